import ArgumentParser
import Documents
import HandoffKit
import Packets

struct Fields: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what a packet may say, or what a document's template may use.",
    discussion: """
      Without a document: every section and field of a packet, who writes it, from which gate it \
      is asked for, and whether a customer may see it.
      With a document: every variable its template may use, with its type.
      """)

  @Argument(help: "A document, such as success-plan.")
  var document: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, md
  }

  @Option(help: "text, or md for a Markdown page of the packet's fields.")
  var format: Format = .text

  @OptionGroup(title: "Workspace") var options: WorkspaceOptions

  func run() throws {
    let terminal = Terminal()
    guard let document else {
      let own = try options.sessionWhereThereIsOne()?.workspace.settings.sections ?? []
      try terminal.write(
        data: format == .md
          ? FieldListing.packetMarkdown(own: own) : FieldListing.packetText(own: own))
      return
    }
    guard format == .text else {
      throw ValidationError(
        "found --format \(format.rawValue) with a document; expected it without one.")
    }
    let library = try options.sessionWhereThereIsOne().map { try $0.library() } ?? TemplateLibrary()
    let template = try library.template(named: document)
    try terminal.write(data: FieldListing.text(of: library.schema(of: template)))
  }
}
