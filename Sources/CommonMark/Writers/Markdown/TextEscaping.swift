/// What the escaping of one text depends on beyond the text itself.
struct TextSurroundings {
  /// The scalar written right before; nil at the start of a line.
  var before: Unicode.Scalar?
  /// The first scalar of what follows; nil at the end of a line.
  var after: Unicode.Scalar?
  /// Whether block syntax counts at the start: a paragraph's line does, a cell or `#` doesn't.
  var startsLine = false
  /// Whether another line of the paragraph stands above.
  var continuesParagraph = false
  /// Whether the text opens a list item, where `[ ]` is a checkbox.
  var opensItem = false
  var isInLink = false
  /// Delimiters that mean nothing in the whole paragraph since there is only this one.
  var lonely: Set<Unicode.Scalar> = []
  /// Whether `]:` occurs in the paragraph, so that `[` at its start may define a link.
  var mayDefineLink = false
  /// The first or last scalar has to be written as a reference, for a delimiter's sake.
  var encodesFirst = false
  var encodesLast = false
}

/// Writes plain text so that Markdown reads it back as that text, escaping no more than needed.
struct TextEscaping {
  private let scalars: [Unicode.Scalar]
  private let place: TextSurroundings
  private let bytes: [UInt8]
  private var entities = Entities()
  private var output = ""
  /// Where the run of equal scalars starts that is being written.
  private var runStart = 0
  private var runEnd = 0
  private let lastAt: Int?

  init(_ text: String, _ place: TextSurroundings) {
    scalars = Array(text.unicodeScalars)
    bytes = Array(text.utf8)
    self.place = place
    lastAt = scalars.lastIndex(of: "@")
  }

  static func write(_ text: String, _ place: TextSurroundings) -> String {
    var escaping = TextEscaping(text, place)
    return escaping.write()
  }

  private mutating func write() -> String {
    let marker = place.startsLine ? BlockMarkers.escape(in: scalars, place) : nil
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      enterRun(at: index)
      if isEncoded(index) {
        output += "&#\(scalar.value);"
      } else {
        if index == marker || mustEscape(scalar, at: index, byte: offset) { output += "\\" }
        output.unicodeScalars.append(scalar)
      }
      offset += scalar.utf8.count
    }
    return output
  }

  private mutating func enterRun(at index: Int) {
    guard index >= runEnd else { return }
    runStart = index
    runEnd = index + 1
    while runEnd < scalars.count, scalars[runEnd] == scalars[index] { runEnd += 1 }
  }

  /// What will be written in front of the scalar behind `index`.
  private func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > 0 else { return place.before }
    return isEncoded(index - 1) ? ";" : scalars[index - 1]
  }

  /// What will be written behind the scalar before `index`.
  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < scalars.count else { return place.after }
    return isEncoded(index) ? "&" : scalars[index]
  }

  private func isEncoded(_ index: Int) -> Bool {
    (index == 0 && place.encodesFirst) || (index == scalars.count - 1 && place.encodesLast)
      || mustEncode(scalars[index], at: index)
  }

  /// Line breaks and what cmark half takes for one, and whitespace that Markdown would strip from a line's ends.
  private func mustEncode(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{B}", "\u{C}": return true
    case " ", "\t":
      return (index == 0 && place.before == nil)
        || (index == scalars.count - 1 && place.after == nil)
    default: return false
    }
  }

  private mutating func mustEscape(_ scalar: Unicode.Scalar, at index: Int, byte: Int) -> Bool {
    switch scalar {
    case "\\": return self.scalar(at: index + 1)?.isASCIIPunctuation ?? true
    case "`": return !place.lonely.contains(scalar) || (place.startsLine && runStart == 0)
    case "*", "_", "~": return delimits(scalar)
    case "[":
      return place.isInLink || (index == 0 && opensDefinitionOrTask) || namesSeparator(at: index)
    case "]": return place.isInLink || self.scalar(at: index + 1) == "("
    case "!": return index == scalars.count - 1 && place.after == "["
    case "<": return opensAngle(at: index)
    case "&": return entities.decode(bytes, at: byte) != nil
    default: return false
    }
  }

  /// Whether a `*`, `_` or `~` could be taken as a delimiter.
  private func delimits(_ scalar: Unicode.Scalar) -> Bool {
    if runStart == 0, place.startsLine { return true }
    let before = self.scalar(before: runStart)
    let after = self.scalar(at: runEnd)
    if before == scalar || after == scalar { return true }
    if place.lonely.contains(scalar) { return false }
    let flanking = Flanking(before: before, after: after)
    if !flanking.isLeft, !flanking.isRight { return false }
    if scalar == "~", runEnd - runStart > 2 { return false }
    let isInsideWord = flanking.isLeft && flanking.isRight && !flanking.followsPunctuation
    return scalar != "_" || !isInsideWord || flanking.precedesPunctuation
  }

  /// Whether `[` could start a reference to what `BlockSeam.separator` defines.
  private func namesSeparator(at index: Int) -> Bool {
    let label = scalars[(index + 1)...].drop { $0 == " " || $0 == "\t" }
    return label.isEmpty ? place.after == nil : label.starts(with: ["/", "/"])
  }

  private var opensDefinitionOrTask: Bool {
    guard place.startsLine else { return false }
    if place.mayDefineLink, !place.continuesParagraph { return true }
    guard place.opensItem, scalars.count > 3, scalars[2] == "]" else { return false }
    return [" ", "x", "X"].contains(scalars[1]) && [" ", "\t"].contains(scalars[3])
  }

  /// `<` before a letter, `/`, `!`, `?` may be a tag or an address; before others, if an `@` follows.
  private func opensAngle(at index: Int) -> Bool {
    guard index + 1 < scalars.count else {
      return !(place.after?.isCommonMarkWhitespace ?? true)
    }
    switch scalars[index + 1] {
    case "/", "!", "?", "a"..."z", "A"..."Z": return true
    case " ", "\t": return false
    default: return lastAt ?? -1 > index
    }
  }
}
