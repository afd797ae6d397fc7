import HandoffKit
import Testing

/// The logo that `handoff.yaml` names.
@Suite struct LogoFileTests {
  private static let settings = "company:\n  name: Us\n  logo: "
  private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"

  private func open(_ files: [String: String]) throws -> Workspace {
    let scratch = try Scratch(files)
    return try Workspace(at: scratch.url.path, from: "/", disk: .system)
  }

  @Test func pictureIsTaken() throws {
    let workspace = try open([
      "handoff.yaml": Self.settings + "art/us.svg", "art/us.svg": Self.picture,
    ])
    #expect(workspace.logo != nil && workspace.settingsFindings.isEmpty)
  }

  @Test(arguments: [
    ("gone.svg", "isn't there"), ("art", "isn't there"),
    ("../us.svg", "stands outside the workspace"),
    ("/etc/hostname", "stands outside the workspace"), ("art/script.svg", "holds <script>"),
    ("art/words.svg", "is no picture"), ("art/large.svg", "has 300000 bytes"),
  ])
  func whatCannotBeShownIsTold(_ path: String, _ problem: String) throws {
    let workspace = try open([
      "handoff.yaml": Self.settings + path, "art/words.svg": "alert(1)",
      "art/script.svg": "<svg><script>alert(1)</script></svg>",
      "art/large.svg": String(repeating: "x", count: 300_000),
    ])
    #expect(workspace.logo == nil)
    let finding = try #require(workspace.settingsFindings.first)
    #expect(workspace.settingsFindings.count == 1)
    #expect(finding.rule == "bad-logo" && finding.location?.line == 3)
    #expect(finding.message.contains("\(path) \(problem)"), "\(finding.message)")
  }

  @Test func deckShowsTheNameAlone() async throws {
    var files = Workspaces.with("northwind")
    files["handoff.yaml"] = Self.settings + "gone.svg\n"
    let scratch = try Scratch(files)
    let outcome = try await scratch.handoff(
      "render", "kickoff-deck", "northwind", "--as-of", "2026-11-20", "-o", "deck.html")
    #expect(outcome.code == 1 && outcome.stderr.contains("[bad-logo]"))
    let deck = try scratch.text(of: "deck.html")
    #expect(deck.contains("<span>Us</span>") && !deck.contains("<img"))
  }
}
