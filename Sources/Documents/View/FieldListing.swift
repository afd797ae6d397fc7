import Liquid
import Packets

/// The lists that `handoff fields` prints.
package enum FieldListing {
  /// Every section and field that a packet may have, a workspace's `own` sections last.
  package static func packetText(own: [SectionDeclaration] = []) -> String {
    let intro = """
      What a packet may say. "*" is internal: it never stands in a customer's document.
      After a field: its type, who writes it, from which gate it is asked for.

      """
    let groups = Packet.frontMatterDeclarations.map { text(of: $0, heading: "Front matter: ") }
    let sections = (Packet.declarations + own).map { text(of: $0, heading: "## ") }
    return intro + (groups + sections).joined()
  }

  private static func text(of section: SectionDeclaration, heading: String) -> String {
    let name = section.name + mark(section.visibility) + names(section.aliases)
    let head = "\n\(heading)\(name)\n  \(section.meaning)\n"
    return head + section.parts.map(text(of:)).joined()
  }

  private static func text(of part: PartDeclaration) -> String {
    let mark = mark(part.visibility)
    let title = "  \(part.name) (\(part.shape.rawValue))\(mark): \(part.meaning)\n"
    return (part.shape == .facts ? "" : title) + part.fields.map(line(of:)).joined()
  }

  private static func line(of field: FieldDeclaration) -> String {
    let name = "    \(field.name)\(mark(field.visibility))".padded(to: 30)
    let gate = field.askedFrom.map { ", from \($0.rawValue)" } ?? ""
    let authors = field.authors.map(\.rawValue).joined(separator: ", ")
    let indent = "".padded(to: 30)
    return """
      \(name)  \(field.meaning)
      \(indent)  \(field.type.listed); \(authors)\(gate)

      """
  }

  private static func mark(_ visibility: Visibility) -> String {
    visibility == .internal ? "*" : ""
  }

  private static func names(_ aliases: [String]) -> String {
    aliases.isEmpty ? "" : "  (also \(aliases.joined(separator: ", ")))"
  }

  /// Every variable that a template for the schema's audience may use.
  package static func text(of schema: ViewSchema) -> String {
    """
    What a template with audience \(schema.audience.rawValue) may use. Any value may be missing:
    ask with {% if … %} or give a default.


    """ + schema.root.fields.map { text(of: $0, path: $0.name) }.joined()
  }

  private static func text(of field: ObjectType.Field, path: String) -> String {
    guard field.unavailable == nil else { return "" }
    let line = "\(path.padded(to: 44))  \(field.type.name.padded(to: 18))  \(field.meaning)\n"
    switch field.type {
    case .object(let type):
      return line + type.fields.map { text(of: $0, path: "\(path).\($0.name)") }.joined()
    case .array(of: .object(let type)):
      return line + type.fields.map { text(of: $0, path: "\(path)[].\($0.name)") }.joined()
    case .opaque(let type):
      return line + type.fields.map { text(of: $0, path: "\(path).\($0.name)") }.joined()
    default: return line
    }
  }
}

extension ValueType {
  /// The type's name; for a closed list its words.
  var listed: String {
    guard case .choice(let words, let several) = self else { return ruleName }
    return (several ? "any of " : "one of ") + words.joined(separator: ", ")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
