import Diagnostics

extension SettingType where Value == Int {
  /// A whole number in a range, with or without its unit: `30`, `30 days`.
  static func whole(_ range: ClosedRange<Int>, unit: String? = nil) -> SettingType<Int> {
    let name = unit ?? "number"
    let expected =
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
      + (unit.map { ", in \($0)" } ?? "")
    return SettingType<Int>(
      name: name,
      read: { value, findings in
        guard let text = scalar(value, expected: expected, &findings) else { return nil }
        var tokens = Tokens(text)
        guard let number = tokens.number(digits: 1...9), tokens.acceptUnit(unit), tokens.isAtEnd
        else {
          findings.append(
            SettingProblem.notOfType(found: text, expected: expected).finding(at: value.location))
          return nil
        }
        guard range.contains(number) else {
          findings.append(
            SettingProblem.outOfRange(found: text, expected: expected).finding(at: value.location))
          return nil
        }
        return number
      },
      write: { "\($0)" + (unit.map { " \($0)" } ?? "") })
  }
}

extension SettingType where Value == ClosedRange<Int> {
  /// `2–4 weeks`
  static func span(_ range: ClosedRange<Int>, unit: String) -> SettingType<ClosedRange<Int>> {
    let expected = "a span such as `2–4 \(unit)`, within \(range.lowerBound) to \(range.upperBound)"
    return SettingType<ClosedRange<Int>>(
      name: "span of \(unit)",
      read: { value, findings in
        guard let text = scalar(value, expected: expected, &findings) else { return nil }
        var tokens = Tokens(text)
        guard let lower = tokens.number(digits: 1...4),
          tokens.accept("-", "–") || tokens.accept(word: "to"),
          let upper = tokens.number(digits: 1...4), tokens.acceptUnit(unit), tokens.isAtEnd
        else {
          findings.append(
            SettingProblem.notOfType(found: text, expected: expected).finding(at: value.location))
          return nil
        }
        guard lower <= upper else {
          findings.append(
            SettingProblem.endsBeforeItBegins(found: text, expected: expected)
              .finding(at: value.location))
          return nil
        }
        guard range.contains(lower), range.contains(upper) else {
          findings.append(
            SettingProblem.outOfRange(found: text, expected: expected).finding(at: value.location))
          return nil
        }
        return lower...upper
      },
      write: { "\($0.lowerBound)–\($0.upperBound) \(unit)" })
  }
}

extension SettingType where Value == Percent {
  static func percent(_ range: ClosedRange<Int>) -> SettingType<Percent> {
    let expected = "a percentage from \(range.lowerBound)% to \(range.upperBound)%"
    return SettingType<Percent>(
      name: "percentage",
      read: { value, findings in
        let reading = Percent.read(value, in: ReadingContext())
        findings += reading.findings
        guard let percent = reading.value else { return nil }
        guard percent >= Percent(range.lowerBound), percent <= Percent(range.upperBound) else {
          findings.append(
            SettingProblem.outOfRange(found: value.flowText, expected: expected)
              .finding(at: value.location))
          return nil
        }
        return percent
      },
      write: { $0.formatted(in: .english) })
  }
}

extension SettingType where Value == DecimalNumber {
  static func decimal(_ range: ClosedRange<Int>) -> SettingType<DecimalNumber> {
    let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
    return SettingType<DecimalNumber>(
      name: "number",
      read: { value, findings in
        guard let text = scalar(value, expected: expected, &findings) else { return nil }
        var tokens = Tokens(text)
        let literal: NumberLiteral?
        do throws(ValueProblem) {
          literal = try tokens.number()
        } catch {
          findings.append(error.finding(at: value.location))
          return nil
        }
        guard let number = literal?.value, tokens.isAtEnd else {
          findings.append(
            SettingProblem.notOfType(found: text, expected: expected).finding(at: value.location))
          return nil
        }
        guard number >= DecimalNumber(range.lowerBound), number <= DecimalNumber(range.upperBound)
        else {
          findings.append(
            SettingProblem.outOfRange(found: text, expected: expected).finding(at: value.location))
          return nil
        }
        return number
      },
      write: \.description)
  }
}

extension Tokens {
  /// `days` or `day` where the unit is `days`; nothing where the value ends here.
  fileprivate mutating func acceptUnit(_ unit: String?) -> Bool {
    guard !isAtEnd else { return true }
    guard let unit else { return false }
    return accept(phrase: [unit]) || accept(phrase: [String(unit.dropLast())])
  }
}
