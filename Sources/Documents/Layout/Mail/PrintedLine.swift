import Diagnostics
import Liquid

/// A line that a template made: its own characters, and the values that it printed.
///
/// What a value says is never read as a part of the line's structure: a comma in a name separates
/// nobody, and `<` opens no address.
struct PrintedLine {
  enum Piece {
    /// The template's own.
    case character(Unicode.Scalar)
    case value(Value)
  }

  let pieces: [Piece]

  init(_ rendered: Rendered) {
    pieces = rendered.text.unicodeScalars.map { scalar in
      rendered.tokens[scalar].map(Piece.value) ?? .character(scalar)
    }
  }

  init(_ pieces: some Sequence<Piece>) {
    self.pieces = Array(pieces)
  }

  /// Without white space at its ends, and one space for any other: a template may be laid out.
  var text: String {
    let text = pieces.reduce(into: "") { text, piece in
      switch piece {
      case .character(let scalar): text.unicodeScalars.append(scalar)
      case .value(let value): text += value.printed
      }
    }
    // By scalars: an accent after a space would be lost with it.
    return text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
      .joined(separator: " ")
  }

  /// The values with a line break or another control character (General_Category Cc, Zl, Zp), and
  /// where they were written.
  var controls: [(text: String, origin: SourceLocation?)] {
    pieces.compactMap { piece in
      guard case .value(let value) = piece else { return nil }
      let text = value.printed
      let isHarmful = text.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
      return isHarmful ? (text, value.origin) : nil
    }
  }

  /// Where its first value was written.
  var origin: SourceLocation? {
    pieces.lazy.compactMap { piece in
      if case .value(let value) = piece { value.origin } else { nil }
    }.first
  }

  /// The parts between the template's own commas and semicolons.
  var items: [PrintedLine] {
    pieces.split { piece in
      if case .character(let scalar) = piece { scalar == "," || scalar == ";" } else { false }
    }.map { PrintedLine($0) }
  }

  /// What stands before the template's own `<`, and what stands between it and `>`; nil without.
  var bracketed: (before: PrintedLine, inside: PrintedLine)? {
    func place(of mark: Unicode.Scalar) -> Int? {
      pieces.firstIndex { piece in
        if case .character(let scalar) = piece { scalar == mark } else { false }
      }
    }
    guard let open = place(of: "<"), let close = place(of: ">"), open < close else { return nil }
    return (PrintedLine(pieces[..<open]), PrintedLine(pieces[(open + 1)..<close]))
  }

  /// The one value that it prints; nil where there is more or less.
  var onlyValue: Value? {
    var values: [Value] = []
    for piece in pieces {
      switch piece {
      case .character(let scalar): if !scalar.properties.isWhitespace { return nil }
      case .value(let value): values.append(value)
      }
    }
    return values.count == 1 ? values[0] : nil
  }
}
