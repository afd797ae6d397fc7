import Packets

extension Scorecard {
  /// An account that isn't as it was recorded.
  private struct Change {
    var name: String
    var what: String
    var complete: Int?
    var quality: Int?
  }

  /// What changed since the record of about a week ago.
  static func changes(in book: AccountBook) -> ReportTable {
    let record = book.record(before: 6)
    let found = record.map { changes(in: book, since: $0) } ?? []
    return ReportTable(
      "changes", record.map { "Since \($0.day)" } ?? "Since last week", found,
      empty: record == nil
        ? "Nothing to compare with yet; --record keeps today's figures" : "Nothing changed",
      [
        .text("Account", "account") { $0.name },
        .text("What", "what") { $0.what.isEmpty ? nil : $0.what },
        .change("Complete, points", "complete_points") { $0.complete },
        .change("Quality", "quality_points") { $0.quality },
      ])
  }

  private static func changes(in book: AccountBook, since record: HistoryRecord) -> [Change] {
    let before = record.bySlug
    let now = book.accounts.compactMap { account -> Change? in
      guard let old = before[account.slug] else {
        return Change(name: account.name, what: "new, \(account.standing.stage.rawValue)")
      }
      let change = change(of: AccountRecord(account), since: old)
      return change.what.isEmpty && change.complete ?? 0 == 0 && change.quality ?? 0 == 0
        ? nil : change
    }
    let slugs = Set(book.accounts.map(\.slug) + book.unread)
    let gone = record.accounts.filter { !slugs.contains($0.slug) }
    return now + gone.map { Change(name: $0.name ?? $0.slug, what: "its packet is gone") }
  }

  private static func change(of new: AccountRecord, since old: AccountRecord) -> Change {
    var what: [String] = []
    if let stage = old.stage, let now = new.stage, stage != now { what.append("\(stage) → \(now)") }
    if let gate = old.nextGate.flatMap(Gate.init), new.stage != Stage.churned.rawValue {
      let next = new.nextGate.flatMap(Gate.init)
      if next.map({ $0 > gate }) ?? true { what.append("\(gate.rawValue) passed") }
      if let next, next < gate { what.append("back before \(next.rawValue)") }
    }
    if let before = old.blockers, let now = new.blockers, before != now {
      what.append("blockers \(before) → \(now)")
    }
    if old.firstValueDays == nil, let days = new.firstValueDays {
      what.append("first value after \(days.counted("day"))")
    }
    if let alarm = old.alarm, let now = new.alarm, alarm != now {
      what.append(now == .none ? "no longer flagged" : "flag: \(alarm.rawValue) → \(now.rawValue)")
    }
    return Change(
      name: new.name ?? new.slug, what: what.joined(separator: "; "),
      complete: points(new.completeness?.percent, old.completeness?.percent),
      quality: points(new.quality, old.quality))
  }

  private static func points(_ new: Int?, _ old: Int?) -> Int? {
    guard let new, let old else { return nil }
    return new - old
  }
}

extension Scorecard {
  private struct Despite {
    var account: PortfolioAccount
    var seal: Seal
  }

  /// Gates that were sealed though they failed.
  static func despite(in book: AccountBook) -> ReportTable {
    let seals = book.accounts.flatMap { account in
      account.dossier.seals.filter { $0.despite != nil && $0.day <= book.today }
        .map { Despite(account: account, seal: $0) }
    }
    return ReportTable(
      "despite", "Sealed despite a failed gate", seals,
      empty: "Nobody sealed a gate that failed",
      [
        .text("Account", "account") { $0.account.name },
        .text("Gate", "gate") { $0.seal.gate.rawValue },
        .day("Day", "day") { $0.seal.day },
        .text("By", "by") { $0.seal.by.name },
        .text("Reason", "reason") { $0.seal.despite },
        .count("Unmet", "unmet") { $0.seal.unmet.count },
      ])
  }
}
