import Foundation
import HandoffKit
import Playbook
import Site
import Testing

/// What an output folder holds when it is opened may be anybody's work: nothing outside it is
/// touched, and nothing in it that no build made.
@Suite struct OutputFolderTests {
  private static let secret = "not ours"

  /// A scratch folder with `out/`, the given files in it and a file beside it.
  private func scratch(_ files: [String: String] = [:]) throws -> (Scratch, folder: String) {
    let scratch = try Scratch(["precious/file": Self.secret])
    for (path, text) in files { try scratch.write(text, to: "out/\(path)") }
    return (scratch, scratch.url.path + "/out")
  }

  private func link(_ path: String, to target: String, in scratch: Scratch) throws {
    let place = scratch.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path, withDestinationPath: scratch.url.appending(path: target).path)
  }

  private func build(_ files: [String: String], in folder: String) throws {
    var output = try OutputFolder(opening: folder, disk: .system)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try output.stage(OutputFile(path: path, text: text))
    }
    _ = try output.commit()
  }

  @Test(arguments: ["out/.handoff/next", "out/.handoff/next/link", "out/.handoff/next/a/link"])
  func linksAreRemovedAndNotFollowed(_ path: String) throws {
    let (scratch, folder) = try scratch()
    try link(path, to: "precious", in: scratch)
    _ = try OutputFolder(opening: folder, disk: .system)
    #expect(try scratch.text(of: "precious/file") == Self.secret)
    try build(["a/1": "one"], in: folder)
    #expect(try scratch.text(of: "out/a/1") == "one")
    #expect(try scratch.text(of: "precious/file") == Self.secret)
  }

  @Test func aFolderOfNotesThatIsALinkIsRefused() throws {
    let (scratch, folder) = try scratch()
    try scratch.write(Self.secret, to: "precious/next/file")
    try link("out/.handoff", to: "precious", in: scratch)
    #expect(throws: (any Error).self) { try OutputFolder(opening: folder, disk: .system) }
    #expect(
      try scratch.files()
        .filter { $0.key.hasPrefix("precious/") }.keys.sorted() == [
          "precious/file", "precious/next/file",
        ])
  }

  @Test(arguments: [
    "../precious/file", "a/../../precious/file", "a/./1", "a//1", "/a/1", "a/1/", ".",
    ".handoff/manifest", "notes",
  ])
  func journalRemovesWhatTheManifestNamesAlone(_ path: String) throws {
    let fingerprint = Fingerprint(of: "one").hex
    let files = [
      "a/1": "one", "notes": "mine", ".handoff/manifest": "\(fingerprint)  a/2\n",
      ".handoff/next/a/2": "two",
    ]
    let (scratch, folder) = try scratch(files)
    try scratch.write("remove \(path)\nmove \(path)\n", to: "out/.handoff/journal")
    _ = try? OutputFolder(opening: folder, disk: .system)
    #expect(try scratch.text(of: "precious/file") == Self.secret)
    #expect(try scratch.text(of: "out/a/1") == "one")
    #expect(try scratch.text(of: "out/notes") == "mine")
    #expect(try scratch.text(of: "out/.handoff/manifest") == files[".handoff/manifest"])
  }

  @Test(arguments: ["../precious/file", "a/../../precious/file", "a/../a/1", ".handoff/kept/1"])
  func manifestNamesFilesOfTheFolderAlone(_ path: String) throws {
    let (scratch, folder) = try scratch(["a/1": Self.secret, ".handoff/kept/1": Self.secret])
    let line = "\(Fingerprint(of: Self.secret).hex)  \(path)\n"
    try scratch.write(line, to: "out/.handoff/manifest")
    try build(["b": "two"], in: folder)
    #expect(try scratch.text(of: "precious/file") == Self.secret)
    #expect(try scratch.text(of: "out/a/1") == Self.secret)
    #expect(try scratch.text(of: "out/.handoff/kept/1") == Self.secret)
    #expect(try !scratch.text(of: "out/.handoff/manifest").contains(path))
  }

  @Test func aFolderThatLinksElsewhereIsNotWrittenThrough() throws {
    let (scratch, folder) = try scratch()
    try build(["a/file": Self.secret, "b": "two"], in: folder)
    try FileManager.default.removeItem(atPath: folder + "/a")
    try link("out/a", to: "precious", in: scratch)
    #expect(throws: OutputError.foreign(["a"], folder: folder)) {
      try build(["a/file": "new"], in: folder)
    }
    try build(["b": "two"], in: folder)
    #expect(try scratch.text(of: "precious/file") == Self.secret)
    try FileManager.default.removeItem(atPath: folder + "/b")
    try link("out/b", to: "precious/file", in: scratch)
    #expect(throws: OutputError.foreign(["b"], folder: folder)) {
      try build(["b": "three"], in: folder)
    }
    #expect(try scratch.text(of: "precious/file") == Self.secret)
  }

  @Test func onlyOneBuildWritesAtATime() throws {
    let (scratch, folder) = try scratch()
    var first = try OutputFolder(opening: folder, disk: .system)
    try first.stage(OutputFile(path: "a/1", text: "one"))
    #expect(throws: (any Error).self) { try OutputFolder(opening: folder, disk: .system) }
    _ = try first.commit()
    #expect(try scratch.text(of: "out/a/1") == "one")
    try build(["a/1": "uno"], in: folder)
    #expect(try scratch.text(of: "out/a/1") == "uno")
  }

  @Test(arguments: [["build"], ["bundle", "northwind"]])
  func aBusyFolderIsToldOf(_ arguments: [String]) async throws {
    let scratch = try Scratch(Workspaces.with("northwind"))
    let folder = try OutputFolder(opening: scratch.url.path + "/output", disk: .system)
    let outcome = try await Program.run(arguments, in: scratch.url)
    withExtendedLifetime(folder) {
      #expect(outcome.code == 2)
      #expect(outcome.stderr.contains("found another build at work in"))
    }
    #expect(try scratch.output(of: "northwind").isEmpty)
  }

  @Test func aStagedFileThatIsGoneIsAnError() throws {
    let (scratch, folder) = try scratch()
    try build(["a/1": "one"], in: folder)
    var output = try OutputFolder(opening: folder, disk: .system)
    try output.stage(OutputFile(path: "a/1", text: "uno"))
    try output.stage(OutputFile(path: "a/2", text: "due"))
    try FileManager.default.removeItem(atPath: folder + "/.handoff/next/a/1")
    #expect(throws: (any Error).self) { try output.commit() }
    #expect(try scratch.text(of: "out/a/1") == "one")
    #expect(try scratch.text(of: "out/a/2") == "due", "what can be done is")
  }

  @Test func everyEditIsKept() throws {
    let (scratch, folder) = try scratch()
    for (edit, next) in [("first edit", "b"), ("second edit", "c"), ("second edit", "d")] {
      try build(["page.html": "built"], in: folder)
      try scratch.write(edit, to: "out/page.html")
      try build(["page.html": next], in: folder)
    }
    let kept = try scratch.files().filter { $0.key.hasPrefix("out/.handoff/kept/") }
    #expect(
      kept.values.map { String(decoding: $0, as: UTF8.self) }.sorted()
        == ["first edit", "second edit"])
    #expect(kept.keys.allSatisfy { $0.hasSuffix(".html") })
  }

  @Test func nothingIsKeptOfABuildThatIsRefused() throws {
    let (scratch, folder) = try scratch()
    try build(["a": "one"], in: folder)
    try scratch.write("edited", to: "out/a")
    try scratch.write("mine", to: "out/b")
    #expect(throws: OutputError.foreign(["b"], folder: folder)) {
      try build(["a": "two", "b": "two"], in: folder)
    }
    #expect(try scratch.text(of: "out/a") == "edited")
    #expect(
      try scratch.files().keys.sorted() == [
        "out/.handoff/lock", "out/.handoff/manifest", "out/a", "out/b", "precious/file",
      ])
  }
}
