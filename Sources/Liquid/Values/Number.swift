/// A number to compute with. Results that don't fit are nil.
enum Number {
  case integer(Int)
  case decimal(DecimalNumber)

  /// The number that a value is; nil for anything else, numerals in text included.
  init?(exactly value: Value) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .decimal(let number): self = .decimal(number)
    case .opaque:
      switch value.compared {
      case .integer(let number): self = .integer(number)
      case .decimal(let number): self = .decimal(number)
      default: return nil
      }
    default: return nil
    }
  }

  /// The number that a value is taken for: text that is a numeral counts, anything else is 0.
  init(_ value: Value) {
    if let number = Number(exactly: value) {
      self = number
    } else {
      self = value.asText.flatMap(Number.init(numeral:)) ?? .integer(0)
    }
  }

  /// `-12` or `3.5`, white space around it allowed.
  init?(numeral text: String) {
    var bytes = Array(text.utf8)[...]
    while bytes.first?.isLiquidSpace == true { bytes = bytes.dropFirst() }
    while bytes.last?.isLiquidSpace == true { bytes = bytes.dropLast() }
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numeral = String(decoding: bytes, as: UTF8.self)
    if parts.count == 1, let number = Int(numeral) {
      self = .integer(number)
    } else if let number = DecimalNumber(parsing: numeral) {
      self = .decimal(number)
    } else {
      return nil
    }
  }

  var value: Value {
    switch self {
    case .integer(let number): .integer(number)
    case .decimal(let number): .decimal(number)
    }
  }

  var decimal: DecimalNumber {
    switch self {
    case .integer(let number): DecimalNumber(number)
    case .decimal(let number): number
    }
  }

  /// The whole part, toward zero.
  var truncated: Int {
    switch self {
    case .integer(let number): number
    case .decimal(let number): number.truncated
    }
  }

  var isZero: Bool {
    switch self {
    case .integer(let number): number == 0
    case .decimal(let number): number.coefficient == 0
    }
  }
}

extension Number: Comparable {
  static func == (left: Number, right: Number) -> Bool {
    if case .integer(let a) = left, case .integer(let b) = right { return a == b }
    return left.decimal == right.decimal
  }

  static func < (left: Number, right: Number) -> Bool {
    if case .integer(let a) = left, case .integer(let b) = right { return a < b }
    return left.decimal < right.decimal
  }
}

extension Value {
  /// The whole number at its start, as a range's bounds take it; 0 without one.
  var leadingInteger: Int {
    if let number = Number(exactly: self) { return number.truncated }
    guard let text = asText else { return 0 }
    var bytes = Array(text.utf8)[...].drop(while: \.isLiquidSpace)
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let digits = String(decoding: bytes.prefix(while: \.isASCIIDigit), as: UTF8.self)
    return Int(isNegative ? "-" + digits : digits) ?? 0
  }

  /// The whole number that it is or that its text is; nil for anything else, decimals included.
  package var wholeNumber: Int? {
    switch self {
    case .integer(let number): return number
    default:
      guard let text = asText, case .integer(let number)? = Number(numeral: text) else {
        return nil
      }
      return number
    }
  }
}
