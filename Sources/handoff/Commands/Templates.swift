import ArgumentParser
import Diagnostics
import Documents
import HandoffKit

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the templates, check them, or take a built-in one to change it.",
    discussion: """
      Examples:
        handoff templates list
        handoff templates check
        handoff templates eject success-plan
        handoff templates eject partials/quote

      What a template may say: handoff fields <document>.
      """,
    subcommands: [List.self, Check.self, Eject.self], defaultSubcommand: List.self)
}

extension TemplatesCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the documents: for whom, in which formats, and whose template makes them.")

    @Option(help: "text or json.")
    var format: Format = .text

    @OptionGroup(title: "Workspace") var options: WorkspaceOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json
    }

    func run() throws {
      let session = try options.sessionWhereThereIsOne()
      let library = try session.map { try $0.library() } ?? TemplateLibrary()
      let listing = TemplateListing(library)
      try Terminal().write(data: format == .json ? listing.json.text : listing.text)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every template against the types of the data, before anything renders.",
      discussion: """
        Tells all mistakes at once: what isn't Liquid, unknown fields at any depth, fields that are \
        internal in a customer's document, filters, partials and their parameters.

        Exit codes: 0 no mistakes, 1 mistakes, 2 could not run; the same for every format.
        """)

    @Option(help: "text, json or github.")
    var format: Format = .text

    @OptionGroup(title: "Workspace") var options: WorkspaceOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json, github
    }

    func run() throws {
      let session = try Session(options)
      let checked = session.workspace.checkTemplates()
      let terminal = session.terminal
      switch format {
      case .text:
        try terminal.write(
          data: checked.findings.text(style: terminal.dataStyle, source: checked.source)
            + checked.summary + "\n")
      case .json:
        let answer: JSON = ["findings": .array(checked.findings.map(\.json))]
        try terminal.write(data: answer.text)
      case .github:
        let path = session.workspace.pathFromRepository
        try terminal.write(data: checked.findings.map { $0.gitHubCommand(path: path) }.joined())
      }
      if checked.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }

  struct Eject: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy a built-in template into the workspace's templates/, to change it there.",
      discussion: """
        From then on the copy is used instead of the built-in one. Delete it to go back.
        """)

    @Argument(
      help: "A document such as success-plan, or partials/quote, layouts/page.css, \u{2026}")
    var name: String

    @OptionGroup(title: "Workspace") var options: WorkspaceOptions

    func run() throws {
      let session = try Session(options)
      let path = try session.workspace.eject(name)
      session.terminal.write(
        error: "Wrote \(path). It is used instead of the built-in one; after changing it run: "
          + "handoff templates check\n")
    }
  }
}

extension WorkspaceOptions {
  /// Nil outside a workspace, where what is built in is told.
  func sessionWhereThereIsOne() throws -> Session? {
    do {
      return try Session(self)
    } catch WorkspaceError.noWorkspace {
      return nil
    }
  }
}
