import Packets

/// One value of a report's table, typed; nil of it is an empty cell.
package enum ReportCell: Hashable, Sendable {
  case text(String)
  /// Several texts: one a line where there is room for lines.
  case texts([String])
  case count(Int)
  /// A count that rose or fell: `+3`.
  case change(Int)
  case percent(Percent)
  case share(Share)
  case decimal(DecimalNumber)
  case day(Day)
  case money(Money)
  case answer(Bool)
  case alarm(Alarm)
}

extension ReportCell {
  /// For people where there is little room: of a share its percent.
  var brief: String {
    if case .share(let share) = self { return share.percent.map { "\($0) %" } ?? "–" }
    return text
  }

  /// For people: `3 of 5, 60 %`, `+12`, `EUR 84,000`.
  var text: String {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: "; ")
    case .count(let count): DecimalNumber(count).grouped
    case .change(let change): change > 0 ? "+\(change)" : change < 0 ? "−\(-change)" : "="
    case .percent(let percent): percent.spaced
    case .share(let share):
      "\(share.part) of \(share.whole)" + (share.percent.map { ", \($0) %" } ?? "")
    case .decimal(let number): number.grouped
    case .day(let day): "\(day)"
    case .money(let money): "\(money.currency) \(money.amount.grouped)"
    case .answer(let isYes): isYes ? "yes" : "no"
    case .alarm(let alarm): alarm.rawValue
    }
  }
}
