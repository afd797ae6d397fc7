import Diagnostics
import Liquid
import Packets

/// What a mail's template says of its header: a piece of Liquid for each field.
struct MailHeader: Sendable {
  private let fields: [Field]
  /// The document of layout `calendar` that goes along where it has anything; nil for none.
  let calendar: Named?

  /// A key's value with its place.
  struct Named: Hashable, Sendable {
    let name: String
    let location: SourceLocation
  }

  private struct Field: Sendable {
    let field: MailField
    let template: Template
    let location: SourceLocation
  }

  /// Throws every mistake of syntax in the fields.
  init(
    _ sources: [MailFieldSource], calendar: Named?, partials: Partials
  ) throws(DocumentError) {
    var findings: [Finding] = []
    var fields: [Field] = []
    for source in sources {
      do throws(TemplateError) {
        let template = try Template(
          source.template, mode: .markdown, partials: partials, filters: .documents)
        fields.append(
          Field(field: source.field, template: template, location: source.location))
      } catch {
        findings += error.findings
      }
    }
    guard findings.isEmpty else { throw DocumentError(findings: findings) }
    self.fields = fields
    self.calendar = calendar
  }

  /// What the fields say that the audience's view doesn't have.
  func check(against schema: ObjectType) -> [Finding] {
    fields.flatMap { $0.template.check(against: schema) }
  }

  /// The header for one packet's view. Throws where a value has a character that could end its
  /// line, or a rendering fails.
  func envelope(
    from view: View, settings: Settings.MailSettings, packet: SourceLocation?
  ) throws(DocumentError) -> MailEnvelope {
    var envelope = MailEnvelope()
    var errors: [Finding] = []
    for field in fields {
      let line: PrintedLine
      do throws(RenderError) {
        line = PrintedLine(
          try field.template.render(.object(TypedObject(view.schema.root, view.values))))
      } catch {
        throw DocumentError(findings: [error.finding])
      }
      let controls = line.controls.map { text, origin in
        MailFinding.control(field.field, found: text, origin ?? field.location).finding
      }
      errors += controls
      if controls.isEmpty { envelope.set(field.field, to: line, at: field.location) }
    }
    guard errors.isEmpty else { throw DocumentError(findings: errors) }
    envelope.complete(with: settings, packet: packet)
    return envelope
  }
}
