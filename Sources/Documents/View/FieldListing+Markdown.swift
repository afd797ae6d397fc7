import Packets

extension FieldListing {
  /// The packet's reference as a Markdown page: what `docs/packet-fields.md` holds.
  package static func packetMarkdown(own: [SectionDeclaration] = []) -> String {
    let groups = Packet.frontMatterDeclarations.map { section($0, heading: "Front matter: ") }
    let sections = (Packet.declarations + own).map { section($0, heading: "") }
    return """
      # What a packet may say

      Made from the declarations by `handoff fields --format md`. A field marked * is internal: it
      does not exist in a customer's document. "Asked from" is the gate from which an answer is
      missed; fields without one are optional.

      """ + (groups + sections).joined()
  }

  private static func section(_ section: SectionDeclaration, heading: String) -> String {
    let aliases =
      section.aliases.isEmpty ? "" : " Also called: \(section.aliases.joined(separator: ", "))."
    let authors = section.authors.map(\.rawValue).joined(separator: ", ")
    let gate = section.from.map { " Comes with the gate `\($0.rawValue)`." } ?? ""
    return """

      ## \(heading)\(starred(section.name, section.visibility))

      \(section.meaning). Written by \(authors).\(gate)\(aliases)

      """ + section.parts.map(part).joined()
  }

  private static func part(_ part: PartDeclaration) -> String {
    let title =
      "\n**\(starred(part.name, part.visibility))** (\(part.shape.rawValue)): \(part.meaning)\n"
    guard !part.fields.isEmpty else { return title }
    let rows = part.fields.map { field in
      "| \(starred(field.name, field.visibility)) | \(field.type.listed) | "
        + "\(field.meaning) | \(field.askedFrom?.rawValue ?? "") | "
        + "\(field.aliases.joined(separator: ", ")) |\n"
    }
    return title + "\n| Field | Type | What belongs there | Asked from | Also called |\n"
      + "| --- | --- | --- | --- | --- |\n" + rows.joined()
  }

  private static func starred(_ name: String, _ visibility: Visibility) -> String {
    visibility == .internal ? "\(name)\\*" : name
  }
}
