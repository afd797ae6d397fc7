import Diagnostics
import Packets
import Playbook
import Testing

@testable import Documents

/// The built-in templates, and those that a test brings along.
struct Workshop {
  let press: Press

  /// The day on which all documents of the tests are made.
  static let today = Day(iso: "2026-11-20")

  /// Each template is a whole file, its name without folder and ending.
  init(_ templates: [(name: String, text: String)] = [], settings: Settings = Settings()) throws {
    let files = templates.map { TemplateFile(path: "templates/\($0.name).md", text: $0.text) }
    let library = try TemplateLibrary(overriding: files, sections: settings.sections)
    let context = ViewContext(settings: settings, today: try #require(Self.today))
    press = Press(library: library, context: context)
  }

  /// The same templates with other settings.
  init(_ other: Workshop, settings: Settings) {
    let context = ViewContext(settings: settings, today: other.press.context.today)
    press = Press(library: other.press.library, context: context)
  }

  /// Every document for that audience in every format that its layout has, as its reader sees it.
  func documents(of packet: Packet, for audience: Audience) throws -> [RenderedDocument] {
    try press.library.documents.filter { $0.audience == audience }.flatMap { template in
      let document = try press.compose(template, of: packet)
      return try formats(of: document).map { format in
        let text = try press.layOut(document, as: format)
        return RenderedDocument(
          name: template.name, layout: template.header.layout, format: format,
          text: Self.read(text, as: format))
      }
    }
  }

  /// What the document can be written as, whether or not its template asks for it.
  func formats(of document: ComposedDocument) -> [Format] {
    document.template.header.layout.formats.filter {
      press.absence(of: document, as: $0) == nil
    }
  }

  /// A file as its reader's program shows it: a mail decoded with all its parts, a calendar unfolded.
  private static func read(_ text: String, as format: Format) -> String {
    switch format {
    case .eml:
      let mail = MailReading(text)
      let fields = mail.fields.map { "\($0.name): \(MailReading.decodingWords($0.body))\n" }
      return fields.joined() + mail.leaves.map(\.text).joined(separator: "\n")
    case .ics: return text.replacing("\r\n ", with: "")
    default: return text
    }
  }

  func render(_ name: String, of packet: Packet, as format: Format = .md) throws -> String {
    try press.render(
      try press.library.template(named: name), of: press.context.assess(packet), as: format)
  }

  func compose(_ name: String, of packet: Packet) throws -> ComposedDocument {
    try press.compose(try press.library.template(named: name), of: packet)
  }

  /// A document of a packet that was looked at once for many documents.
  func compose(_ name: String, of seen: SeenPacket) throws -> ComposedDocument {
    try press.compose(try press.library.template(named: name), of: seen.account, from: seen.view)
  }

  /// A packet with that front matter.
  static func packet(_ lines: String...) -> Packet {
    .reading("---\n\(lines.filter { !$0.isEmpty }.joined(separator: "\n"))\n---\n")
  }

  /// A template's file with the given body.
  static func template(for audience: Audience, _ body: String) -> String {
    "---\ntitle: Test\naudience: \(audience.rawValue)\nready: any\n---\n\(body)"
  }
}

struct RenderedDocument: CustomStringConvertible {
  let name: String
  let layout: Layout
  let format: Format
  let text: String

  var description: String { "\(name).\(format.rawValue)" }
}

extension Packet {
  /// The packet that a Markdown text says.
  static func reading(_ text: String, slug: String = "test") -> Packet {
    Packet.read(slug: slug, files: [("packets/\(slug).md", text)]).packet
  }
}

/// A packet with what the playbook makes of it and what we may see of it: the slow part of making
/// a document, and the same for all of an audience's.
struct SeenPacket: Sendable {
  let account: Assessment
  let view: View

  /// For internal documents of a workshop without settings.
  init(_ packet: Packet) throws {
    let context = ViewContext(settings: Settings(), today: try #require(Workshop.today))
    account = context.assess(packet)
    view = View(of: account, for: .internal, in: context)
  }
}
