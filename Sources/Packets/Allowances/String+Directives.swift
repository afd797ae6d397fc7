extension String {
  /// Stands for `--` in a comment of ours; as long, so that places stay.
  static let joinedDash = "—-"

  /// The text with each `--` inside a comment of ours as `joinedDash`: within a paragraph or a cell
  /// CommonMark 0.30 (6.6) takes no comment that holds `--`, and would show it.
  var withReadableDirectives: String {
    var result = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "<!--"),
      let end = rest[start.upperBound...].firstRange(of: "-->")
    {
      let inner = rest[start.upperBound..<end.lowerBound]
      let isOurs = inner.trimmed.lowercased().hasPrefix("handoff:")
      result += String(rest[..<start.upperBound])
      result += String(isOurs ? inner.replacing("--", with: Self.joinedDash) : inner)
      result += String(rest[end])
      rest = rest[end.upperBound...]
    }
    return result + String(rest)
  }
}
