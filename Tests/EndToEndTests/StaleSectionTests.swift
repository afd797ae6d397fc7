import Foundation
import Testing

@testable import HandoffKit

/// What describes the present is reported once the account has moved on and nobody looked at it;
/// git knows when somebody did.
@Suite struct StaleSectionTests {
  private static let packet = """
    ---
    account: Acme
    history: [{date: 2026-09-01, event: closed won}]
    ---

    # Acme

    ## Goal

    > Ship on Fridays again.
    >
    > — Ada Park, COO, call, 2026-06-02

    ## Stakeholders

    | Name | Role |
    |---|---|
    | Ada Park | champion |

    """

  @Test(.enabled(if: hasGit)) func ageIsThatOfTheNewestLine() async throws {
    let scratch = try Scratch(Workspaces.settings.merging(["packets/acme.md": Self.packet]) { $1 })
    try git("init", "--quiet", in: scratch.url)
    try commit("2026-06-10T12:00:00+0200", in: scratch.url)
    #expect(try await findings(in: scratch).contains { $0.contains("2026-06-10") })
    // A line below the section's heading makes all of it fresh.
    let fresh = Self.packet + "| Bo Li | daily user |\n"
    try scratch.write(fresh, to: "packets/acme.md")
    #expect(try await findings(in: scratch) == [])
    try commit("2026-11-01T12:00:00+0200", in: scratch.url)
    #expect(try await findings(in: scratch) == [])
  }

  @Test func nothingIsSaidWithoutHistory() async throws {
    let scratch = try Scratch(Workspaces.settings.merging(["packets/acme.md": Self.packet]) { $1 })
    #expect(try await findings(in: scratch) == [])
  }

  /// Where git can't answer, nobody thinks that everything is fresh.
  @Test(
    .enabled(if: hasGit),
    arguments: [
      (["PATH": "/nonexistent"], "No such file"),
      (["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"], "detected dubious ownership"),
    ])
  func aSilentGitIsToldOf(_ environment: [String: String], _ words: String) async throws {
    let scratch = try Scratch(Workspaces.settings.merging(["packets/acme.md": Self.packet]) { $1 })
    try git("init", "--quiet", in: scratch.url)
    try commit("2026-06-10T12:00:00+0200", in: scratch.url)
    let outcome = try await Program.run(
      ["check", "--as-of", "2026-11-20", "--fail-on", "never"], in: scratch.url,
      environment: environment)
    let told = outcome.stdout.split(separator: "\n").filter { $0.contains("[history-unread]") }
    #expect(told.count == 1)
    #expect(try #require(told.first).contains(words))
  }

  @Test func blameIsRead() {
    let commit = String(repeating: "a", count: 40)
    let other = String(repeating: "b", count: 40)
    let output = """
      \(commit) 1 1 2
      author Ann
      author-time 1767222000
      author-tz +0200
      \t# Acme
      \(commit) 2 2
      \tauthor-time 0
      \(other) 3 3 1
      author-time 1767222000
      author-tz -0130
      filename packets/acme.md
      \t

      """
    let days = LineHistory.days(inBlame: Array(output.utf8)).map(\.description)
    #expect(days == ["2026-01-01", "2026-01-01", "2025-12-31"])
    #expect(LineHistory.days(inBlame: Array("\(commit) 1 1 1\n\tx\n".utf8)) == [])
    #expect(LineHistory.days(inBlame: []) == [])
  }

  private static let hasGit = (try? run("git", ["--version"], [:])) == 0

  private func findings(in scratch: Scratch) async throws -> [String] {
    let outcome = try await scratch.handoff("check", "--as-of", "2026-11-20", "--fail-on", "never")
    return outcome.stdout.split(separator: "\n").map(String.init)
      .filter { $0.contains("[stale-section]") }
  }

  private func commit(_ date: String, in folder: URL) throws {
    try git("add", ".", in: folder)
    try git(
      "-c", "user.name=Ann", "-c", "user.email=ann@ourco.example", "commit", "--quiet", "-m", "x",
      in: folder, ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
  }

  private func git(
    _ arguments: String..., in folder: URL, _ environment: [String: String] = [:]
  ) throws {
    #expect(try Self.run("git", ["-C", folder.path] + arguments, environment) == 0)
  }

  private static func run(
    _ program: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
