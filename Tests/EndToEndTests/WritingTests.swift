import Documents
import Foundation
import HandoffKit
import Packets
import Synchronization
import Testing

/// Whatever happens while files are written, each of them is the old one or the new one.
@Suite struct WritingTests {
  private func results(in workspace: Workspace) async throws -> (Build, [Build.AccountResult]) {
    let day = try #require(Day(iso: "2026-11-20"))
    let build = Build(
      workspace: workspace, library: try workspace.templates(), output: "out", today: day)
    return (build, await build.render { _, _ in })
  }

  @Test(arguments: 0..<12)
  func anAccountEndsWithItsFirstFailureAndTheNextFollows(_ failing: Int) async throws {
    let scratch = try Scratch(Workspaces.with("a", "b", "c"))
    let written = Mutex<[String: [UInt8]]>([:])
    let attempts = Mutex(0)
    var disk = Disk.system
    disk.write = { path, bytes throws(DiskError) in
      let attempt = attempts.withLock { count in
        defer { count += 1 }
        return count
      }
      guard attempt != failing else { throw DiskError(.write, path, reason: "No space left") }
      written.withLock { $0[path] = bytes }
    }
    let workspace = try Workspace(at: scratch.url.path, from: "/", disk: disk)
    let (build, results) = try await results(in: workspace)
    let writing = build.write(results)

    let files = results.flatMap { result in result.files.map { ($0, result.reading.slug) } }
    #expect(files.count == 12)
    let (lost, slug) = (files[failing].0, files[failing].1)
    let kept = files.enumerated().filter { $0.offset < failing || $0.element.1 != slug }
    #expect(writing.files == kept.count)
    #expect(writing.accounts == 2)
    #expect(writing.failed == [slug])
    #expect(writing.findings.map(\.message) == ["can't write out/\(lost.path): No space left"])
    #expect(
      written.withLock { $0.mapValues { String(decoding: $0, as: UTF8.self) } }
        == Dictionary(
          uniqueKeysWithValues: kept.map { ("out/\($0.element.0.path)", $0.element.0.text) }))
  }

  @Test func oneReasonIsToldOnce() async throws {
    let scratch = try Scratch(Workspaces.with("a", "b", "c"))
    var disk = Disk.system
    disk.write = { _, _ throws(DiskError) in throw DiskError(.makeFolder, "out", reason: "No") }
    let workspace = try Workspace(at: scratch.url.path, from: "/", disk: disk)
    let (build, results) = try await results(in: workspace)
    let writing = build.write(results)
    #expect(writing.findings.count == 1)
    #expect(writing.failed.map(\.description) == ["a", "b", "c"])
    #expect(writing.files == 0)
  }

  @Test func aFailedWriteKeepsTheOldFileAndNothingElse() throws {
    let scratch = try Scratch(["file": "old", "folder/inside": "x"])
    let before = try scratch.files()
    let root = scratch.url.path
    for path in ["file/below", "folder", "file/below/deeper"] {
      #expect(throws: DiskError.self) { try Disk.system.write("\(root)/\(path)", [1, 2, 3]) }
    }
    #expect(try scratch.files() == before)
  }

  @Test func linksAndDevicesStayWhatTheyAre() throws {
    let scratch = try Scratch(["there/file": "old"])
    let link = scratch.url.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "there/file")
    try Disk.system.write(link, Array("new".utf8))
    #expect(try scratch.text(of: "there/file") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "there/file")
    try Disk.system.write("/dev/null", Array("gone".utf8))
    #expect(Disk.system.kind("/dev/null") == .special)
    #expect(throws: DiskError.self) { try Disk.system.read("/dev/zero") }
  }

  @Test func whatKilledRunsLeftIsSwept() throws {
    let alive = "file.\(getpid()).part"
    let scratch = try Scratch([
      "file.999999999.part": "half", "other.999999999.part": "half", "file.x.part": "mine",
      "file.-1.part": "mine",
    ])
    try Disk.system.write(scratch.url.path + "/file", [65])
    let kept = ["file", "file.-1.part", "file.x.part", "other.999999999.part"]
    #expect(try scratch.files().keys.sorted() == kept)
    try scratch.write("half", to: alive)
    try Disk.system.write(scratch.url.path + "/file", [65])
    #expect(try scratch.files().keys.sorted() == kept)
  }

  /// Builds for one day stand; a build for another is killed at some moment, again and again.
  @Test func aKilledBuildLeavesWholeFiles() async throws {
    let slugs = (0..<12).map { "account-\($0)" }
    let scratch = try Scratch(
      slugs.reduce(into: Workspaces.settings) { $0["packets/\($1).md"] = Workspaces.packet($1) })
    let days = ["2026-11-20", "2027-01-15"]
    var wholes: [[String: Data]] = []
    for day in days {
      #expect(try await scratch.handoff("build", "--as-of", day).code == 0)
      wholes.append(try scratch.files())
    }
    #expect(wholes[0] != wholes[1])
    var killed = 0
    for round in 0..<12 {
      let process = try Program.process(
        ["build", "--as-of", days[round % 2]], in: scratch.url, environment: [:])
      process.standardError = FileHandle.nullDevice
      try process.run()
      try await Task.sleep(for: .milliseconds(20 + 30 * round))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      for (path, bytes) in try scratch.files() where !path.hasSuffix(".part") {
        #expect(bytes == wholes[0][path] || bytes == wholes[1][path], "\(path)")
      }
    }
    #expect(killed > 0)
    #expect(try await scratch.handoff("build", "--as-of", days[0]).code == 0)
    #expect(try scratch.files() == wholes[0])
  }
}
