/// The names under which reading a packet reports what it finds; allowances and baselines refer to
/// them.
package enum ReadingRules {
  /// Whether reading reports anything by that name.
  package static func has(_ name: String) -> Bool { names.contains(name) || isOfAType(name) }

  /// `not-date`, `not-money`: a value that isn't of its field's type.
  private static func isOfAType(_ name: String) -> Bool {
    let types: [ValueType] = [
      .text, .prose, .date, .money, .percent, .number, .measure, .person, .flag, .url, .meeting,
      .level, .stance, .depth, .choice([], several: false),
    ]
    return types.contains { "not-\($0.ruleName)" == name }
  }

  package static let names: Set<String> = [
    "account-differs", "account-missing", "allowance-without-reason", "allowance-without-rule",
    "ambiguous-date", "ambiguous-number", "bad-address", "before-first-section", "broken-comment",
    "broken-table", "broken-yaml", "comma-in-braces", "complex-key", "dashes-made-heading",
    "date-range", "date-with-time", "date-without-year", "duplicate-key", "eaten-line",
    "excess-cells", "extra-text", "fiscal-year", "front-matter-unclosed", "given-twice",
    "group-heading", "hash-comment", "impossible-date", "impossible-time", "malformed-number",
    "misfit", "misplaced-key", "missing-key", "nested-too-deeply", "none-known-but-given",
    "none-without-reason", "not-a-mapping", "not-a-record", "not-date", "not-key-value",
    "not-language",
    "not-one-value", "not-understood", "number-too-long", "out-of-range", "pending-without-date",
    "pending-without-owner", "percent-without-sign", "placeholder", "placeholder-inside",
    "ragged-row", "raw-html", "remark-beside-value", "second-document", "section-inside",
    "section-level", "section-repeated", "several-words", "time-without-zone", "too-long",
    "two-digit-year", "unknown-column", "unknown-currency", "unknown-directive", "unknown-key",
    "unknown-label", "unknown-section", "unknown-time-zone", "unknown-word", "unquoted-mark",
    "wrong-weekday", "yaml-alias", "yaml-too-deep", "yaml-too-long",
  ]
}
