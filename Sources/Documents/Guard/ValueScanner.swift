import Packets

/// Finds numbers with a currency or a percent sign beside them. What stands for a currency, a
/// thousand or a percent it asks of `Packets`.
struct ValueScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var found: [(value: TellingValue, scalars: Range<Int>)] = []

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func places() -> [TellingValue.Place] {
    while position < scalars.count {
      guard scalars[position].isDigit, !isInsideWord(position) else {
        position += 1
        continue
      }
      read()
    }
    guard !found.isEmpty else { return [] }
    let offsets = scalars.reduce(into: [0]) { offsets, scalar in
      offsets.append((offsets.last ?? 0) + UTF8.width(scalar))
    }
    return found.map { value, range in
      .init(value: value, range: offsets[range.lowerBound]..<offsets[range.upperBound])
    }
  }

  private mutating func read() {
    let start = position
    guard let number = readNumber() else { return }
    let (factor, end, next) = scale(at: position)
    let (thousandths, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    position = end
    guard !isTooLarge else { return }
    if let upper = percentEnd(at: end) {
      add(.percent, thousandths, start..<upper)
      return
    }
    let before = currency(before: start)
    if let before { add(.money(before.family), thousandths, before.start..<end) }
    if let after = currency(after: next), after.family != before?.family {
      add(.money(after.family), thousandths, start..<after.end)
    }
  }

  private mutating func add(_ unit: TellingValue.Unit, _ thousandths: Int, _ range: Range<Int>) {
    if let value = TellingValue(unit, thousandths: thousandths) { found.append((value, range)) }
  }

  // MARK: Numbers

  /// Digits with groups and a fraction, in thousandths. Three digits after a mark are a group, since
  /// `84.000` and `84,000` are the same amount where a currency stands beside them; all groups have
  /// the same mark.
  private mutating func readNumber() -> Int? {
    var whole = digits(at: position)
    position += whole.count
    guard whole.count <= 15 else { return nil }
    let canGroup = whole.count <= 3 && whole != ["0"]
    var fraction: [Unicode.Scalar] = []
    var mark: Unicode.Scalar?
    while let separator = separator(at: position) {
      let next = digits(at: position + 1)
      if next.count == 3, whole.count <= 12, mark.map({ $0 == separator }) ?? canGroup {
        whole += next
        mark = separator
      } else if !next.isEmpty, separator == "." || separator == ",", separator != mark {
        fraction = Array(next.prefix(3))
        position += 1 + next.count
        break
      } else {
        break
      }
      position += 1 + next.count
    }
    while fraction.count < 3 { fraction.append("0") }
    return Int(text(whole + fraction))
  }

  private func digits(at start: Int) -> [Unicode.Scalar] {
    Array(scalars[min(start, scalars.count)...].prefix(while: \.isDigit))
  }

  /// A mark between groups or before a fraction: `.`, `,`, an apostrophe, a space.
  private func separator(at index: Int) -> Unicode.Scalar? {
    guard index < scalars.count else { return nil }
    switch scalars[index] {
    case ".", ",", "'": return scalars[index]
    case "\u{2019}": return "'"
    case " ", "\u{A0}", "\u{2009}", "\u{202F}": return " "
    default: return nil
    }
  }

  /// What a number is multiplied by, where that ends, and where a unit may begin.
  private func scale(at index: Int) -> (factor: Int, end: Int, next: Int) {
    let word = word(at: afterBlanks(index))
    guard let factor = Scale.factor(word.text) else { return (1, index, index) }
    return (factor, word.end, has(".", at: word.end) ? word.end + 1 : word.end)
  }

  // MARK: Units

  private func percentEnd(at index: Int) -> Int? {
    let start = afterBlanks(index)
    guard start < scalars.count else { return nil }
    if Percent.symbols.contains(scalars[start]) { return start + 1 }
    for words in Percent.words {
      var end = start
      let isSaid = words.allSatisfy { expected in
        let word = word(at: end == start ? end : afterBlanks(end))
        end = word.end
        return word.text == expected
      }
      if isSaid { return end }
    }
    return nil
  }

  /// `84,000 €`, `84,000 CA$`, `84,000 (EUR)`.
  private func currency(after index: Int) -> (family: String, end: Int)? {
    var start = afterBlanks(index)
    if has("(", at: start) || has("[", at: start) || has("-", at: start) { start += 1 }
    guard start < scalars.count else { return nil }
    if let family = family(of: scalars[start]) { return (family, start + 1) }
    let word = word(at: start)
    if has("$", at: word.end), Currency.dollar(after: word.text) != nil {
      return family(of: "$").map { ($0, word.end + 1) }
    }
    return family(ofWord: start..<word.end).map { ($0, word.end) }
  }

  /// `€84,000`, `CA$84,000`, `Fr. 84,000`, `GBP: 84,000`, `(EUR) 84,000`.
  private func currency(before index: Int) -> (family: String, start: Int)? {
    var end = index
    while end > 0, index - end < 6, Self.isBetween(scalars[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    if let family = family(of: scalars[end - 1]) {
      let prefix = wordStart(before: end - 1)
      let isPart = Currency.dollar(after: text(scalars[prefix..<(end - 1)]).lowercased()) != nil
      return (family, isPart ? prefix : end - 1)
    }
    if scalars[end - 1] == "." {
      end -= 1
      let word = text(scalars[wordStart(before: end)..<end])
      guard Currency.isAbbreviation(word.lowercased()) else { return nil }
    }
    let start = wordStart(before: end)
    return family(ofWord: start..<end).map { ($0, start) }
  }

  /// What may stand between a currency and its amount.
  private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "~≈:=()[]-−".unicodeScalars.contains(scalar)
  }

  private func family(of symbol: Unicode.Scalar) -> String? {
    Currency.meanings(ofSymbol: symbol).first.map(Currency.family)
  }

  private func family(ofWord range: Range<Int>) -> String? {
    let word = text(scalars[range])
    // In capitals even `ALL`, `TOP` and `TRY` are codes.
    if Currency.isCode(word) { return Currency.family(of: word) }
    return Currency.meanings(ofWord: word.lowercased()).first.map(Currency.family)
  }

  // MARK: The text

  private func has(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    index < scalars.count && scalars[index] == scalar
  }

  private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The letters from `index` on, in lower case, and where they end.
  private func word(at index: Int) -> (text: String, end: Int) {
    var end = index
    while end < scalars.count, end - index < Self.longestWord, scalars[end].properties.isAlphabetic
    {
      end += 1
    }
    guard index < end else { return ("", index) }
    return (text(scalars[index..<end]).lowercased(), end)
  }

  private func wordStart(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < Self.longestWord, scalars[start - 1].properties.isAlphabetic {
      start -= 1
    }
    return start
  }

  /// No unit's name is longer.
  private static let longestWord = 20

  private func afterBlanks(_ index: Int) -> Int {
    var end = index
    while end < scalars.count, end - index < 3, scalars[end].properties.isWhitespace { end += 1 }
    return end
  }

  /// `v4`, `I-94`'s `94` after a letter: no amount.
  private func isInsideWord(_ index: Int) -> Bool {
    guard index > 0, scalars[index - 1].properties.isAlphabetic else { return false }
    // `EUR84k` is one.
    return currency(before: index) == nil
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
