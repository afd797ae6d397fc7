import Packets

/// An amount of money or a percentage, however it is spelled: `EUR 84,000`, `€84k` and
/// `84 000 euros` are one.
struct TellingValue: Hashable, Sendable {
  enum Unit: Hashable, Sendable {
    /// A family of currencies (`Currency.family`), since `$` says no more.
    case money(String)
    case percent
  }

  let unit: Unit
  /// In thousandths, so that `1.5k` and `1500` are one.
  let thousandths: Int

  /// With where it stands in a text's UTF-8.
  struct Place: Hashable, Sendable {
    let value: TellingValue
    let range: Range<Int>
  }

  /// Nil for what tells nothing, nothing and everything, and for what has no room.
  init?(_ unit: Unit, thousandths: Int) {
    switch unit {
    case .money: guard thousandths != 0 else { return nil }
    case .percent: guard thousandths != 0, thousandths != 100_000 else { return nil }
    }
    self.unit = unit
    self.thousandths = thousandths
  }

  /// The amounts of money, without their sign, as spelled ones have none.
  static func all(of money: Money) -> [TellingValue] {
    let unit = Unit.money(Currency.family(of: money.currency))
    return [money.amount, money.upTo].compactMap { $0?.multiplied(by: 1000) }.compactMap {
      Int(exactly: $0.double.rounded().magnitude).flatMap { TellingValue(unit, thousandths: $0) }
    }
  }

  /// Every value that a text says. One between two currencies is read with both.
  static func places(in text: String) -> [Place] {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    var scanner = ValueScanner(text)
    return scanner.places()
  }
}
