import Packets

/// What a seal's fingerprint covers: all of its file but the fingerprint itself, whatever ends its
/// lines and whatever blank lines end it.
struct SealContent {
  static let key = "fingerprint"

  let fingerprint: String

  init(facts: [String], body: String) {
    let content = facts + ["---"] + body.lines.dropBlankEnds
    fingerprint = Fingerprint(of: content.joined(separator: "\n")).hex
  }

  init(_ source: FrontMatterSource) {
    let facts = (source.yaml ?? "").lines.filter { !$0.hasPrefix("\(Self.key):") }
    self.init(facts: facts.dropBlankEnds, body: source.body)
  }
}

extension String {
  /// The lines without their ends: LF, CRLF or CR.
  fileprivate var lines: [String] {
    var lines = [""]
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        lines.append("")
      } else if scalar != "\n" {
        lines[lines.count - 1].unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return lines
  }
}

extension [String] {
  /// Without the blank lines at the start and the end.
  fileprivate var dropBlankEnds: [String] {
    var lines = drop { $0.trimmed.isEmpty }
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    return Array(lines)
  }
}

extension String {
  /// The text as a scalar of YAML: plain where nothing in it means anything there, otherwise
  /// between double quotes (YAML 1.2.2, 7.3.1).
  var yamlScalar: String {
    isPlainScalar ? self : "\"" + unicodeScalars.map(escaped(in: self)).joined() + "\""
  }

  private var isPlainScalar: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.isWordLike, last != " ", lowercased() != "null"
    else { return false }
    return unicodeScalars.allSatisfy { $0.isWordLike || " -_./<>@(),".unicodeScalars.contains($0) }
  }

  private func escaped(in text: String) -> (Unicode.Scalar) -> String {
    // Signs that make readers of YAML careful, even between quotes.
    let brackets = text.unicodeScalars.count { $0 == "[" || $0 == "{" }
    let isHeavy = brackets > 16 || (text.contains("&") && text.contains("*"))
    return { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "[", "{", "&", "*": isHeavy ? scalar.escapedByNumber : String(scalar)
      default: scalar.isPrintable ? String(scalar) : scalar.escapedByNumber
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWordLike: Bool {
    properties.isAlphabetic || ("0"..."9").contains(self)
  }

  /// Whether YAML lets it stand as it is.
  fileprivate var isPrintable: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  fileprivate var escapedByNumber: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension Person {
  /// As a person writes it down: `Dana Okafor (AE) <dana@ourco.example>`.
  var spelled: String {
    name + (title.map { " (\($0))" } ?? "") + (count.map { " (\($0))" } ?? "")
      + (email.flatMap { $0 == name ? nil : " <\($0)>" } ?? "")
  }
}
