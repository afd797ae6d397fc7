import Packets

/// What is never shared, whatever section it stands in.
extension CanaryPacket {
  /// Comments and internal quotes, wherever Markdown has room for them.
  mutating func writeWithheld(in section: SectionDeclaration) {
    func secret(_ place: String) -> String { cage.secret("\(section.key): \(place)") }
    text += """
      <!-- \(secret("comment block"))

      - **Problem:** \(secret("fact in a comment"))

      -->

      > [!INTERNAL]
      > \(secret("internal quote"))
      >
      > - \(secret("list in an internal quote"))

      - > [!INTERNAL]
        > \(secret("internal quote in a list"))


      """
  }

  /// What stands beside the section's parts.
  mutating func writeRemarks(in section: SectionDeclaration) {
    func secret(_ place: String) -> String { cage.secret("\(section.key): \(place)") }
    // In shared prose they would be shared.
    guard !section.parts.contains(where: { $0.shape == .prose && $0.visibility == .shared }) else {
      return
    }
    text += "```\(secret("fence's info"))\n- **Problem:** \(secret("fenced code"))\n```\n\n"
    text += "[\(secret("link's label"))]: https://x.example/\(secret("link's address"))\n\n"
    text += "\(secret("remark")) \(secret("remark")).\n\n"
    text += "> [!NOTE]\n> \(secret("alert"))\n\n"
  }

  mutating func writeUnknownSection() {
    func secret(_ place: String) -> String { cage.secret("unknown section: \(place)") }
    text += """
      ## \(secret("heading"))

      \(secret("prose"))

      - **Problem:** \(secret("fact"))

      | Criterion | Target |
      |---|---|
      | \(secret("cell")) | \(secret("cell")) |

      ### \(secret("subheading"))

      > \(secret("quote"))
      >
      > — \(secret("speaker")), 2026-09-03

      """
  }
}
