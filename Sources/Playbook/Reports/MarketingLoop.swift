import Packets

/// What accounts read before they left or thrived, and which claims became promises.
package enum MarketingLoop {
  package static func report(of book: AccountBook) -> Report {
    Report(
      name: "marketing-loop", title: "Loop to marketing", asOf: book.today,
      tables: [content(in: book), sources(in: book), claims(in: book)],
      notes: book.notes + missing(in: book))
  }

  /// A piece of ours, a campaign or a source, with who came by it.
  private struct Trace {
    var name: String
    var kind: String?
    var claim: String?
    var accounts: [PortfolioAccount] = []
    var referred = 0

    var churned: [PortfolioAccount] { accounts.filter { $0.fate == .churned } }
    var thrived: [PortfolioAccount] { accounts.filter(\.fate.isGood) }

    mutating func add(_ account: PortfolioAccount) {
      if accounts.last?.slug != account.slug { accounts.append(account) }
    }
  }

  /// Most churn first, then most read.
  private static func sorted(_ traces: [String: Trace]) -> [Trace] {
    traces.sorted { left, right in
      (right.value.churned.count, right.value.accounts.count, left.key)
        < (left.value.churned.count, left.value.accounts.count, right.key)
    }.map(\.value)
  }

  private static func content(in book: AccountBook) -> ReportTable {
    var traces: [String: Trace] = [:]
    for account in book.accounts {
      for touch in account.packet.marketingEngagement.touches {
        guard let name = touch.content?.value?.text.trimmed else { continue }
        let trace = Trace(
          name: name, kind: touch.kind?.value?.text.trimmed, claim: touch.claim?.value?.text.trimmed
        )
        traces[name.foldedKey, default: trace].add(account)
        if touch.isReferredTo { traces[name.foldedKey]?.referred += 1 }
      }
    }
    return ReportTable(
      "content", "What they read", sorted(traces),
      empty: "No packet says what its people read",
      notes: traces.isEmpty
        ? []
        : ["Thrived: renewed, or first value reached, a criterion met and nothing red."],
      [
        .text("Content", "content") { $0.name },
        .text("Kind", "kind") { $0.kind },
        .text("Claim", "claim") { $0.claim },
        .count("Accounts", "accounts") { $0.accounts.count },
        .count("Referred to", "referred_to") { $0.referred },
        .texts("Churned", "churned") { $0.churned.map(\.name) },
        .texts("Thrived", "thrived") { $0.thrived.map(\.name) },
      ])
  }

  private static func sources(in book: AccountBook) -> ReportTable {
    var traces: [String: Trace] = [:]
    for account in book.accounts {
      for source in account.packet.marketingEngagement.source {
        guard let name = source.value?.text.trimmed else { continue }
        traces[name.foldedKey, default: Trace(name: name)].add(account)
      }
    }
    return ReportTable(
      "sources", "What brought them", sorted(traces), empty: "No packet names its source",
      [
        .text("Source", "source") { $0.name },
        .count("Accounts", "accounts") { $0.accounts.count },
        .count("Churned", "churned") { $0.churned.count },
        .count("Thrived", "thrived") { $0.thrived.count },
        .texts("Which", "which") { $0.accounts.map(\.name) },
      ])
  }

  private static func claims(in book: AccountBook) -> ReportTable {
    ReportTable(
      "claims", "Promises that came from something they read",
      book.accounts.flatMap(\.claimedPromises),
      empty: "No promise names a piece of content, its kind or its claim in Came from",
      [
        .text("Promise", "promise") { $0.promise.promise?.text.trimmed },
        .text("Came from", "came_from") { $0.promise.cameFrom?.text.trimmed },
        .text("Claim", "claim") { $0.touch.claim?.text.trimmed },
        .text("Verdict", "verdict") { $0.promise.verdict?.value?.rawValue ?? "never checked" },
        .text("Account", "account") { $0.account.name },
        .text("Now", "fate") { $0.account.fate.rawValue },
      ])
  }

  private static func missing(in book: AccountBook) -> [String] {
    let silent = book.accounts.filter { account in
      let section = account.packet.marketingEngagement
      return section.touches.isEmpty && section.source.isEmpty && section.frame.noneKnown == nil
    }.map(\.name)
    return silent.isEmpty
      ? [] : ["Marketing engagement isn't written down: \(silent.listed(atMost: 10))."]
  }
}
