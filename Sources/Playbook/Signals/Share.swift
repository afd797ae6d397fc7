import Packets

/// How many of how many.
package struct Share: Hashable, Sendable {
  package var part: Int
  package var whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  package init(_ completeness: Completeness) {
    self.init(completeness.answered, of: completeness.asked)
  }

  /// Rounded down to whole percents, so that 100 means all; nil of nothing.
  package var percent: Int? { whole > 0 ? part * 100 / whole : nil }

  /// `3 ÷ 5 = 60 %`, `0 ÷ 0`
  package var arithmetic: String {
    "\(part) ÷ \(whole)" + (percent.map { " = \($0) %" } ?? "")
  }

  static func + (left: Share, right: Share) -> Share {
    Share(left.part + right.part, of: left.whole + right.whole)
  }

  static func += (left: inout Share, right: Share) { left = left + right }
}
