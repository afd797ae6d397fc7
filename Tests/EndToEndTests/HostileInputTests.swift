import Foundation
import Testing

/// Inputs too large or too strange for a file of `Cases`. None ends the program by a signal, keeps
/// the other packets from being rendered or leaves half a file.
@Suite struct HostileInputTests {
  /// Builds a workspace of one good packet and `text`; what is said is of `tallow`.
  private func build(_ text: String) async throws -> (Program.Outcome, Scratch) {
    let scratch = try Scratch(Workspaces.with("northwind"))
    try scratch.write(text, to: "packets/tallow.md")
    let outcome = try await scratch.handoff("build", "--as-of", "2026-11-20")
    #expect(try scratch.hasOutput(of: "northwind"))
    return (outcome, scratch)
  }

  @Test func aPacketOfTwentyMegabytes() async throws {
    let line = "Minutes of a meeting that nobody should have pasted here.\n"
    let text = Workspaces.packet("Tallow", String(repeating: line, count: 20_000_000 / 58))
    let (outcome, scratch) = try await build(text)
    #expect(outcome.code == 1)
    #expect(outcome.stderr.contains("packets/tallow.md:1:1: error: the file has 2000"))
    #expect(outcome.stderr.contains("expected at most 5000000 [too-large]"))
    #expect(outcome.stderr.contains("fix: move attachments and transcripts out of the packet"))
    #expect(
      outcome.stderr.contains(
        "handoff: can't read tallow; what earlier builds made of them is kept"))
    #expect(try scratch.output(of: "tallow").isEmpty)
    #expect(try scratch.text(of: "output/site/index.html").contains("expected at most 5000000"))
  }

  /// Each nests deeper than a document may.
  @Test(arguments: [
    String(repeating: "> ", count: 10_000) + "deep", String(repeating: ">", count: 10_000) + "deep",
    String(repeating: "- ", count: 10_000) + "deep",
    String(repeating: "1. ", count: 10_000) + "deep",
    (0..<2_000).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(),
  ])
  func blocksNestedTooDeeply(_ text: String) async throws {
    let (outcome, _) = try await build(Workspaces.packet("Tallow", "## Risks\n\n\(text)\n"))
    #expect(outcome.code == 1)
    #expect(outcome.stderr.contains("error: lists and quotes nest deeper than"))
    #expect(outcome.stderr.contains("[nested-too-deeply]"))
    #expect(outcome.stderr.contains("packets/tallow.md:"))
    #expect(outcome.stderr.contains("fix: nest less deeply"))
  }

  /// Text that only looks as if it nested: it is read as what it is.
  @Test(arguments: [
    String(repeating: "[", count: 10_000) + "x", String(repeating: "![", count: 10_000) + "x",
    String(repeating: "*a ", count: 10_000), String(repeating: "_a*", count: 10_000),
    String(repeating: "[a](", count: 10_000), String(repeating: "`", count: 10_000),
    String(repeating: "a`" + "``", count: 5_000), String(repeating: "<", count: 10_000),
    String(repeating: "&", count: 10_000), String(repeating: "<!--", count: 10_000),
    "|" + String(repeating: " a |", count: 10_000) + "\n|" + String(repeating: "-|", count: 10_000),
    String(repeating: "[a]: /b\n", count: 10_000), String(repeating: "# a\n", count: 5_000),
    String(repeating: "\u{0}", count: 10_000), String(repeating: "\u{301}", count: 10_000),
  ])
  func longRunsOfMarks(_ text: String) async throws {
    let (outcome, scratch) = try await build(Workspaces.packet("Tallow", "## Notes\n\n\(text)\n"))
    #expect(outcome.code == 0 || outcome.code == 1)
    #expect(try scratch.hasOutput(of: "tallow"))
  }

  @Test(arguments: [
    String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
    "a: " + String(repeating: "&a [*a", count: 1_000), String(repeating: "- ", count: 10_000) + "x",
    (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "a: &x [1,1]\n" + (0..<40).map { "b\($0): &y\($0) [*x,*x]\n" }.joined(),
    "!!binary: !!python/object x", "? - a\n: - b", "\u{0}: \u{1}", "\t- a:\tb",
  ])
  func strangeFrontMatter(_ yaml: String) async throws {
    let (outcome, _) = try await build("---\naccount: Tallow\n\(yaml)\n---\n\n# Tallow\n")
    #expect(outcome.code == 0 || outcome.code == 1)
  }

  @Test(arguments: [
    "\u{FEFF}", "\r\n", "---", "---\n---", "\u{0}", "#", "---\naccount:", "\u{E000}",
  ])
  func scrapsOfPackets(_ text: String) async throws {
    let (outcome, _) = try await build(text)
    #expect(outcome.code == 0 || outcome.code == 1)
    #expect(outcome.stderr.contains("packets/tallow.md:") || outcome.code == 0)
  }

  @Test func aPipeIsNotWaitedFor() async throws {
    let scratch = try Scratch(Workspaces.with("northwind"))
    mkfifo(scratch.url.appending(path: "packets/tallow.md").path, 0o600)
    let outcome = try await scratch.handoff("build")
    #expect(outcome.code == 1)
    #expect(outcome.stderr.contains("packets/tallow.md:1:1: error: can't read"))
    #expect(outcome.stderr.contains("Not a regular file [unreadable]"))
    unlink(scratch.url.appending(path: "packets/tallow.md").path)
    #expect(try scratch.hasOutput(of: "northwind"))
    #expect(try scratch.output(of: "tallow").isEmpty)
  }

  @Test func controlCharactersOfPacketsStayOffTheTerminal() async throws {
    let scratch = try Scratch(Workspaces.with("northwind"))
    let text = Workspaces.packet(
      "Tal\u{1B}[31mlow", "## Notes\n\n| \u{1B}]0;x\u{7} |\n| a |\n\n\u{9B}1m\n")
    try scratch.write(text, to: "packets/tallow.md")
    let outcome = try await scratch.handoff("show", "tallow")
    #expect(outcome.stdout.contains("low"))
    for stream in [outcome.stdout, outcome.stderr] {
      let controls = stream.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n"
      }
      #expect(controls.isEmpty)
    }
  }
}
