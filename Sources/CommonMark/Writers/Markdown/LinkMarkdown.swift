/// The part of a link or image behind its text, and the short form `<…>`.
struct LinkMarkdown {
  let destination: String
  let title: String

  /// `(destination "title")`.
  var tail: String {
    let address = needsAngles ? "<\(escaped(destination, also: "<>"))>" : escaped(destination)
    return title.isEmpty ? "(\(address))" : "(\(address) \"\(escaped(title, also: "\""))\")"
  }

  private var needsAngles: Bool {
    guard let first = destination.unicodeScalars.first else { return !title.isEmpty }
    var open = 0
    for scalar in destination.unicodeScalars {
      switch scalar {
      case "(": open += 1
      case ")": open -= 1
      case " ", "\u{B}", "\u{C}", "\t": return true
      default: break
      }
      if !(0...30).contains(open) { return true }
    }
    return first == "<" || open != 0
  }

  /// cmark decodes references first and then backslashes, so `&` can't be escaped by a backslash.
  private func escaped(_ text: String, also special: String = "") -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    var entities = Entities()
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\" where next?.isASCIIPunctuation ?? true: result += "\\\\"
      case "&" where entities.decode(bytes, at: offset) != nil: result += "&amp;"
      case _ where special.unicodeScalars.contains(scalar): result += "\\\(scalar)"
      case "\n", "\r": result += "&#\(scalar.value);"
      case " ", "\t", "\u{B}", "\u{C}":
        // cmark trims an address, even one between `<` and `>`.
        let isAtEdge = index == 0 || next == nil
        result += isAtEdge ? "&#\(scalar.value);" : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      offset += scalar.utf8.count
    }
    return result
  }

  /// `<destination>` if the text is the address itself; nil where that would not give the same.
  func autolink(for children: [Inline]) -> String? {
    guard title.isEmpty, children.count == 1, case .text(let text) = children.first?.content,
      destination == text || destination == "mailto:" + text,
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && !"<>\\&|".unicodeScalars.contains($0) }),
      let link = CMarkTree(parsing: Array("&#97;<\(text)>".utf8))?.root.firstChild?.firstChild?
        .next,
      link.next == nil, link.isLink(to: destination, text: text)
    else { return nil }
    return "<\(text)>"
  }
}

extension CMarkNode {
  fileprivate func isLink(to destination: String, text: String) -> Bool {
    self.destination == destination && firstChild?.literal == text
  }
}

extension Unicode.Scalar {
  var isASCIIPunctuation: Bool { UInt8(exactly: value)?.isASCIIPunctuation ?? false }
}

/// Code spans (spec 0.30, 6.1).
enum CodeSpan {
  /// The code between backticks, as many as it takes.
  static func markdown(_ code: String) -> String {
    var runs: Set<Int> = []
    var run = 0
    for byte in code.utf8 + [0] {
      if byte == UInt8(ascii: "`") {
        run += 1
      } else {
        runs.insert(run)
        run = 0
      }
    }
    var length = 1
    while runs.contains(length) { length += 1 }
    let fence = String(repeating: "`", count: length)
    let first = code.utf8.first
    let last = code.utf8.last
    let touchesFence = first == UInt8(ascii: "`") || last == UInt8(ascii: "`")
    let losesSpaces = first == 0x20 && last == 0x20 && !code.utf8.allSatisfy { $0 == 0x20 }
    return touchesFence || losesSpaces ? "\(fence) \(code) \(fence)" : fence + code + fence
  }
}
