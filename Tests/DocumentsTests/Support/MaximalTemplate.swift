import Liquid
import Packets

@testable import Documents

/// A template that prints every variable that its audience has, at any depth: a document that
/// prints more than any other can.
struct MaximalTemplate {
  private var body = ""
  private var count = 0

  static func text(for audience: Audience, sections: [SectionDeclaration] = []) -> String {
    var template = MaximalTemplate()
    for field in ViewSchema.for(audience, sections: sections).root.fields
    where field.unavailable == nil {
      template.write(field.type, at: field.name)
    }
    return Workshop.template(for: audience, template.body)
  }

  private mutating func write(_ type: TemplateType, at path: String) {
    switch type {
    case .object(let type): write(type.fields, at: path)
    case .array(let element):
      count += 1
      let item = "item\(count)"
      body += "{% for \(item) in \(path) %}\n"
      write(element, at: item)
      body += "{% endfor %}\n"
    case .opaque(let type):
      body += "{{ \(path) }}\n\n"
      write(type.fields, at: path)
    case .boolean, .integer, .decimal, .string, .date, .any: body += "{{ \(path) }}\n\n"
    }
  }

  private mutating func write(_ fields: [ObjectType.Field], at path: String) {
    for field in fields where field.unavailable == nil {
      write(field.type, at: "\(path).\(field.name)")
    }
  }
}
