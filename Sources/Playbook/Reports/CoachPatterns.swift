import Packets

/// What recurs across an AE's accounts: a pattern to coach, not a one-off mistake.
enum CoachPatterns {
  struct Pattern {
    var ae: String
    /// `Objections isn't written down`, `no-skeptic: no stakeholder is a skeptic`
    var what: String
    var found: Share
    var accounts: [String]
  }

  /// In how many of an AE's accounts something has to be found.
  static let least = 2

  static func table(of book: AccountBook) -> ReportTable {
    ReportTable(
      "patterns", "Coach patterns: what recurs in an AE's accounts", patterns(in: book),
      empty: "Nothing recurs in two accounts of one AE",
      [
        .text("AE", "ae") { $0.ae },
        .text("What", "what") { $0.what },
        .share("Accounts", "accounts") { $0.found },
        .text("Which", "which") { $0.accounts.listed(atMost: 4) },
      ])
  }

  /// By AE, the commonest first; at most ten an AE.
  static func patterns(in book: AccountBook) -> [Pattern] {
    book.groups(by: \.ae, none: "").filter { !$0.name.isEmpty }.flatMap { ae, accounts in
      var names: [String: [String]] = [:]
      for account in accounts {
        for what in account.faultsOfSales { names[what, default: []].append(account.name) }
      }
      return names.filter { $0.value.count >= least }
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(10)
        .map { what, names in
          Pattern(
            ae: ae, what: what, found: Share(names.count, of: accounts.count), accounts: names)
        }
    }
  }

  /// What is wrong with what sales writes, each kind once.
  static func faults(of dossier: Dossier, _ examination: Examination) -> Set<String> {
    let rulings = examination.rulings.filter { ruling in
      ruling.finding.severity >= .warning && ruling.authors.first == .sales && !ruling.isGap
    }
    let rules = rulings.map(\.finding.rule)
      .map { rule in RuleBook[rule].map { "\($0.meaning) (\(rule))" } ?? rule }
    let answers = dossier.asked.filter { asked in
      asked.gate <= examination.gate && asked.authors.first == .sales && !RuleBook.owns(asked)
    }.compactMap(\.lacking).map { lacking in
      lacking.section.name + (lacking.field.map { ": \($0.name)" } ?? "") + " unanswered"
    }
    return Set(rules + answers)
  }
}
