import Diagnostics
import Liquid

extension Template {
  /// A file of `templates/layouts/`, parsed as HTML and checked against what it may use. Throws all
  /// of its mistakes, or that it is missing.
  static func layout(
    _ name: String, in files: [TemplateFile], _ shape: ObjectType
  ) throws(DocumentError) -> Template {
    guard let file = files.first(where: { $0.path == "templates/layouts/\(name)" }) else {
      throw DocumentError(findings: [TemplateFinding.missingLayout([name]).finding])
    }
    let template: Template
    do throws(TemplateError) {
      template = try Template(TemplateSource(file: file.path, text: file.text), mode: .html)
    } catch {
      throw DocumentError(findings: error.findings)
    }
    let findings = template.check(against: shape)
    guard findings.isEmpty else { throw DocumentError(findings: findings) }
    return template
  }
}
