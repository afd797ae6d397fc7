import Packets
import Testing

/// A packet that says something in every place where something can be said, with a word of its
/// own in each: written from the declarations, so that a new field has its canary the day it is
/// declared.
struct CanaryPacket: Sendable, CustomTestStringConvertible {
  let value: CanaryValue
  let shape: CanaryShape
  var cage = CanaryCage()
  var text = ""

  init(_ value: CanaryValue, _ shape: CanaryShape) {
    self.value = value
    self.shape = shape
    write()
  }

  var testDescription: String { "\(value), \(shape)" }
  var canaries: [Canary] { cage.canaries }

  var packet: Packet {
    let files = [(path: "packets/canary.md", text: text)]
    return Packet.read(slug: "canary", files: files, settings: Self.settings).packet
  }

  /// A workspace with sections of its own, of every shape for each audience, and with fields that
  /// differ from their section.
  static let settings: Settings = {
    let sections = [("internal", "customer"), ("customer", "internal")].flatMap { own, other in
      [
        "Own \(own) prose: {shape: prose, audience: \(own)}",
        "Own \(own) quotes: {shape: quotes, audience: \(own)}",
        "Own \(own) matrix: {shape: matrix, audience: \(own)}",
      ]
        + ["facts", "records"].map { shape in
          """
          Own \(own) \(shape): {shape: \(shape), audience: \(own), fields: {Standard: text, \
          Owner: person, Due: date, Candid: {type: text, audience: \(other)}}}
          """
        }
    }
    let text = "sections:\n" + sections.map { "  \($0)\n" }.joined()
    return Settings.read(text: text, file: "handoff.yaml").settings
  }()

  /// Every section that the packet has.
  static let sections = Packet.declarations + settings.sections

  private mutating func write() {
    writeFrontMatter()
    text += "\(cage.secret("before the first section"))\n\n"
    text += "> \(cage.secret("a quote before the first section"))\n\n"
    for section in Self.sections { writeSection(section) }
    writeUnknownSection()
  }

  // MARK: Front matter

  private mutating func writeFrontMatter() {
    text += "---\n"
    for (index, group) in Packet.frontMatterDeclarations.enumerated() {
      // The first group's keys stand at the top level.
      if index > 0 { text += "\(group.name.lowercased()):\n" }
      for part in group.parts {
        let path = group.key + (part.shape == .facts ? "" : ".\(part.key)")
        let indent = index == 0 ? "" : part.shape == .records ? "    " : "  "
        var keys = part.fields.map { field in
          "\(indent)\(field.name): \(yaml(field, "\(path).\(field.key)"))\n"
        }
        keys.append("\(indent)Gossip\(index): \(cage.secret("\(path): unknown key"))\n")
        if part.shape == .records { keys[0] = "  - " + keys[0].dropFirst(indent.count) }
        text += keys.joined()
      }
    }
    text += "Gossip list: [\(cage.secret("an unknown list"))]\n"
    text += "Gossip group:\n  key: \(cage.secret("an unknown group"))\n---\n"
  }

  private mutating func yaml(_ field: FieldDeclaration, _ path: String) -> String {
    if field.key == "language", path.hasPrefix("account") {
      // A language that nobody knows: days and figures are then written as typed.
      return "i-\(cage.word(path, field.visibility, isDeclared: true))"
    }
    if value == .typed, field.type == .meeting {
      let day = cage.day(path, field.visibility)?.description ?? ""
      let attendee = cage.word("\(path).attendees", field.visibility, isDeclared: true)
      return "{at: \"\(day) 10:00 Europe/Berlin\", minutes: 30, attendees: [\(attendee)]}"
    }
    return "\"\(written(field, path))\""
  }

  // MARK: Sections

  private mutating func writeSection(_ section: SectionDeclaration) {
    let name = shape == .tables ? section.name : section.aliases.first ?? section.name
    text += "## \(name) <!-- \(cage.secret("\(section.key): heading's comment")) -->\n\n"
    for part in section.parts where part.parent == nil {
      write(part, of: section)
      writeWithheld(in: section)
    }
    writeRemarks(in: section)
  }

  private mutating func write(_ part: PartDeclaration, of section: SectionDeclaration) {
    switch part.shape {
    case .quotes: writeQuotes(part, of: section)
    case .prose:
      let word = cage.word("\(section.key).\(part.key)", part.visibility, isDeclared: true)
      text += "\(word) <!-- \(cage.secret("\(section.key): prose's comment")) -->\n\n"
    case .facts: writeFacts(part, of: section)
    case .records: writeRecords(part, of: section)
    case .matrix: writeMatrix(part, of: section)
    }
  }

  private mutating func writeQuotes(_ part: PartDeclaration, of section: SectionDeclaration) {
    let path = "\(section.key).\(part.key)"
    func word(_ name: String) -> String {
      cage.word("\(path).\(name)", part.visibility, isDeclared: true)
    }
    text += """
      > \(word("words")) <!-- \(cage.secret("\(path): comment")) -->
      >
      > > [!INTERNAL]
      > > \(cage.secret("\(path): internal quote"))
      >
      > - \(word("words"))
      >
      >   > [!internal] \(cage.secret("\(path): internal quote in a list"))
      >
      > — \(word("speaker")), \(word("title")), \(word("occasion")), 2026-09-03


      """
  }

  private mutating func writeFacts(_ part: PartDeclaration, of section: SectionDeclaration) {
    for field in part.fields {
      let value = written(field, "\(section.key).\(field.key)")
      let comment = cage.secret("\(section.key).\(field.key): comment")
      text += "- **\(label(of: field)):** \(value) <!-- \(comment) -->\n"
    }
    text += "- **Gossip:** \(cage.secret("\(section.key): unknown label"))\n\n"
  }

  private mutating func writeMatrix(_ part: PartDeclaration, of section: SectionDeclaration) {
    let path = "\(section.key).\(part.key)"
    func word(_ name: String) -> String {
      cage.word("\(path).\(name)", part.visibility, isDeclared: true)
    }
    text += "| Activity | \(word("role")) |\n|---|---|\n"
    text += "| \(word("activity")) | \(word("mark")) |\n\n"
  }

  private func label(of field: FieldDeclaration) -> String {
    shape == .bullets ? field.aliases.first ?? field.name : field.name
  }

  // MARK: Records

  private mutating func writeRecords(_ part: PartDeclaration, of section: SectionDeclaration) {
    let child = section.parts.first { $0.parent == part.name }
    let hasFacts = section.parts.contains { $0.shape == .facts }
    if hasFacts { text += "### \(part.name)\n\n" }
    let path = "\(section.key).\(part.key)"
    if shape == .tables, child == nil { return writeTable(part, path) }
    let first = part.fields.prefix(1).map { field in
      written(
        field, "\(path).\(field.key)", as: value == .typed ? .typed : .word)
    }.joined()
    let facts = part.fields.dropFirst().map { field in
      let comment = cage.secret("\(path).\(field.key): comment")
      return "- \(label(of: field)): \(written(field, "\(path).\(field.key)")) <!-- \(comment) -->"
    }
    let gossip = "- Gossip: \(cage.secret("\(path): unknown label"))"
    let internalQuote = "> [!INTERNAL]\n> \(cage.secret("\(path): internal quote"))"
    if shape == .bullets, child == nil {
      let lines = facts + [gossip, ""] + internalQuote.split(separator: "\n").map(String.init)
      text += "- **\(first)**\n" + lines.map { "  \($0)\n" }.joined() + "\n"
    } else {
      let level = hasFacts ? "####" : "###"
      text += "\(level) \(first)\n\n" + (facts + [gossip]).joined(separator: "\n")
      text += "\n\n\(internalQuote)\n\n"
      if let child { writeTable(child, "\(section.key).\(child.key)", fields: 1...) }
    }
  }

  private mutating func writeTable(
    _ part: PartDeclaration, _ path: String, fields range: PartialRangeFrom<Int> = 0...
  ) {
    let fields = part.fields[range]
    let cells = fields.map { field in
      let comment = cage.secret("\(path).\(field.key): comment in a cell")
      return "\(written(field, "\(path).\(field.key)")) <!-- \(comment) -->"
    }
    text += "| " + fields.map(\.name).joined(separator: " | ") + " | Gossip |\n"
    text += "|" + fields.map { _ in "---|" }.joined() + "---|\n"
    text += "| " + cells.joined(separator: " | ")
    text += " | \(cage.secret("\(path): unknown column")) |"
    text += " \(cage.secret("\(path): cell beyond the last column")) |\n\n"
  }
}
