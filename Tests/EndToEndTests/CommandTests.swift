import Foundation
import Testing

/// What commands print that is too long or too changeable for a file of `Cases`.
@Suite struct CommandTests {
  @Test func showsJSON() async throws {
    let scratch = try Scratch(
      Workspaces.with("northwind").merging(
        ["packets/northwind.md": Workspaces.packet("Northwind", "## Risks\n\n| Risk |\n| SSO |\n")]
      ) { $1 })
    let outcome = try await scratch.handoff("show", "northwind", "--format", "json")
    #expect(outcome.code == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let object = try #require(parsed as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    let table = try #require(findings.first { $0["rule"] as? String == "broken-table" })
    #expect(table["file"] as? String == "packets/northwind.md")
    #expect(table["line"] as? Int == 16)
    #expect(outcome.stdout.contains("Ship on Fridays again."))
    #expect(!outcome.stderr.contains("broken-table"), "what is in the data isn't told twice")
  }

  @Test func theSameDataGivesTheSameJSON() async throws {
    let scratch = try Scratch(Workspaces.with("northwind"))
    let first = try await scratch.handoff("show", "northwind", "--format", "json")
    let second = try await scratch.handoff("show", "northwind", "--format", "json")
    #expect(first.stdout == second.stdout)
  }

  @Test(arguments: [
    ("pre-read", "md", "# Northwind"), ("pre-read", "html", "<!doctype html>"),
    ("success-plan", "md", "Northwind"), ("success-plan", "html", "<!doctype html>"),
  ])
  func builtInDocumentsAreRendered(_ document: String, _ format: String, _ beginning: String)
    async throws
  {
    let scratch = try Scratch(Workspaces.with("northwind"))
    let day = ["--as-of", "2026-11-20"]
    let arguments = ["render", document, "northwind", "--format", format] + day
    let printed = try await Program.run(arguments, in: scratch.url)
    #expect(printed.code == 0)
    #expect(printed.stdout.prefix(200).contains(beginning))
    #expect(printed.stdout.contains("Ship on Fridays again."))
    #expect(printed.stdout.last == "\n")

    let dash = try await Program.run(arguments + ["-o", "-"], in: scratch.url)
    #expect(dash.stdout == printed.stdout)
    let written = try await Program.run(arguments + ["-o", "to/file"], in: scratch.url)
    #expect(written.code == 0)
    #expect(written.stdout == "")
    #expect(try scratch.text(of: "to/file") == printed.stdout)
    #expect(
      try scratch.files().keys.sorted() == ["handoff.yaml", "packets/northwind.md", "to/file"])
  }

  @Test func theEndingChoosesTheFormat() async throws {
    let scratch = try Scratch(Workspaces.with("northwind"))
    for name in ["a.md", "a.html"] {
      #expect(try await scratch.handoff("render", "pre-read", "northwind", "-o", name).code == 0)
    }
    #expect(try scratch.text(of: "a.md").hasPrefix("# "))
    #expect(try scratch.text(of: "a.html").hasPrefix("<!doctype html>"))
  }

  @Test(arguments: ["pre-read", "success-plan"])
  func fieldsOfADocumentAreListed(_ document: String) async throws {
    let outcome = try await Scratch().handoff("fields", document)
    #expect(outcome.code == 0)
    #expect(outcome.stderr == "")
    #expect(outcome.stdout.contains("account_name"))
    #expect(outcome.stdout.contains("\nperceptions") == (document == "pre-read"))
  }

  @Test func fieldsOfAPacketAreListed() async throws {
    let outcome = try await Scratch().handoff("fields")
    #expect(outcome.code == 0)
    #expect(outcome.stderr == "")
    #expect(outcome.stdout.contains("Success criteria"))
    let page = try await Scratch().handoff("fields", "--format", "md")
    #expect(page.code == 0)
    #expect(page.stdout.contains("Success criteria"))
    #expect(page.stdout != outcome.stdout)
    #expect(try await Scratch().handoff("fields", "pre-read", "--format", "md").code == 2)
  }

  @Test(arguments: ["init", "new", "show", "render", "build", "fields", "config"])
  func everyCommandHasHelp(_ command: String) async throws {
    let outcome = try await Scratch().handoff(command, "--help")
    #expect(outcome.code == 0)
    #expect(outcome.stderr == "")
    #expect(outcome.stdout.contains("USAGE: handoff \(command)"))
    let lines = outcome.stdout.split(separator: "\n").filter { !$0.hasPrefix("USAGE:") }
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(try await Scratch().handoff("--help").stdout.contains("  \(command) "))
  }

  @Test func everyBuildGivesTheSameBytes() async throws {
    let scratch = try Scratch(Workspaces.with("northwind", "tallow", "zephyr"))
    let environment = ["SOURCE_DATE_EPOCH": "1795132800"]
    #expect(try await scratch.handoff("build", environment: environment).code == 0)
    let first = try scratch.files()
    for slug in ["northwind", "tallow", "zephyr"] { #expect(try scratch.hasOutput(of: slug)) }
    #expect(try await scratch.handoff("build", environment: environment).code == 0)
    #expect(try scratch.files() == first)
    let elsewhere = try await scratch.handoff(
      "build", "--output", "elsewhere", environment: environment.merging(["LANG": "de_DE"]) { $1 })
    #expect(elsewhere.code == 0)
    for path in first.keys where path.hasPrefix("output/") {
      let moved = path.replacing("output/", with: "elsewhere/", maxReplacements: 1)
      #expect(try scratch.files()[moved] == first[path])
    }
  }
}
