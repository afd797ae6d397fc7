import CommonMark

/// A piece of a picture (SVG 2): an element or text. Whatever people typed is escaped when it is
/// written; attributes stand in double quotes.
indirect enum SVGNode: Hashable, Sendable {
  case element(String, [Attribute], [SVGNode])
  case text(String)

  /// An attribute's name with its text.
  struct Attribute: Hashable, Sendable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

    /// A length or coordinate in the picture's units.
    init(_ name: String, _ value: Double) { self.init(name, value.coordinate) }
  }

  /// The markup, on one line.
  var markup: String {
    switch self {
    case .text(let text): return text.printable.htmlEscaped
    case .element(let name, let attributes, let children):
      let written = attributes.map { " \($0.name)=\"\($0.value.printable.htmlEscaped)\"" }.joined()
      let content = children.map(\.markup).joined()
      return content.isEmpty ? "<\(name)\(written)/>" : "<\(name)\(written)>\(content)</\(name)>"
    }
  }
}

extension Double {
  /// With one digit after the point, where it isn't 0: `12.5`, `12`.
  var coordinate: String {
    let tenths = Int((self * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
  }
}

extension String {
  /// On one line, without what has no picture: control characters and marks that turn the text's
  /// direction, which would reach past a line that is cut.
  var printable: String {
    let isPlain = unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
    if isPlain { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      default: break
      }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      case .unassigned, .privateUse, .surrogate: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
