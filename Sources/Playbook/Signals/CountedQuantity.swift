import Packets

/// A number with what it counts.
struct CountedQuantity: Hashable {
  var amount: DecimalNumber
  /// Empty where nobody said; `%` and `EUR` are units too.
  var unit: String

  /// Whether both count the same; a bare number counts as anything.
  ///
  /// - Parameter isSeats: whether it is a seat tier, to which seats, users and licences are one.
  func counts(as other: CountedQuantity, isSeats: Bool) -> Bool {
    if unit.isEmpty || other.unit.isEmpty || unit.foldedKey == other.unit.foldedKey { return true }
    return isSeats && unit.isSeats && other.unit.isSeats
  }
}

extension Measure {
  /// The one quantity that it states, of `42 of 50 seats` the 42 seats; nil for ranges, changes and
  /// words.
  var counted: CountedQuantity? {
    guard case .absolute(_, let quantity) = form else { return nil }
    return switch quantity {
    case .number(let number, let unit):
      CountedQuantity(amount: number, unit: unit.ofWhole(in: text))
    case .percent(let percent): CountedQuantity(amount: percent.value, unit: "%")
    case .money(let money):
      money.upTo == nil
        ? CountedQuantity(
          amount: money.amount, unit: money.currency + (money.per.map { "/\($0.rawValue)" } ?? ""))
        : nil
    }
  }
}

extension String {
  /// `“seats”`, `a bare number`
  var inMarks: String { isEmpty ? "a bare number" : "“\(shortened)”" }

  /// The unit without the whole that a part is taken of: `of` in `42 of 50 seats` means seats, and
  /// so does `seats of` in `42 seats of 50`.
  fileprivate func ofWhole(in text: String) -> String {
    let words = split(whereSeparator: \.isWhitespace)
    guard let mark = words.firstIndex(where: { Self.parts.contains($0.lowercased()) }) else {
      return self
    }
    let counted = words[..<mark].filter { $0.lowercased() != "out" }
    guard counted.isEmpty else { return counted.joined(separator: " ") }
    guard let all = text.firstRange(of: self) else { return "" }
    let rest = text[all.upperBound...].prefix { !"(,;:".contains($0) }
    let whole = rest.split(whereSeparator: \.isWhitespace)
    return whole.filter { !$0.contains(where: \.isNumber) }.joined(separator: " ")
  }

  private static let parts: Set<String> = ["of", "von"]

  /// Whether it counts people with access, by its last word: `active users`, `Lizenzen`.
  fileprivate var isSeats: Bool {
    guard let last = split(whereSeparator: { !$0.isLetter }).last else { return false }
    return Self.seats.contains(last.lowercased())
  }

  private static let seats: Set<String> = [
    "seat", "seats", "user", "users", "licence", "licences", "license", "licenses",
    "sitz", "sitze", "sitzen", "platz", "plätze", "plätzen", "arbeitsplatz", "arbeitsplätze",
    "arbeitsplätzen", "nutzer", "nutzern", "benutzer", "benutzern", "anwender", "anwendern",
    "lizenz", "lizenzen",
  ]
}
