import Packets

extension Int {
  /// `1 account`, `12 accounts`
  package func counted(_ noun: String, _ plural: String? = nil) -> String {
    "\(DecimalNumber(self).grouped) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}

extension DecimalNumber {
  /// `84,000.5`
  package var grouped: String { written(group: ",", point: ".") }
}

extension Percent {
  /// `108 %`, `107.5 %`
  package var spaced: String { "\(value.grouped) %" }
}
