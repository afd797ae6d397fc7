import CommonMark
import Packets

extension PortfolioAccount {
  /// What the kickoff changed of what sales had sealed, and what the customer corrected then.
  var changesAtKickoff: [String] {
    let corrections = packet.agreement.corrections.filter { $0.value != nil }
      .map { "corrected: \($0.text.trimmed)" }
    guard let sold = closingSeal?.agreed,
      let agreed = dossier.seal(of: .kickoff).flatMap({ $0.day <= dossier.today ? $0.agreed : nil })
    else { return corrections }
    let goal = sold.goal.words == agreed.goal.words ? [] : ["the goal's words changed"]
    return goal + Self.changes(from: sold.criterionLines, to: agreed.criterionLines) + corrections
  }

  private static func changes(
    from sold: [(name: String, line: String)], to agreed: [(name: String, line: String)]
  ) -> [String] {
    let before = Dictionary(
      sold.map { ($0.name.foldedKey, $0.line) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(agreed.map(\.name.foldedKey))
    return agreed.compactMap { criterion in
      guard let line = before[criterion.name.foldedKey] else { return "new: \(criterion.name)" }
      return line == criterion.line ? nil : "\(criterion.name): \(line) → \(criterion.line)"
    } + sold.filter { !kept.contains($0.name.foldedKey) }.map { "dropped: \($0.name)" }
  }
}

extension Goal {
  /// All quotes, without marks and breaks.
  fileprivate var words: [String] {
    quotes.map { quote in
      quote.blocks.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}

extension Packet {
  /// Each criterion with what it aims at: `11% to 7% by 31 October 2026`.
  fileprivate var criterionLines: [(name: String, line: String)] {
    successCriteria.criteria.compactMap { criterion in
      guard let name = criterion.criterion?.text.trimmed else { return nil }
      let line =
        "\(criterion.baseline?.text.trimmed ?? "–") to \(criterion.target?.text.trimmed ?? "–")"
        + " by \(criterion.due?.text.trimmed ?? "–")"
      return (name, line)
    }
  }
}
