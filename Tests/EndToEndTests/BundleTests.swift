import Foundation
import Testing

/// What a customer may have is whole and guarded, or it isn't there.
@Suite struct BundleTests {
  private static let day = ["--as-of", "2026-11-20"]

  /// A template that no packet's document gets through.
  private static func endless(_ header: String) -> String {
    """
    ---
    \(header)
    ---
    # Endless

    {% for i in (1..2000) %}{% for j in (1..2000) %}{% endfor %}{% endfor %}
    """
  }
  private static let endlessPlan = endless(
    "title: Success plan\naudience: customer\nlayout: page\nformats: [md, html]\nready: kickoff\n"
      + "index: yes")
  private static let forbidding = "company:\n  name: Us\nguard:\n  terms: [Fridays]\n"

  /// A workspace whose files were built once.
  private func built(_ files: [String: String] = [:]) async throws -> Scratch {
    let scratch = try Scratch(Workspaces.with("northwind", "tallow").merging(files) { $1 })
    #expect(try await run(["build"], in: scratch).code == 0)
    return scratch
  }

  private func run(_ arguments: [String], in scratch: Scratch) async throws -> Program.Outcome {
    try await Program.run(arguments + Self.day, in: scratch.url)
  }

  @Test(arguments: ["build", "bundle"])
  func aBundleStaysWholeWhereADocumentFails(_ command: String) async throws {
    let scratch = try await built()
    let before = try scratch.bundle(of: "northwind")
    try scratch.write(Self.endlessPlan, to: "templates/success-plan.md")
    try scratch.write(
      Workspaces.packet("Northwind Trading"), to: "packets/northwind.md")
    let arguments = command == "build" ? ["build"] : ["bundle", "northwind"]
    let outcome = try await run(arguments, in: scratch)
    #expect(outcome.code == 1)
    #expect(outcome.stderr.contains("templates/success-plan.md:"))
    #expect(try scratch.bundle(of: "northwind") == before)
    guard command == "build" else { return }
    let page = try scratch.text(of: "output/site/accounts/northwind/index.html")
    #expect(page.contains("href=\"kickoff-agenda.html\""), "what is ready waits inside")
  }

  @Test(arguments: ["build", "bundle"])
  func anOldBundleThatLeaksTodayGoes(_ command: String) async throws {
    let scratch = try await built()
    try scratch.write(Self.endlessPlan, to: "templates/success-plan.md")
    try scratch.write(Self.forbidding, to: "handoff.yaml")
    let arguments = command == "build" ? ["build"] : ["bundle", "northwind"]
    let outcome = try await run(arguments, in: scratch)
    #expect(outcome.code == 1)
    #expect(outcome.stderr.contains("[guard-term]"))
    #expect(try scratch.bundle(of: "northwind").isEmpty)
  }

  @Test func bundleTakesOutWhatLeaks() async throws {
    let scratch = try await built()
    let other = try scratch.bundle(of: "tallow")
    try scratch.write(Self.forbidding, to: "handoff.yaml")
    let zipped = try await run(["bundle", "northwind", "--zip"], in: scratch)
    #expect(zipped.code == 1)
    #expect(zipped.stderr.contains("kept back by the leak guard"))
    #expect(try !scratch.bundle(of: "northwind").isEmpty, "a ZIP file is another place")
    let outcome = try await run(["bundle", "northwind"], in: scratch)
    #expect(outcome.code == 1)
    #expect(outcome.stderr.contains("kept back by the leak guard"))
    #expect(!outcome.stderr.contains("has nothing that the customer may have yet"))
    #expect(try scratch.bundle(of: "northwind").isEmpty)
    #expect(try scratch.bundle(of: "tallow") == other)
    #expect(try scratch.files().keys.contains { $0.hasPrefix("output/site/accounts/northwind/") })
  }

  @Test func bundleTakesOutWhatIsADraftAgain() async throws {
    let scratch = try await built()
    let packet = Workspaces.packet("Northwind").replacing("stage: steady\n", with: "")
    try scratch.write(packet, to: "packets/northwind.md")
    let outcome = try await run(["bundle", "northwind"], in: scratch)
    #expect(outcome.code == 1)
    #expect(outcome.stderr.contains("northwind has nothing that the customer may have yet"))
    #expect(try scratch.bundle(of: "northwind").isEmpty)
  }

  /// A mail that was sent isn't offered again; nor is anything to a customer who left.
  @Test func whatIsOverIsntMade() async throws {
    let packet = Workspaces.packet("Northwind")
    func built(_ history: String) async throws -> (mails: [String], page: String) {
      let scratch = try Scratch(Workspaces.settings)
      try scratch.write(
        packet.replacing("stage: steady", with: "stage: steady\n\(history)"),
        to: "packets/northwind.md")
      _ = try await run(["build"], in: scratch)
      let names = try scratch.output(of: "northwind").filter {
        $0.contains("warm-intro") || $0.contains("close-out")
      }
      return (
        names.compactMap { $0.split(separator: "/").last.map(String.init) },
        try scratch.text(of: "output/site/accounts/northwind/index.html")
      )
    }
    let handedOver = "{date: 2026-10-01, event: handoff held}"
    let before = try await built("history: [\(handedOver)]")
    #expect(before.mails.contains("warm-intro.txt"))
    let sent = "{date: 2026-10-03, event: warm intro sent}"
    let after = try await built("history: [\(handedOver), \(sent)]")
    #expect(after.mails.allSatisfy { $0.hasPrefix("close-out") } && !after.mails.isEmpty)
    #expect(after.page.contains("over: warm intro sent on 3 October 2026"))
    let left = try await built("outcomes: {churned: 2026-11-01}")
    #expect(left.mails == [])
    #expect(left.page.contains("over: the customer left"))
  }

  @Test(arguments: [
    ("404.html", "<title>Page not found</title>", "<title>Project Zanzibar</title>"),
    ("page.css", ":root {", "/* Zanzibar */ :root {"),
  ])
  func whatStandsBesideDocumentsIsGuarded(
    _ layout: String, _ old: String, _ new: String
  ) async throws {
    let template = try Workspaces.layout(layout)
    #expect(template.contains(old))
    let scratch = try await built([
      "templates/layouts/\(layout)": template.replacing(old, with: new, maxReplacements: 1)
    ])
    #expect(try !scratch.bundle(of: "northwind").isEmpty)
    try scratch.write(
      Self.forbidding.replacing("Fridays", with: "Zanzibar"), to: "handoff.yaml")
    for arguments in [["bundle", "northwind"], ["build"]] {
      let outcome = try await run(arguments, in: scratch)
      #expect(outcome.code == 1)
      #expect(outcome.stderr.contains("[guard-term]"))
      #expect(try scratch.bundle(of: "northwind").isEmpty)
    }
  }

  @Test func aBundleStaysWholeWhereItsPageForStrayAddressesFails() async throws {
    let scratch = try await built()
    let before = try scratch.bundle(of: "northwind")
    let layout = try Workspaces.layout("404.html").replacing(
      "</body>",
      with: "{% for i in (1..2000) %}{% for j in (1..2000) %}{% endfor %}{% endfor %}</body>")
    try scratch.write(layout, to: "templates/layouts/404.html")
    let outcome = try await run(["bundle", "northwind"], in: scratch)
    #expect(outcome.code == 1)
    #expect(outcome.stderr.contains("templates/layouts/404.html:"))
    #expect(try scratch.bundle(of: "northwind") == before)
  }
}

extension Scratch {
  /// What stands in a customer's folder, but for its assets' names.
  fileprivate func bundle(of slug: String) throws -> [String: Data] {
    try files().filter { $0.key.hasPrefix("output/customers/\(slug)/") }
  }
}

extension Workspaces {
  /// The text of a built-in layout.
  fileprivate static func layout(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "templates/layouts/\(name)"), encoding: .utf8)
  }
}
