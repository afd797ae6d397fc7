/// What stands beside delimiters, and what that asks for.
extension InlinePieces {
  func delimiter(of mark: Int) -> String {
    marks.indices.contains(mark) ? marks[mark].delimiter : ""
  }

  /// Adds pieces behind, their marks included.
  mutating func add(_ other: InlinePieces) {
    let offset = marks.count
    marks += other.marks
    append(
      other.pieces.map { piece in
        if case .delimiter(let mark, let opens) = piece {
          return .delimiter(mark: mark + offset, opens: opens)
        }
        return piece
      })
  }

  var firstScalar: Unicode.Scalar? { firstScalar(from: 0) }

  /// The first scalar of what is written from `index` on; nil at a line's end.
  func firstScalar(from index: Int) -> Unicode.Scalar? {
    guard pieces.indices.contains(index) else { return nil }
    switch pieces[index] {
    case .text(let text), .syntax(let text): return text.unicodeScalars.first
    case .delimiter(let mark, _): return delimiter(of: mark).unicodeScalars.first
    case .softBreak: return nil
    case .hardBreak(let isSpaced): return isSpaced ? nil : "\\"
    }
  }

  var lastScalar: Unicode.Scalar? { lastScalar(through: pieces.count - 1) }

  /// The last scalar of what is written up to `index`; nil at a line's start.
  func lastScalar(through index: Int) -> Unicode.Scalar? {
    guard pieces.indices.contains(index) else { return nil }
    switch pieces[index] {
    case .text(let text), .syntax(let text): return text.unicodeScalars.last
    case .delimiter(let mark, _): return delimiter(of: mark).unicodeScalars.last
    case .softBreak, .hardBreak: return nil
    }
  }

  /// Whether the last piece is one space at the start of a line, which is written as a reference.
  var endsWithEncodedSpace: Bool {
    guard case .text(let text) = pieces.last, text == " " || text == "\t" else { return false }
    return pieces.count == 1 || pieces.dropLast().last?.isBreak ?? true
  }

  /// Whether the first piece is one space at the end of a line.
  var startsWithEncodedSpace: Bool {
    guard case .text(let text) = pieces.first, text == " " || text == "\t" else { return false }
    return pieces.count == 1 || pieces.dropFirst().first?.isBreak ?? true
  }

  /// Whether this is one mark with nothing marked inside, whose delimiters can only open and only
  /// close: no doubt how it is read.
  func isPlainlyRead(before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
    guard marks.count == 1, case .delimiter(_, true) = pieces.first,
      case .delimiter(_, false) = pieces.last
    else { return false }
    let opening = Flanking(before: before, after: firstScalar(from: 1))
    let closing = Flanking(before: lastScalar(through: pieces.count - 2), after: after)
    return opening.isLeft && !opening.isRight && closing.isRight && !closing.isLeft
  }

  /// Takes the other spelling where a delimiter would run into one of the same kind.
  mutating func alternateWhereTouching(before: Unicode.Scalar?, after: Unicode.Scalar?) {
    for (index, piece) in pieces.enumerated() {
      guard case .delimiter(let mark, true) = piece,
        let previous = lastScalar(through: index - 1) ?? (index == 0 ? before : nil),
        delimiter(of: mark).unicodeScalars.first == previous
      else { continue }
      marks[mark].isAlternate = true
    }
  }

  /// Whether the text at `index` must write its first and last scalar as references, so that the
  /// delimiters beside it can open and close.
  func edges(of index: Int) -> (first: Bool, last: Bool) {
    guard case .text(let text) = pieces[index] else { return (false, false) }
    return (
      text.unicodeScalars.first.map { encodesStart($0, of: index) } ?? false,
      text.unicodeScalars.last.map { encodesEnd($0, of: index) } ?? false
    )
  }

  private func encodesStart(_ scalar: Unicode.Scalar, of index: Int) -> Bool {
    guard pieces.indices.contains(index - 1),
      case .delimiter(let mark, let opens) = pieces[index - 1],
      marks.indices.contains(mark)
    else { return false }
    if opens { return scalar.isCommonMarkWhitespace }
    guard !scalar.isCommonMarkWhitespace, !scalar.isCommonMarkPunctuation else { return false }
    if delimiter(of: mark).first == "_" { return true }
    var inner = index - 2
    while pieces.indices.contains(inner), case .delimiter(let other, false) = pieces[inner],
      delimiter(of: other).first == delimiter(of: mark).first
    {
      inner -= 1
    }
    let inside = lastScalar(through: inner)
    return inside?.isCommonMarkPunctuation ?? true || inside?.isCommonMarkWhitespace ?? true
  }

  private func encodesEnd(_ scalar: Unicode.Scalar, of index: Int) -> Bool {
    guard pieces.indices.contains(index + 1),
      case .delimiter(let mark, let opens) = pieces[index + 1],
      marks.indices.contains(mark)
    else { return false }
    if !opens { return scalar.isCommonMarkWhitespace }
    guard !scalar.isCommonMarkWhitespace, !scalar.isCommonMarkPunctuation else { return false }
    if delimiter(of: mark).first == "_" { return true }
    var inner = index + 2
    while pieces.indices.contains(inner), case .delimiter(let other, true) = pieces[inner],
      delimiter(of: other).first == delimiter(of: mark).first
    {
      inner += 1
    }
    let inside = firstScalar(from: inner)
    return inside?.isCommonMarkPunctuation ?? true || inside?.isCommonMarkWhitespace ?? true
  }
}
