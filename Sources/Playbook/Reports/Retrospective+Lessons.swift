import Packets

extension Retrospective {
  /// Accounts outside the ideal customer profile, with what became of them.
  static func exceptions(in book: AccountBook) -> ReportTable {
    ReportTable(
      "icp_exceptions", "ICP exceptions", book.exceptions, empty: "Every account fits the ICP",
      [
        .text("Account", "account") { $0.name },
        .text("AE", "ae") { $0.ae },
        .text("Segment", "segment") { $0.segment },
        .text("Now", "stage") { $0.standing.stage.rawValue },
        .text("Reason", "reason") { $0.packet.account.icpReason?.value?.text.trimmed },
      ])
  }

  private struct ExceptionGroup {
    var by: String
    var name: String
    var exceptions: [PortfolioAccount]
    var accounts: Int
  }

  static func exceptionGroups(in book: AccountBook) -> ReportTable {
    let isException = { (account: PortfolioAccount) in
      account.packet.account.icp?.value == .exception
    }
    let groups = [
      ("AE", book.groups(by: \.ae, none: "nobody named")),
      ("Segment", book.groups(by: \.segment, none: "none given")),
    ].flatMap { by, groups in
      groups.map { group in
        ExceptionGroup(
          by: by, name: group.name, exceptions: group.accounts.filter(isException),
          accounts: group.accounts.count)
      }
    }.filter { !$0.exceptions.isEmpty }
    return ReportTable(
      "icp_groups", "ICP exceptions by AE and segment", groups, empty: "No exception to group",
      [
        .text("By", "by") { $0.by },
        .text("Name", "name") { $0.name },
        .share("Exceptions", "exceptions") { Share($0.exceptions.count, of: $0.accounts) },
        .share("Churned", "churned") {
          Share($0.exceptions.count(where: \.isChurned), of: $0.exceptions.count)
        },
      ])
  }

  private struct Gap {
    var account: PortfolioAccount
    var gap: HandoffGap

    var section: String { gap.section?.text.trimmed ?? "not said" }
  }

  /// What CSMs found missing or wrong in packets; the section that failed most comes first.
  static func feedback(in book: AccountBook) -> ReportTable {
    let gaps = book.accounts.flatMap { account in
      account.packet.handoffFeedback.gaps.map { Gap(account: account, gap: $0) }
    }
    var counts: [String: Int] = [:]
    for gap in gaps { counts[gap.section.foldedKey, default: 0] += 1 }
    let sorted = gaps.enumerated().sorted { left, right in
      let (leftKey, rightKey) = (left.element.section.foldedKey, right.element.section.foldedKey)
      return (counts[rightKey] ?? 0, leftKey, left.offset)
        < (counts[leftKey] ?? 0, rightKey, right.offset)
    }.map(\.element)
    return ReportTable(
      "feedback", "What packets lacked or had wrong", sorted,
      empty: "No CSM has written handoff feedback", notes: tally(sorted.map(\.section)),
      [
        .text("Section", "section") { $0.section },
        .text("Account", "account") { $0.account.name },
        .text("AE", "ae") { $0.account.ae },
        .text("Missing or wrong", "gap") { $0.gap.missingOrWrong?.text.trimmed },
        .text("Cost", "cost") { $0.gap.cost?.text.trimmed },
      ])
  }

  /// `Of 7 gaps: Scope 2, Stakeholders 2, all 1.`
  private static func tally(_ sections: [String]) -> [String] {
    var counts: [(name: String, count: Int)] = []
    for section in sections {
      if counts.last?.name.foldedKey == section.foldedKey {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((section, 1))
      }
    }
    return counts.isEmpty
      ? []
      : [
        "Of \(sections.count.counted("gap")): "
          + counts.map { "\($0.name) \($0.count)" }.listed(atMost: 12) + "."
      ]
  }

  private struct ChangedGoal {
    var account: PortfolioAccount
    var what: [String]
  }

  /// Goals and criteria that the kickoff had to change.
  static func changedGoals(in book: AccountBook) -> ReportTable {
    let changed = book.accounts.compactMap { account in
      let what = account.changesAtKickoff
      return what.isEmpty ? nil : ChangedGoal(account: account, what: what)
    }
    return ReportTable(
      "changed_goals", "Changed or corrected at the kickoff", changed,
      empty: "No kickoff changed a goal or a criterion",
      notes: changed.isEmpty
        ? []
        : [
          "Where the goal or a criterion had to change, the handoff failed upstream; a correction "
            + "may only have made it more precise."
        ],
      [
        .text("Account", "account") { $0.account.name },
        .text("AE", "ae") { $0.account.ae },
        .texts("What", "what") { $0.what },
      ])
  }
}

extension AccountBook {
  fileprivate var exceptions: [PortfolioAccount] {
    accounts.filter { $0.packet.account.icp?.value == .exception }
  }
}
