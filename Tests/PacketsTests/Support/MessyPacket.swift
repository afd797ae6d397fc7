import Packets

/// Writes packets as nobody should: all spellings, ragged tables, unknown sections, comments,
/// placeholders. The same seed gives the same packet.
struct MessyPacket {
  private var random: SplitMix
  private var count = 0
  private(set) var text = ""
  /// Words that no customer may ever read: in comments, `[!INTERNAL]` quotes, unknown sections,
  /// columns and labels, and notes.
  private(set) var secrets: Set<String> = []

  static func text(seed: UInt64) -> MessyPacket {
    var packet = MessyPacket(random: SplitMix(state: seed))
    packet.write()
    return packet
  }

  private init(random: SplitMix) {
    self.random = random
  }

  /// A word that stands nowhere else.
  private mutating func word() -> String {
    count += 1
    return "wo\(count)rd"
  }

  private mutating func secret() -> String {
    let word = word()
    secrets.insert(word)
    return word
  }

  private mutating func phrase() -> String {
    (0..<random.below(4) + 1).map { _ in word() }.joined(separator: " ")
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[random.below(elements.count)]
  }

  private mutating func write() {
    if random.below(4) > 0 { writeFrontMatter() }
    if random.below(3) > 0 { text += "# \(phrase())\n\n" }
    if random.below(3) == 0 { text += "\(secret()) \(secret())\n\n" }
    for _ in 0..<random.below(8) + 2 { writeSection() }
    if random.below(3) == 0 {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    if random.below(4) == 0, text.hasSuffix("\n") { text.removeLast() }
  }

  private mutating func writeFrontMatter() {
    text += "---\naccount: \(phrase())\nDomain: \(word()).example\n"
    text +=
      "deal: {closed: 2026-10-30, acv: \(pick(["EUR 84k", "TBD", word()])), term: \(word())}\n"
    text += "team:\n  ae: \(word()) \(word())\n  \(word()): \(secret())\n"
    text += "\(word()): \(secret())\n\(word()):\n  - \(secret())\n  - {\(word()): \(secret())}\n"
    text += "history:\n  - {date: 2026-11-03, event: \(phrase()), \(word()): \(secret())}\n"
    text += "  - \(secret())\noutcomes: {handoff csat: {score: 5, \(word()): \(secret())}}\n---\n"
  }

  private mutating func writeSection() {
    let declaration = pick(Packet.declarations)
    let isKnown = random.below(5) > 0
    let name = isKnown ? pick([declaration.name] + declaration.aliases) : phrase()
    if !isKnown { isSecret = true }
    let dressed = pick([
      name, "**\(name)**", "🎯 \(name)", "5. \(name)", "SECTION 2: \(name)", "\(name):",
      "[\(name)](https://example.com/\(word()))", "\(name) {#\(word())}", name.uppercased(),
      "\(name) <!-- \(secret()) -->",
    ])
    text += "## \(dressed)\n\n"
    for _ in 0..<random.below(5) + 1 { writeBlock(declaration) }
    isSecret = false
  }

  /// Whether what is written now stands in an unknown section.
  private var isSecret = false

  private mutating func free() -> String { isSecret ? secret() : word() }

  private mutating func writeBlock(_ section: SectionDeclaration) {
    switch random.below(17) {
    case 0: text += "\(free()) \(free()).\n\(free())\n\n"
    case 1: text += "<!-- \(secret())\n\n- **Problem:** \(secret())\n\n| a | b |\n-->\n\n"
    case 2: text += "> [!INTERNAL]\n> \(secret())\n>\n> - \(secret())\n\n"
    case 3: text += "> [!NOTE] \(free())\n> \(free())\n\n"
    case 4: text += "> \(free()) \(free())\n>\n> — \(free()), \(free()), 2026-09-03\n\n"
    case 5: text += "> \(free())\n\n\(pick(["— ", "-- ", "- "]))\(free()), \(free())\n\n"
    case 6: text += "```\(secret())\n- **Problem:** \(secret())\n```\n\n"
    case 7: text += "\(free())\n\(free())\n---\n\n"
    case 8: text += "[\(secret())]: \(secret())\n\n"
    case 9: text += "### \(free())\n\n"
    case 10: writeFacts(section)
    case 11: writeList(section)
    case 12: writeNestedList(section)
    case 13:
      text +=
        "\(free()) <!-- \(secret()) --> \(free()) `\(free())` [\(free())](https://x.example/\(free()) \"\(free())\")\n\n"
    case 14: text += "\(pick(["TBD", "[Name]", "____", "None known — \(free())", "N/A"]))\n\n"
    case 15: text += "<div>\n\(free())\n</div>\n\n"
    default: writeTable(section)
    }
  }

  private mutating func field(
    _ section: SectionDeclaration, isTable: Bool = false
  ) -> (name: String, isSecret: Bool) {
    let fields = section.parts.flatMap(\.fields)
    guard random.below(5) > 0, !fields.isEmpty else {
      // Without facts, a bullet's line is a record's first field, whatever its label.
      let hasFacts = isTable || section.parts.contains { $0.shape == .facts }
      return (word(), hasFacts)
    }
    let field = pick(fields)
    return (pick([field.name] + field.aliases), field.visibility == .internal)
  }

  private mutating func value(_ isSecretField: Bool) -> String {
    let word = isSecretField || isSecret ? secret() : word()
    return pick([
      word, "**\(word)**", "~~\(word)~~", "\(word)<br>\(free())", "2026-11-03 \(word)", "_\(word)_",
      "☐ \(word)", "EUR 5k \(word)", "\(word) and \(free())", "[\(word)](https://x.example)",
    ])
  }

  private mutating func writeFacts(_ section: SectionDeclaration) {
    let facts = (0..<random.below(3) + 1).map { _ in field(section) }
    let style = random.below(6)
    let lines = facts.map { fact -> String in
      let value = value(fact.isSecret)
      return switch style {
      case 0: "- **\(fact.name):** \(value)"
      case 1: "- \(fact.name): \(value)"
      case 2: "**\(fact.name)**: \(value)"
      case 3: "**\(fact.name):** \(value)"
      case 4: "| \(fact.name) | \(value) |"
      default: "\(fact.name): \(value)"
      }
    }
    switch style {
    case 3 where random.below(2) == 0: text += lines.joined(separator: " | ") + "\n\n"
    case 4: text += "| | |\n|---|---|\n" + lines.joined(separator: "\n") + "\n\n"
    default: text += lines.joined(separator: "\n") + "\n\n"
    }
  }

  private mutating func writeList(_ section: SectionDeclaration) {
    for _ in 0..<random.below(3) + 1 {
      text += "\(pick(["-", "*", "1.", "- [ ]", "- [x]"])) \(free()) (\(free()))\n"
    }
    text += "\n"
  }

  private mutating func writeNestedList(_ section: SectionDeclaration) {
    text += "- **\(free())**\n"
    for _ in 0..<random.below(4) {
      let field = field(section)
      text += "  - \(field.name): \(value(field.isSecret))\n"
    }
    text += "  - \(free())\n\n    \(free())\n\n    > \(free())\n\n"
  }

  private mutating func writeTable(_ section: SectionDeclaration) {
    let columns = (0..<random.below(4) + 1).map { _ in field(section, isTable: true) }
    text += "| \(columns.map(\.name).joined(separator: " | ")) |\n"
    text += "|\(columns.map { _ in "---|" }.joined())\n"
    for _ in 0..<random.below(4) {
      var cells = columns.map { column in
        random.below(4) == 0 ? pick(["", "—", "TBD", "[Name]"]) : value(column.isSecret)
      }
      if random.below(5) == 0 { cells.append(secret()) }
      if random.below(5) == 0, cells.count > 1 { cells.removeLast() }
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    text += "\n"
  }
}

/// SplitMix64: small, seeded, the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(max(1, bound)))
  }
}
