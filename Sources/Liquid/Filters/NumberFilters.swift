/// Arithmetic: integers of 64 bits, exact decimals. Text that is a numeral counts as its number,
/// anything else as 0.
extension Filter {
  static let numberFilters: [Filter] = [
    unary("abs", result: .input) { number throws(FilterError) in
      number < .integer(0) ? try Number.integer(0).minus(number) : number
    },
    binary("at_least") { max($0, $1) },
    binary("at_most") { min($0, $1) },
    unary("ceil", result: .type(.integer)) { .integer($0.decimalOrSelf { $0.ceiling }) },
    binary("divided_by") { left, right throws(FilterError) in try left.divided(by: right) },
    unary("floor", result: .type(.integer)) { .integer($0.decimalOrSelf { $0.floor }) },
    binary("minus") { left, right throws(FilterError) in try left.minus(right) },
    binary("modulo") { left, right throws(FilterError) in try left.modulo(right) },
    binary("plus") { left, right throws(FilterError) in try left.plus(right) },
    Filter(
      "round", input: .number, [Parameter("places", .number, isRequired: false)], result: .input
    ) { (input, arguments, _) throws(FilterError) in
      let places = arguments[0].map { Number($0).truncated } ?? 0
      return try Number(input).rounded(to: places).value
    },
    binary("times") { left, right throws(FilterError) in try left.times(right) },
  ]

  private static func unary(
    _ name: String, result: Result,
    _ body: @escaping @Sendable (Number) throws(FilterError) -> Number
  ) -> Filter {
    Filter(name, input: .number, result: result) { (input, _, _) throws(FilterError) in
      try body(Number(input)).value
    }
  }

  private static func binary(
    _ name: String, _ body: @escaping @Sendable (Number, Number) throws(FilterError) -> Number
  ) -> Filter {
    Filter(name, input: .number, [Parameter("number", .number)], result: .inputOrArgument) {
      (input, arguments, _) throws(FilterError) in
      try body(Number(input), Number(arguments[0] ?? .null)).value
    }
  }
}

extension Number {
  func plus(_ other: Number) throws(FilterError) -> Number {
    try combine(other, { $0.addingReportingOverflow($1) }, { $0 + $1 })
  }

  fileprivate func minus(_ other: Number) throws(FilterError) -> Number {
    try combine(other, { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
  }

  fileprivate func times(_ other: Number) throws(FilterError) -> Number {
    try combine(other, { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 })
  }

  /// Whole numbers divide toward negative infinity: -7 by 2 is -4.
  fileprivate func divided(by other: Number) throws(FilterError) -> Number {
    guard !other.isZero else { throw FilterError("division by zero") }
    return try combine(
      other,
      { a, b in
        let (quotient, overflow) = a.dividedReportingOverflow(by: b)
        guard !overflow else { return (quotient, overflow) }
        return (a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient, false)
      }, { $0 / $1 })
  }

  /// The rest has the divisor's sign.
  fileprivate func modulo(_ other: Number) throws(FilterError) -> Number {
    guard !other.isZero else { throw FilterError("division by zero") }
    return try combine(
      other,
      { a, b in
        let rest = b == -1 ? 0 : a % b
        return (rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest, false)
      }, { $0 % $1 })
  }

  private func combine(
    _ other: Number, _ integers: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ decimals: (DecimalNumber, DecimalNumber) -> DecimalNumber?
  ) throws(FilterError) -> Number {
    if case .integer(let a) = self, case .integer(let b) = other {
      let (result, overflow) = integers(a, b)
      guard !overflow else { throw FilterError("the result is too large") }
      return .integer(result)
    }
    guard let result = decimals(decimal, other.decimal) else {
      throw FilterError("the result is too large")
    }
    return .decimal(result)
  }

  fileprivate func decimalOrSelf(_ body: (DecimalNumber) -> Int) -> Int {
    switch self {
    case .integer(let number): number
    case .decimal(let number): body(number)
    }
  }

  /// Half away from zero; whole for no places or fewer, which round to tens and hundreds.
  fileprivate func rounded(to places: Int) throws(FilterError) -> Number {
    if places > 0 {
      if case .decimal(let number) = self { return .decimal(number.rounded(to: places)) }
      return self
    }
    let whole = decimalOrSelf { $0.rounded(to: 0).truncated }
    guard places < 0 else { return .integer(whole) }
    guard places > -19, let power = powerOfTen(-places) else { return .integer(0) }
    let rest = whole % power
    let roundsUp = rest.magnitude >= UInt(power) - rest.magnitude
    let step = roundsUp ? (whole < 0 ? -power : power) : 0
    let (result, overflow) = (whole - rest).addingReportingOverflow(step)
    guard !overflow else { throw FilterError("the result is too large") }
    return .integer(result)
  }
}
