import Packets
import Testing

@testable import Documents

/// What marks a customer's document that no customer may get yet.
@Suite struct DraftTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop([
      ("plan", "---\ntitle: Plan\naudience: customer\nready: kickoff\n---\n# Plan"),
      ("ours", "---\ntitle: Ours\naudience: internal\nready: kickoff\n---\n# Ours"),
    ])
  }

  private func packet(_ stage: String) -> Packet {
    .reading("---\naccount: Acme\nstage: \(stage)\n---\n")
  }

  @Test func everyFormatOfADraftSaysSo() throws {
    let markdown = try workshop.render("plan", of: packet("sales"))
    #expect(markdown.hasPrefix("> **Draft:** not yet agreed; "))
    let page = try workshop.render("plan", of: packet("sales"), as: .html)
    #expect(page.contains("<title>Draft: Plan: Acme</title>"))
    #expect(page.contains("<p class=\"draft\"><strong>Draft:</strong> not yet agreed; "))
    #expect(page.contains("<p class=\"draft-mark\" aria-hidden=\"true\">Draft</p>"))
  }

  @Test func nothingOfWhatIsMissingStandsInTheDraft() throws {
    for format in [Format.md, .html] {
      let text = try workshop.render("plan", of: packet("sales"), as: format)
      let shown = text.components(separatedBy: "</style>").last ?? ""
      for word in ["kickoff", "sales", "stage", "handoff", "Agreement"] {
        #expect(!shown.contains(word), "\(word) in \(format)")
      }
    }
  }

  @Test func readyAndInternalDocumentsAreNoDrafts() throws {
    for (name, stage) in [("plan", "steady"), ("ours", "sales"), ("ours", "churned")] {
      let document = try workshop.compose(name, of: packet(stage))
      #expect(!document.isDraft)
      for format in [Format.md, .html] {
        let text = try workshop.press.layOut(document, as: format)
        let shown = text.components(separatedBy: "</style>").last ?? ""
        #expect(!shown.lowercased().contains("draft"))
        #expect(!text.contains("<title>Draft"))
      }
    }
  }

  @Test func ownLayoutMarksDraftsToo() throws {
    let files = [
      TemplateFile(
        path: "templates/plan.md",
        text: "---\ntitle: Plan\naudience: customer\nready: kickoff\n---\n# Plan"),
      TemplateFile(
        path: "templates/layouts/page.html",
        text: "<title>{{ page.title }}</title>{{ page.content }}"),
      TemplateFile(path: "templates/layouts/page.css", text: ""),
    ]
    let press = Press(
      library: try TemplateLibrary(overriding: files), context: workshop.press.context)
    let page = try press.render(
      try press.library.template(named: "plan"), of: press.context.assess(packet("sales")),
      as: .html)
    #expect(page.hasPrefix("<title>Draft: Plan: Acme</title><p class=\"draft\"><strong>Draft:"))
  }

  /// The examples that are far enough for their plan, as of the day they are written for.
  @Test func examplesAreWhereTheirPacketsSay() throws {
    let workshop = try Workshop(settings: try Example.settings())
    let drafts = try Example.all.filter { example in
      try workshop.compose("success-plan", of: try example.packet()).isDraft
    }
    #expect(drafts.map(\.slug) == ["corvane-freight", "fernmoor-museums", "quillstone-learning"])
  }

  @Test(arguments: [
    ("", ["kickoff"]), ("ready: any", []), ("ready: kickoff", ["kickoff"]),
    ("ready: [closed-won, handoff held]", ["closed-won", "handoff held"]),
    ("ready: Handoff-Held", ["handoff held"]),
  ])
  func readyIsRead(_ line: String, _ words: [String]) throws {
    let text = "---\ntitle: Plan\naudience: customer\n\(line)\n---\n"
    let read = DocumentHeader.read(TemplateFile(path: "templates/plan.md", text: text))
    #expect(read.findings == [])
    #expect(read.header?.ready.map(\.word) == words)
  }

  @Test(arguments: [
    ("ready: kickof", 4, 8, "\"kickoff\""), ("ready: [kickoff, any]", 4, 18, "one of them"),
    ("ready: []", 4, 8, "one of them"), ("ready:", 4, 1, "one of them"),
    ("ready: [closed-won, handof held]", 4, 21, "\"handoff held\""),
    ("ready: {gate: kickoff}", 4, 8, "one of them"),
  ])
  func readyThatIsNoneIsAFinding(_ line: String, _ row: Int, _ column: Int, _ fix: String) throws {
    let text = "---\ntitle: Plan\naudience: customer\n\(line)\n---\n"
    let read = DocumentHeader.read(TemplateFile(path: "templates/plan.md", text: text))
    #expect(read.header == nil)
    let finding = try #require(read.findings.first)
    #expect(read.findings.count == 1)
    #expect(finding.rule == "bad-value")
    #expect(finding.location?.line == row && finding.location?.column == column, "\(finding)")
    #expect(finding.fix.contains(fix), "\(finding)")
  }
}
