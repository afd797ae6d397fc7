import Diagnostics

extension Packet {
  /// Fills in what one place says about another, once all is read.
  mutating func conclude() -> [Finding] {
    if account.goLive == nil { account.goLive = history.first("go-live")?.date }
    guard let title = titles.first, !title.trimmed.isEmpty else {
      return account.account == nil && account.margin.unfilled.isEmpty
        ? [ReadingProblem.noAccount.finding(at: nil)] : []
    }
    let blanks = Entry<Wording>.read(title, in: ReadingContext()).findings
    guard blanks.isEmpty, let account = account.account else { return blanks }
    let heading = Set(title.trimmed.foldedName.split(separator: " "))
    let name = account.text.trimmed.foldedName.split(separator: " ")
    guard !name.contains(where: heading.contains) else { return [] }
    return [
      ReadingProblem.accountDiffers(heading: title.trimmed, account: account.text.trimmed)
        .finding(at: title.location)
    ]
  }
}
