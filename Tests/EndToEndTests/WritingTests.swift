import Documents
import Foundation
import HandoffKit
import Packets
import Playbook
import Site
import Synchronization
import Testing

/// Whatever happens while files are written, each of them is the old one or the new one.
@Suite struct WritingTests {
  /// What a build of `files` makes of the folder `out`.
  private func commit(
    _ files: [String: String], to folder: String, _ disk: Disk = .system,
    retaining paths: [String] = []
  ) throws -> (OutputFolder.Outcome, [String]) {
    var output = try OutputFolder(opening: folder, disk: disk)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try output.stage(OutputFile(path: path, text: text))
    }
    output.retain(where: OutputRegion(paths).contains)
    let outcome = try output.commit()
    return (outcome, output.findings.map(\.rule))
  }

  private static let old = ["a/1": "one", "a/2": "two", "b/3": "three"]
  private static let new = ["a/1": "one", "a/2": "zwei", "c/4": "four"]

  /// A disk that fails from the given change on.
  private func disk(failingFrom failing: Int) -> Disk {
    let changes = Counter()
    @Sendable func attempt(_ action: DiskError.Action, _ path: String) throws(DiskError) {
      let number = changes.next()
      if number >= failing { throw DiskError(action, path, reason: "No space left") }
    }
    var disk = Disk.system
    disk.write = { path, bytes throws(DiskError) in
      try attempt(.write, path)
      try Disk.system.write(path, bytes)
    }
    disk.create = { path, bytes throws(DiskError) in
      try attempt(.write, path)
      try Disk.system.create(path, bytes)
    }
    disk.move = { source, target throws(DiskError) in
      try attempt(.write, target)
      try Disk.system.move(source, target)
    }
    disk.remove = { path throws(DiskError) in
      try attempt(.remove, path)
      try Disk.system.remove(path)
    }
    return disk
  }

  @Test func whateverFailsTheNextBuildFinishes() throws {
    var failing = 0
    var finished = false
    while !finished {
      let scratch = try Scratch()
      let folder = scratch.url.path + "/out"
      _ = try commit(Self.old, to: folder)
      do {
        _ = try commit(Self.new, to: folder, disk(failingFrom: failing))
        finished = true
      } catch {
        let files = try scratch.visible()
        let isBegun = try scratch.files()["out/.handoff/journal"] != nil
        if !isBegun { #expect(files == Self.old, "change \(failing)") }
        for (path, text) in files {
          #expect(text == Self.old[path] || text == Self.new[path], "\(path)")
        }
      }
      _ = try OutputFolder(opening: folder, disk: .system)
      let settled = try scratch.visible()
      #expect(settled == Self.old || settled == Self.new, "change \(failing)")
      #expect(try scratch.files()["out/.handoff/journal"] == nil)
      _ = try commit(Self.new, to: folder)
      #expect(try scratch.visible() == Self.new)
      failing += 1
    }
    #expect(failing > 8)
  }

  @Test func onlyWhatChangedIsTouched() throws {
    let scratch = try Scratch()
    let folder = scratch.url.path + "/out"
    let (first, _) = try commit(Self.old, to: folder)
    #expect((first.replaced, first.unchanged, first.removed) == (3, 0, 0))
    let (same, _) = try commit(Self.old, to: folder)
    #expect((same.replaced, same.unchanged, same.removed) == (0, 3, 0))
    let (second, rules) = try commit(Self.new, to: folder)
    #expect((second.replaced, second.unchanged, second.removed) == (2, 1, 1))
    #expect(rules.isEmpty)
    #expect(Disk.system.kind(folder + "/b") == nil, "a folder left empty goes too")
  }

  @Test func filesOfOthersStay() throws {
    let scratch = try Scratch()
    let folder = scratch.url.path + "/out"
    _ = try commit(Self.old, to: folder)
    try scratch.write("mine", to: "out/b/notes.txt")
    _ = try commit(Self.new, to: folder)
    var expected = Self.new
    expected["b/notes.txt"] = "mine"
    #expect(try scratch.visible() == expected)
  }

  @Test func nothingIsWrittenOverAFileOfOthers() throws {
    let scratch = try Scratch(["out/a/1": "mine"])
    let folder = scratch.url.path + "/out"
    #expect(throws: OutputError.foreign(["a/1"], folder: folder)) {
      try commit(Self.old, to: folder)
    }
    #expect(try scratch.visible() == ["a/1": "mine"])
  }

  @Test func whatSomebodyChangedIsKeptAside() throws {
    let scratch = try Scratch()
    let folder = scratch.url.path + "/out"
    _ = try commit(Self.old, to: folder)
    try scratch.write("edited", to: "out/a/2")
    try scratch.write("edited too", to: "out/b/3")
    let (_, rules) = try commit(Self.new, to: folder)
    #expect(rules == ["changed-output", "changed-output"])
    #expect(try scratch.visible() == Self.new)
    for (path, edit) in [("a/2", "edited"), ("b/3", "edited too")] {
      let kept = "out/.handoff/kept/\(path).\(Fingerprint(of: edit).hex.prefix(12))"
      #expect(try scratch.text(of: kept) == edit)
    }
  }

  @Test func retainedFilesStayAndAreKnownAfterwards() throws {
    let scratch = try Scratch()
    let folder = scratch.url.path + "/out"
    _ = try commit(Self.old, to: folder)
    _ = try commit(["c/4": "four"], to: folder, retaining: ["a/"])
    #expect(try scratch.visible() == ["a/1": "one", "a/2": "two", "c/4": "four"])
    _ = try commit(["c/4": "four"], to: folder)
    #expect(try scratch.visible() == ["c/4": "four"])
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

  @Test(arguments: [0o600, 0o640, 0o755] as [UInt32])
  func aFileKeepsItsMode(_ mode: UInt32) async throws {
    let scratch = try Scratch(Workspaces.with("northwind"))
    let packet = scratch.url.appending(path: "packets/northwind.md").path
    #expect(chmod(packet, mode) == 0)
    #expect(try await scratch.handoff("new", "northwind", "--for", "kickoff").code == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: packet)
    #expect(attributes[.posixPermissions] as? Int == Int(mode))
    #expect(try scratch.files().keys.sorted() == ["handoff.yaml", "packets/northwind.md"])
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
        if path.contains("/.handoff/next/") || path.hasSuffix("/.handoff/journal") { continue }
        #expect(bytes == wholes[0][path] || bytes == wholes[1][path], "\(path)")
      }
    }
    #expect(killed > 0)
    #expect(try await scratch.handoff("build", "--as-of", days[0]).code == 0)
    #expect(try scratch.files() == wholes[0])
  }
}

/// Counts from 0, from any thread.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}

extension Scratch {
  /// The texts of the files in `out/` but for the builds' own notes.
  fileprivate func visible() throws -> [String: String] {
    var visible: [String: String] = [:]
    for (path, bytes) in try files() where path.hasPrefix("out/") {
      if path.hasPrefix("out/.handoff/") { continue }
      visible[String(path.dropFirst("out/".count))] = String(decoding: bytes, as: UTF8.self)
    }
    return visible
  }
}
