import Packets

/// Every declaration on a line of its own, to be compared with packet-format's table.
enum DeclarationListing {
  static var text: String {
    let groups = Packet.frontMatterDeclarations.flatMap(lines)
    let sections = Packet.declarations.flatMap(lines)
    let computed = Packet.computed.map { computed in
      "\(computed.name)\(star(computed.visibility)) ← "
        + computed.inputs.map(\.description).joined(separator: ", ")
    }
    return
      (["# Front matter"] + groups + ["", "# Sections"] + sections + ["", "# Computed"]
      + computed).joined(separator: "\n") + "\n"
  }

  private static func lines(_ section: SectionDeclaration) -> [String] {
    let authors = section.authors.map(\.rawValue).joined(separator: ", ")
    let from = section.from.map { ", from \($0.rawValue)" } ?? ""
    let title =
      "\(section.name)\(star(section.visibility))\(aliases(section.aliases)): \(authors)\(from)"
    return ["", title]
      + section.parts.flatMap { part in
        ["  \(part.shape.rawValue) \(part.name)\(star(part.visibility))\(asked(part.askedFrom))"]
          + part.fields.map { field in
            "    \(field.name)\(star(field.visibility))\(aliases(field.aliases)): "
              + "\(field.type.word)\(field.isList ? " list" : "")\(asked(field.askedFrom))"
          }
      }
  }

  private static func star(_ visibility: Visibility) -> String {
    visibility == .internal ? "*" : ""
  }

  private static func aliases(_ aliases: [String]) -> String {
    aliases.isEmpty ? "" : " (\(aliases.joined(separator: ", ")))"
  }

  private static func asked(_ gate: Gate?) -> String {
    gate.map { " ?\($0.rawValue)" } ?? ""
  }
}

extension ValueType {
  fileprivate var word: String {
    if case .choice(let words, _) = self { words.joined(separator: "/") } else { "\(self)" }
  }
}
