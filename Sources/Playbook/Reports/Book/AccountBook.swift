import Diagnostics
import Packets

/// The accounts that reports are made of, with what was recorded of them before.
package struct AccountBook: Sendable {
  /// In the order of their slugs.
  package let accounts: [PortfolioAccount]
  /// Slugs of the packets that can't be read.
  package let unread: [String]
  package let settings: Settings
  package let today: Day
  /// Oldest first, none of today or later.
  package let history: [HistoryRecord]

  package init(
    _ accounts: [PortfolioAccount], unread: [String] = [], settings: Settings, today: Day,
    history: [HistoryRecord] = []
  ) {
    self.accounts = accounts.sorted { $0.slug < $1.slug }
    self.unread = unread.sorted()
    self.settings = settings
    self.today = today
    self.history = history.filter { $0.day < today }.sorted { $0.day < $1.day }
  }

  /// The newest record that is at least so many days old, or the oldest there is; nil without any.
  func record(before days: Int) -> HistoryRecord? {
    history.last { $0.day.days(until: today) >= days } ?? history.first
  }

  /// Accounts by what they have in common, in the order of the names; nil comes last as `nobody`.
  func groups(
    by key: (PortfolioAccount) -> String?, none: String
  ) -> [(name: String, accounts: [PortfolioAccount])] {
    var groups: [String: (name: String, accounts: [PortfolioAccount])] = [:]
    for account in accounts {
      let name = key(account) ?? ""
      groups[name.foldedKey, default: (name, [])].accounts.append(account)
    }
    return groups.sorted { left, right in
      left.key.isEmpty != right.key.isEmpty ? right.key.isEmpty : left.key < right.key
    }.map { ($0.key.isEmpty ? none : $0.value.name, $0.value.accounts) }
  }

  /// What every report says of packets that can't be counted in full.
  var notes: [String] {
    let broken = accounts.filter(\.hasUnreadValues).map(\.slug)
    return
      (unread.isEmpty
      ? [] : ["Not counted, since they can't be read: \(unread.joined(separator: ", "))."])
      + (broken.isEmpty
        ? []
        : [
          "Read with errors, so that some of what they say may be missing here: "
            + "\(broken.listed(atMost: 10))."
        ])
  }
}

extension [String] {
  /// `a, b, c and 4 more`
  func listed(atMost limit: Int, by separator: String = ", ") -> String {
    count > limit
      ? prefix(limit).joined(separator: separator) + " and \(count - limit) more"
      : joined(separator: separator)
  }
}

extension Sequence<Int> {
  /// Rounded down; nil of nothing.
  var mean: Int? {
    let (sum, count) = reduce((0, 0)) { ($0.0 + $1, $0.1 + 1) }
    return count == 0 ? nil : sum / count
  }
}

extension [DecimalNumber] {
  /// To two places; nil of nothing, or where the sum has no room.
  var mean: DecimalNumber? {
    guard !isEmpty, let percent = sum?.percentage(of: DecimalNumber(count)) else { return nil }
    // In hundredths, to a tenth of them, which is more than a mean of scores can tell.
    let hundredths = percent.value.isWhole ? percent.value.digits : percent.value.digits / 10
    return DecimalNumber(digits: hundredths, places: 2)
  }
}
