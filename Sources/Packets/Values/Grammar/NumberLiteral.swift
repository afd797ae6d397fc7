/// A number as people type it, with its grouping: `84,000`, `84'000`, `2,5`, `84.000,50`.
///
/// A comma before exactly three digits groups. A lone point before exactly three digits, `84.000`,
/// may group or not: nobody can know, so it is a problem.
struct NumberLiteral: Hashable, Sendable {
  enum Problem: Error, Hashable, Sendable {
    /// `84.000`: `grouped` and `decimal` are its two readings, spelled beyond doubt.
    case ambiguous(text: String, grouped: String, decimal: String)
    case malformed(text: String)
    case tooLong(text: String)
  }

  var value: DecimalNumber
  var text: String

  /// Reads a number at the cursor and moves past it; nil where none stands there.
  static func parse(_ tokens: inout Tokens) throws(Problem) -> NumberLiteral? {
    guard let first = tokens.digits else { return nil }
    let start = tokens.index
    tokens.skip()
    var groups = [first]
    var separators: [Unicode.Scalar] = []
    while let (separator, digits, count) = continuation(of: groups, after: separators, in: tokens) {
      tokens.skip(count)
      separators.append(separator)
      groups.append(digits)
    }
    let text = tokens.text(from: start)
    return NumberLiteral(value: try value(of: groups, separators, text), text: text)
  }

  /// A separator and the digits after it, without white space; or a group of three after a space.
  private static func continuation(
    of groups: [String], after separators: [Unicode.Scalar], in tokens: Tokens
  ) -> (Unicode.Scalar, String, tokens: Int)? {
    guard let next = tokens.peek() else { return nil }
    if case .digits(let digits) = next.kind, next.isSpaced, digits.count == 3,
      separators.allSatisfy({ $0 == " " }), let last = groups.last,
      groups.count == 1 ? last.count <= 3 : last.count == 3
    {
      return (" ", digits, 1)
    }
    guard case .symbol(let symbol) = next.kind, !next.isSpaced,
      ",.'’".unicodeScalars.contains(symbol),
      let after = tokens.peek(1), case .digits(let digits) = after.kind, !after.isSpaced
    else { return nil }
    return (symbol == "’" ? "'" : symbol, digits, 2)
  }

  private static func value(
    of groups: [String], _ separators: [Unicode.Scalar], _ text: String
  ) throws(Problem) -> DecimalNumber {
    guard let last = separators.last, let head = groups.first, let tail = groups.last else {
      return try number(groups.joined(), "", text)
    }
    let leading = separators.dropLast()
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.count == 3 } && head.count <= 3 && head != "0"
    if leading.allSatisfy({ $0 == last }) {
      if last == ".", separators.count == 1, isGrouped {
        throw .ambiguous(
          text: text, grouped: groups.joined(separator: ","),
          decimal: try number(head, tail, text).written(group: "", point: ".", minimumPlaces: 1))
      }
      if isGrouped { return try number(groups.joined(), "", text) }
    }
    // What is left has a decimal point or comma last, after groups of another mark or of none.
    let wholeGroups = groups.dropLast()
    guard last == "." || last == ",", !leading.contains(last),
      Set(leading).count <= 1, wholeGroups.dropFirst().allSatisfy({ $0.count == 3 }),
      leading.isEmpty || head.count <= 3,
      !(last == "," && tail.count == 3 && leading.isEmpty)
    else { throw .malformed(text: text) }
    return try number(wholeGroups.joined(), tail, text)
  }

  private static func number(
    _ whole: String, _ fraction: String, _ text: String
  ) throws(Problem) -> DecimalNumber {
    guard whole.count + fraction.count <= 15, let digits = Int(whole + fraction),
      let number = DecimalNumber(digits: digits, places: fraction.count)
    else { throw .tooLong(text: text) }
    return number
  }
}
