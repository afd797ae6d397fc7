import Packets
import Testing

@testable import Documents

/// A sentence out of any internal field is found, whichever field that is: the packet is written
/// from the declarations.
@Suite struct InternalSentenceTests {
  /// A packet that says a sentence of its own in every field of words and beside the fields.
  private struct Written {
    var text = ""
    var secrets: [String] = []
    var shared: [String] = []

    init(sections: [SectionDeclaration]) {
      text = "---\naccount: Acme\nICP reason: \(sentence("ICP reason", .internal))\n---\n\n"
      text += "\(sentence("preamble", .internal))\n\n"
      for section in sections { write(section) }
      text += "## Gossip of the week\n\n\(sentence("unknown section", .internal))\n\n"
    }

    private mutating func sentence(_ place: String, _ visibility: Visibility) -> String {
      let number = secrets.count + shared.count
      let words = place.split { !$0.isLetter }.joined(separator: " ").lowercased()
      let sentence = "Number \(number) says of \(words) what only few may know"
      if visibility == .internal { secrets.append(sentence) } else { shared.append(sentence) }
      return sentence
    }

    private mutating func write(_ section: SectionDeclaration) {
      text += "## \(section.name)\n\n"
      for part in section.parts where part.parent == nil {
        let fields = part.fields.filter { $0.type == .text || $0.type == .prose }
        switch part.shape {
        case .facts: text += lines(of: fields, in: section, indent: "") + "\n"
        case .records where fields.first == part.fields.first && !fields.isEmpty:
          if section.parts.contains(where: { $0.shape == .facts }) {
            text += "### \(part.name)\n\n"
          }
          text += "- **\(sentence(part.name, fields[0].visibility))**\n"
          text += lines(of: Array(fields.dropFirst()), in: section, indent: "  ") + "\n"
        case .prose: text += "\(sentence(section.name, part.visibility))\n\n"
        case .quotes: text += "> \(sentence(section.name, part.visibility))\n\n"
        case .records, .matrix: break
        }
      }
      guard section.parts.allSatisfy({ $0.shape != .prose || $0.visibility == .internal }) else {
        return
      }
      text += "<!-- \(sentence("comment in \(section.name)", .internal)) -->\n\n"
      text += "> [!INTERNAL]\n> \(sentence("quote in \(section.name)", .internal))\n\n"
    }

    private mutating func lines(
      of fields: [FieldDeclaration], in section: SectionDeclaration, indent: String
    ) -> String {
      fields.map { field in
        "\(indent)- \(field.name): \(sentence("\(section.name) \(field.name)", field.visibility))\n"
      }.joined()
    }
  }

  @Test func sentenceOfAnyInternalFieldIsFound() throws {
    let settings = CanaryPacket.settings
    let written = Written(sections: Packet.declarations + settings.sections)
    try #require(written.secrets.count > 90 && written.shared.count > 40)
    let packet = Packet.read(
      slug: "acme", files: [("packets/acme.md", written.text)], settings: settings
    ).packet
    let leakGuard = LeakGuard(
      portfolio: Portfolio([Portfolio.Account(packet)], settings: settings), settings: settings)
    // In other capitals and marks, amid other sentences and line breaks.
    let planted = written.secrets.map { secret in
      "All is well. *\(secret.uppercased().replacing(" ", with: ",\n", maxReplacements: 2))*! So it is."
    }
    let file = GuardedFile(path: "plan.md", text: planted.joined(separator: "\n\n"))
    let found = leakGuard.findings(in: [file], of: packet).map(\.message).map {
      Documents.Words($0).hashes
    }
    for secret in written.secrets {
      let words = Documents.Words(secret).hashes
      #expect(found.contains { $0.contains(words) }, "\(secret)")
    }
    let shared = written.shared.map { "All is well. \($0). So it is." }
    let clean = GuardedFile(path: "plan.md", text: shared.joined(separator: "\n\n"))
    let alarms = leakGuard.findings(in: [clean], of: packet).filter { $0.rule.hasPrefix("guard") }
    #expect(alarms.isEmpty, "\(alarms.map(\.message))")
  }

  @Test func sentenceThatASharedFieldIsPasses() {
    let said = "Orders reach the plan every morning before six"
    func rules(_ shared: String) -> [String] {
      let packet = GuardPortfolio.packet(
        """
        ## Promises

        - **\(said)**

        ## Milestones

        - **\(shared)**
        """)
      return GuardPortfolio.rules(in: shared, of: packet)
    }
    #expect(rules("\(said.uppercased())!") == [])
    #expect(rules("First value. \(said). Then Aarhus") == ["guard-internal-sentence"])
  }
}
