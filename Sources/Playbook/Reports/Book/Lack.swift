import Diagnostics

/// An input that an account's figures lack, with where to write it.
struct Lack {
  let account: PortfolioAccount
  let missing: MissingInput

  static func table(_ lacks: [Lack]) -> ReportTable {
    ReportTable(
      "missing", "What figures lack, and where to write it", lacks,
      empty: "No figure lacks anything that is asked for by now",
      [
        .text("Account", "account") { $0.account.name },
        .text("Lacks", "lacks") { $0.missing.input },
        .text("Write", "write") { $0.missing.place },
        .text("At", "at") { $0.missing.location.map { "\($0.file):\($0.line)" } }.unbroken,
      ])
  }
}

extension PortfolioAccount {
  /// What is asked of the account by now, each once.
  func lacks(_ grounds: Grounds...) -> [Lack] {
    var seen: Set<MissingInput> = []
    return grounds.flatMap(\.missing).filter { missing in
      (missing.from ?? .closedWon) <= standing.judgedAt && seen.insert(missing).inserted
    }.map { Lack(account: self, missing: $0) }
  }
}
