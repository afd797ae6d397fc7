/// An amount of money or a percentage, however it is spelled: `EUR 84,000`, `€84k` and
/// `84 000 euros` are one.
struct TellingValue: Hashable, Sendable {
  enum Unit: Hashable, Sendable {
    /// ISO 4217; all dollars are `USD`, since `$` says no more.
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

  /// Nothing and everything tell nothing.
  var isTelling: Bool {
    switch unit {
    case .money: thousandths != 0
    case .percent: thousandths != 0 && thousandths != 100_000
    }
  }

  /// Every value that a text says.
  static func places(in text: String) -> [Place] {
    var scanner = ValueScanner(text)
    return scanner.places()
  }
}

/// Finds numbers with a currency or a percent sign beside them.
private struct ValueScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var found: [TellingValue.Place] = []

  init(_ text: String) {
    // One byte a character for what matters here, so that places stay those of the text.
    bytes = Array(text.utf8)
  }

  mutating func places() -> [TellingValue.Place] {
    while position < bytes.count {
      guard bytes[position].isASCIINumber, !isInsideWord(position) else {
        position += 1
        continue
      }
      read()
    }
    return found
  }

  private mutating func read() {
    let start = position
    guard let number = readNumber() else { return }
    var end = position
    let factor = readFactor(&end)
    let after = end
    if let percent = percent(at: after) {
      add(.percent, number, factor, start..<percent)
    } else if let (currency, upper) = currencyAfter(after) {
      add(.money(currency), number, factor, start..<upper)
    } else if let (currency, lower) = currencyBefore(start) {
      add(.money(currency), number, factor, lower..<after)
    }
    position = max(position, after)
  }

  private mutating func add(
    _ unit: TellingValue.Unit, _ number: Int, _ factor: Int, _ range: Range<Int>
  ) {
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    guard !overflow else { return }
    let value = TellingValue(unit: unit, thousandths: product)
    if value.isTelling { found.append(.init(value: value, range: range)) }
  }

  // MARK: Numbers

  /// Digits with groups and a fraction, in thousandths. Three digits after a mark are a group:
  /// `84.000` and `84,000` are the same amount where a currency stands beside them.
  private mutating func readNumber() -> Int? {
    var whole = digits(from: position)
    guard whole.count <= 15 else {
      position += whole.count
      return nil
    }
    position += whole.count
    var fraction: [UInt8] = []
    while let width = separator(at: position) {
      let next = digits(from: position + width)
      let isGroup = next.count == 3 && whole.count <= 12
      let isPoint = width == 1 && [UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[position])
      if isGroup {
        whole += next
      } else if isPoint, (1...2).contains(next.count) || next.count > 3 {
        fraction = Array(next.prefix(3))
        position += width + next.count
        break
      } else {
        break
      }
      position += width + next.count
    }
    while fraction.count < 3 { fraction.append(UInt8(ascii: "0")) }
    return Int(String(decoding: whole + fraction, as: UTF8.self))
  }

  private func digits(from start: Int) -> [UInt8] {
    Array(bytes[min(start, bytes.count)...].prefix { $0.isASCIINumber })
  }

  /// How many bytes a mark between groups or before a fraction has: `.`, `,`, `'`, `’`, a space.
  private func separator(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: " "): return 1
    default: return has("\u{2019}", at: index) || has("\u{2009}", at: index) ? 3 : nil
    }
  }

  /// `k`, `Mio`, `thousand`: what a number is multiplied by.
  private func readFactor(_ end: inout Int) -> Int {
    let start = skippingBlank(end)
    let word = word(at: start)
    guard let factor = Self.factors[word.lowercased()] else { return 1 }
    end = start + word.utf8.count
    return factor
  }

  private static let factors = [
    "k": 1_000, "tsd": 1_000, "thousand": 1_000, "tausend": 1_000, "m": 1_000_000,
    "mn": 1_000_000, "mio": 1_000_000, "million": 1_000_000, "millionen": 1_000_000,
    "bn": 1_000_000_000,
  ]

  // MARK: Units

  private func percent(at index: Int) -> Int? {
    let start = skippingBlank(index)
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "%") { return start + 1 }
    let word = word(at: start)
    return ["percent", "prozent", "pct"].contains(word.lowercased())
      ? start + word.utf8.count : nil
  }

  private func currencyAfter(_ index: Int) -> (String, end: Int)? {
    let start = skippingBlank(index)
    for (symbol, code) in Self.symbols where has(symbol, at: start) {
      return (code, start + symbol.utf8.count)
    }
    let word = word(at: start)
    return Self.currency(word).map { ($0, start + word.utf8.count) }
  }

  private func currencyBefore(_ index: Int) -> (String, start: Int)? {
    var end = index
    while end > 0, bytes[end - 1].isSpace || bytes[end - 1] == UInt8(ascii: "~") { end -= 1 }
    for (symbol, code) in Self.symbols {
      let start = end - symbol.utf8.count
      if start >= 0, has(symbol, at: start) { return (code, start) }
    }
    var start = end
    while start > 0, bytes[start - 1].isASCIILetter { start -= 1 }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    return Self.currency(word).map { ($0, start) }
  }

  private static func currency(_ word: String) -> String? {
    if let code = words[word.lowercased()] { return code }
    // Capitals, so that `all`, `top` and `try` are words.
    guard word.utf8.count == 3, word == word.uppercased(), codes.contains(word) else { return nil }
    return dollars.contains(word) ? "USD" : word
  }

  private static let symbols = [
    ("€", "EUR"), ("£", "GBP"), ("$", "USD"), ("¥", "JPY"), ("₹", "INR"),
  ]
  private static let words = [
    "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "dollar": "USD",
    "dollars": "USD", "franken": "CHF",
  ]
  private static let dollars: Set<String> = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"]
  private static let codes: Set<String> = [
    "EUR", "GBP", "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "CHF", "SEK", "NOK", "DKK", "ISK",
    "JPY", "CNY", "INR", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "ILS", "AED", "SAR", "ZAR",
    "BRL", "MXN", "KRW",
  ]

  // MARK: The text

  private func has(_ text: String, at index: Int) -> Bool {
    index <= bytes.count && bytes[index...].starts(with: text.utf8)
  }

  private func word(at index: Int) -> String {
    guard index < bytes.count else { return "" }
    let letters = bytes[index...].prefix { $0.isASCIILetter }
    return String(decoding: letters, as: UTF8.self)
  }

  private func skippingBlank(_ index: Int) -> Int {
    index < bytes.count && bytes[index].isSpace ? index + 1 : index
  }

  /// `v4`, `I-94`'s `94` after a letter: no amount.
  private func isInsideWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = bytes[index - 1]
    guard before.isASCIILetter else { return before.isASCIINumber }
    // `EUR84k` is one.
    return currencyBefore(index) == nil
  }
}

extension UInt8 {
  fileprivate var isASCIINumber: Bool { (0x30...0x39).contains(self) }
  fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(lowercasedASCII & 0xDF) }
}
