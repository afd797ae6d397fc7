/// The text that `handoff new` puts down: what one gate asks, author by author, with a line of
/// guidance each. It is derived from the declarations, so a new field is asked for the day it is
/// born.
package struct BlankPacket: Sendable {
  package var gate: Gate

  package init(for gate: Gate) {
    self.gate = gate
  }

  /// A whole new packet with its front matter.
  package func text(account: String) -> String {
    """
    ---
    account: \(Self.quoted(account))
    \(stage)\(frontMatter)---

    # \(account)

    <!-- Short answers are fine. "None known — why" is an answer; so is "to be measured by Jonas Ek, 2026-12-18". -->

    """ + sections(except: [])
  }

  /// The sections that the gate asks for and `present`, by section key, lacks; empty where it
  /// lacks none.
  package func sections(except present: Set<String>) -> String {
    let asked = asked(except: present)
    return Author.allCases.compactMap { author in
      let written = asked.filter { $0.authors.first == author }
      guard !written.isEmpty else { return nil }
      return "\n<!-- \(author.introduction) -->\n"
        + written.map { "\n" + section($0) }.joined()
    }.joined()
  }

  /// The names of those sections, in the packet's order.
  package func missingSections(except present: Set<String>) -> [String] {
    asked(except: present).map(\.name)
  }

  private func asked(except present: Set<String>) -> [SectionDeclaration] {
    Packet.declarations.filter { asks(for: $0) && !present.contains($0.key) }
  }

  private func asks(for section: SectionDeclaration) -> Bool {
    section.parts.contains(where: asks(for:))
  }

  /// Records are put down where at least one is asked for, facts where one of them is.
  private func asks(for part: PartDeclaration) -> Bool {
    part.askedFrom == gate
      || part.shape == .facts && part.fields.contains { $0.askedFrom == gate }
  }

  private func section(_ section: SectionDeclaration) -> String {
    let parts = section.parts.filter(asks(for:))
    let readers = section.visibility == .shared ? "Customers read this" : "For us alone"
    return "## \(section.name)\n\n<!-- \(section.meaning). \(readers). -->\n\n"
      + parts.map(self.part).joined(separator: "\n")
  }

  private func part(_ part: PartDeclaration) -> String {
    let fields = part.fields.filter {
      $0.askedFrom == gate || part.shape == .records && $0 == part.fields.first
        || gate == .closedWon && Self.offered.contains($0.name)
    }
    switch part.shape {
    case .quotes: return "> [their words]\n>\n> — [name, title, occasion, date]\n"
    case .prose: return "[\(part.meaning.lowercasedFirst)]\n"
    case .facts:
      return fields.map { "- **\($0.name):** [\($0.meaning.lowercasedFirst)]\n" }.joined()
    case .records:
      return row(fields.map(\.name)) + row(fields.map { _ in "---" }) + row(fields.map { _ in "" })
    case .matrix:
      return row(["Activity", "AE", "CSM"]) + row(["---", "---", "---"]) + row(["", "", ""])
    }
  }

  /// What no gate asks and documents need: without an address a mail has no recipient, without a
  /// project role a person stands in no customer's document.
  private static let offered: Set = ["Email", "Project role"]

  private func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined() + "\n"
  }

  /// A new packet begins in sales; for a later gate nobody knows where the account stands.
  private var stage: String {
    guard gate == .closedWon else { return "" }
    return "stage: sales            # then onboarding, shadow, transition, steady\n"
  }

  private var frontMatter: String {
    Packet.frontMatterDeclarations.map { group in
      let fields = group.parts.filter { $0.shape == .facts }.flatMap(\.fields)
        .filter { $0.askedFrom == gate && $0.key != "account" }
      guard !fields.isEmpty else { return "" }
      let isTopLevel = group.key == "account"
      let lines = fields.map { field in
        let key = (isTopLevel ? "" : "  ") + field.name.lowercased() + ":"
        let blanks = String(repeating: " ", count: max(1, 24 - key.count))
        return "\(key)\(blanks)# \(field.meaning.lowercasedFirst)\n"
      }.joined()
      return isTopLevel ? lines : "\(group.name.lowercased()):\n\(lines)"
    }.joined()
  }

  /// A YAML scalar that stays one string, whatever the name holds.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == " " || $0 == "-"
    }
    guard !isPlain || name.first?.isLetter != true else { return name }
    let escaped = name.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }
}

extension Author {
  /// Who is asked to write what follows.
  fileprivate var introduction: String {
    switch self {
    case .everyone: "Everyone who knows something writes what follows."
    case .managers: "The managers write what follows."
    case .csm, .revOps: "The \(rawValue) writes what follows."
    case .marketing, .sales, .implementation:
      "\(rawValue.prefix(1).uppercased() + rawValue.dropFirst()) writes what follows."
    }
  }
}

extension String {
  /// Guidance reads on after a label.
  fileprivate var lowercasedFirst: String {
    let second = dropFirst().first
    guard let first, second?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
