import Diagnostics
import Liquid

/// An HTML template of `templates/layouts/`, checked against the one variable it is given.
package struct LayoutTemplate: Sendable {
  private let template: Template
  private let root: ObjectType

  /// - Parameter variable: the name and type of what the template prints.
  package init(
    _ file: TemplateFile, variable: (name: String, type: ObjectType)
  ) throws(DocumentError) {
    root = ObjectType(
      "layout", [.init(variable.name, .object(variable.type), meaning: "What the page shows")])
    do throws(TemplateError) {
      template = try Template(TemplateSource(file: file.path, text: file.text), mode: .html)
    } catch {
      throw DocumentError(findings: error.findings)
    }
    let findings = template.check(against: root)
    guard findings.isEmpty else { throw DocumentError(findings: findings) }
  }

  package func render(_ variable: TypedObject) throws(DocumentError) -> String {
    do throws(RenderError) {
      return try template.render(.object(TypedObject(root, [.object(variable)]))).text
    } catch {
      throw DocumentError(findings: [error.finding])
    }
  }
}

/// Markup that our own writers made: a layout prints it as it is, where its kind may stand.
package struct Markup: OpaqueValue {
  package let trusted: TrustedMarkup?

  package init(_ markup: TrustedMarkup) {
    trusted = markup
  }

  package var plainText: String { "" }
  package var typeName: String { "markup" }

  package static let html = TemplateType.opaque(OpaqueType("html", trust: .html))
  package static let stylesheet = TemplateType.opaque(OpaqueType("stylesheet", trust: .stylesheet))
}
