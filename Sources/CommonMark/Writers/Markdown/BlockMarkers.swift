/// Text at the start of a line that would open a block.
enum BlockMarkers {
  /// The index of the scalar to put a backslash in front of; nil if the line is plain.
  static func escape(in scalars: [Unicode.Scalar], _ place: TextSurroundings) -> Int? {
    guard let first = scalars.first else { return nil }
    let isWholeLine = place.after == nil
    switch first {
    case ">": return 0
    case "#":
      let hashes = scalars.prefix { $0 == "#" }.count
      return hashes <= 6 && isSpace(at: hashes, scalars, place) ? 0 : nil
    case "-", "+":
      if isSpace(at: 1, scalars, place) { return 0 }
      return isWholeLine && isRule(scalars, place) ? 0 : nil
    case "=", ":", "|": return isWholeLine && isRule(scalars, place) ? 0 : nil
    case "0"..."9":
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      guard digits <= 9, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")",
        isSpace(at: digits + 1, scalars, place)
      else { return nil }
      return digits
    default: return nil
    }
  }

  private static func isSpace(
    at index: Int, _ scalars: [Unicode.Scalar], _ place: TextSurroundings
  ) -> Bool {
    let next = index < scalars.count ? scalars[index] : place.after
    return next.map { $0 == " " || $0 == "\t" } ?? true
  }

  /// A setext underline, a thematic break, or a table's delimiter row.
  private static func isRule(_ scalars: [Unicode.Scalar], _ place: TextSurroundings) -> Bool {
    let marks = scalars.filter { $0 != " " && $0 != "\t" }
    if marks.allSatisfy({ $0 == "=" }) { return place.continuesParagraph }
    if marks.allSatisfy({ $0 == "-" }) {
      // Behind a bullet, two dashes make three.
      return place.continuesParagraph || place.opensItem || marks.count > 2
    }
    return place.continuesParagraph && marks.contains("-")
      && marks.allSatisfy { "-:|".unicodeScalars.contains($0) }
  }
}
