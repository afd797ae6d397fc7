/// Text with what a template's author left to fill in: `[Name]`, `{{client}}`, `____`, `$COMPANY`.
struct TemplateText {
  private let scalars: [Unicode.Scalar]
  /// The blanks, as ranges of scalars.
  private var blanks: [Range<Int>] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      if let end = blank(at: position) {
        blanks.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
  }

  /// Whether the text is nothing but blanks, units and connecting words: `$[Amount] per [month]`.
  var isWhole: Bool {
    guard !blanks.isEmpty else { return false }
    var rest = String.UnicodeScalarView()
    var position = 0
    for blank in blanks {
      rest.append(contentsOf: scalars[position..<blank.lowerBound])
      rest.append(" ")
      position = blank.upperBound
    }
    rest.append(contentsOf: scalars[position...])
    return Tokens(String(rest)).allAreConnectives
  }

  /// The blanks that can't be anything else even amid prose, `{{client}}` and `____`; brackets may
  /// be an elision or an insertion there.
  var certainBlanks: [String] {
    blanks.filter { range in
      scalars[range].starts(with: "{{".unicodeScalars)
        || scalars[range].starts(with: "___".unicodeScalars)
        || scalars[range].starts(with: "$[".unicodeScalars)
    }.map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
  }

  /// Where a blank that starts at `position` ends; nil where none starts there.
  private func blank(at position: Int) -> Int? {
    switch scalars[position] {
    case "_":
      let end = scalars[position...].firstIndex { $0 != "_" } ?? scalars.count
      return end - position >= 2 ? end : nil
    case "[": return bracket(at: position, close: "]").flatMap { isBlank(position, $0) ? $0 : nil }
    case "<": return bracket(at: position, close: ">").flatMap { isTag(position, $0) ? $0 : nil }
    case "{": return bracket(at: position, close: "}")
    case "$", "€", "£":
      let next = position + 1
      guard next < scalars.count else { return nil }
      if "[{_<".unicodeScalars.contains(scalars[next]) { return blank(at: next) }
      return scalars[position] == "$" ? variable(at: next) : nil
    case "%":
      guard let end = variable(at: position + 1), end < scalars.count, scalars[end] == "%" else {
        return nil
      }
      return end + 1
    default: return nil
    }
  }

  /// The end of what opens at `position`, brackets inside included.
  private func bracket(at position: Int, close: Unicode.Scalar) -> Int? {
    let open = scalars[position]
    var depth = 0
    for index in position..<min(scalars.count, position + 120) {
      if scalars[index] == open { depth += 1 }
      if scalars[index] == close {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    return nil
  }

  /// A bracket with something to fill in: not a task's `[x]`, not a note's `[1]`.
  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    let inside = scalars[(start + 1)..<(end - 1)].filter { !$0.isBlank }
    if inside.count == 1, let only = inside.first {
      return !["x", "X", "✓", "✔"].contains(only) && !only.isDigit
    }
    return inside.isEmpty || inside.contains { !$0.isDigit }
  }

  /// `<customer name>`, no address and no `<3`.
  private func isTag(_ start: Int, _ end: Int) -> Bool {
    let inside = scalars[(start + 1)..<(end - 1)]
    return inside.first?.isLetter == true && !inside.contains("@") && !inside.contains(":")
  }

  /// `COMPANY` of `$COMPANY`: capitals and `_`, two at least.
  private func variable(at position: Int) -> Int? {
    guard position < scalars.count else { return nil }
    let end =
      scalars[position...].firstIndex { !(("A"..."Z").contains($0) || $0 == "_") } ?? scalars.count
    return end - position >= 2 ? end : nil
  }
}

extension Tokens {
  /// Whether nothing is left that a person would have filled in.
  fileprivate var allAreConnectives: Bool {
    var tokens = self
    while let token = tokens.peek() {
      switch token.kind {
      case .digits: return false
      case .word(let word): if !Self.connectives.contains(word) { return false }
      case .symbol(let symbol):
        if "@☐☑✅".unicodeScalars.contains(symbol) { return false }
      }
      tokens.skip()
    }
    return true
  }

  private static let connectives: Set<String> = [
    "by", "on", "at", "to", "from", "and", "or", "of", "for", "in", "per", "the", "a", "mo",
    "month",
    "months", "yr", "year", "years", "day", "days", "week", "weeks", "h", "hours", "k", "m", "eur",
    "usd", "users", "seats", "date", "name", "owner", "email", "und", "oder", "bis", "von", "am",
  ]
}
