import Foundation

/// A folder of `Cases`.
///
/// - `command`: one command a line, run in a row: `NO_COLOR=1 handoff new "A & B"`.
/// - `workspace/`: the files that stand there before.
/// - `expected/`: `code`, one a line; `stdout` and `stderr` of all commands, missing where nothing
///   was written; `files/`: those that the commands wrote or changed; `output`: the paths of those
///   that a build wrote. Of these the ones of the workspace's own templates are in `files/` too.
struct CommandCase: CustomStringConvertible, Sendable {
  let url: URL

  var description: String { url.lastPathComponent }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases", directoryHint: .isDirectory)

  /// Every case by name.
  static let all: [CommandCase] =
    ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()
    .map { CommandCase(url: root.appending(path: $0, directoryHint: .isDirectory)) }

  /// What stands in the folder that no case has.
  func strangers() throws -> [String] {
    try Scratch.files(in: url).keys.filter { path in
      !(path == "command" || path.hasPrefix("workspace/") || path.hasPrefix("expected/"))
    }.sorted()
  }

  func expected() throws -> [String: String] {
    try Scratch.files(in: url.appending(path: "expected")).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func record(_ found: [String: String]) throws {
    let folder = url.appending(path: "expected")
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in found {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Runs the commands in a copy of the workspace; the result has the form of `expected/`.
  func run() async throws -> [String: String] {
    let scratch = try Scratch()
    try copyWorkspace(to: scratch.url)
    let before = try scratch.files()
    var (stdout, stderr, codes) = ("", "", "")
    for line in try Self.lines(of: url.appending(path: "command")) {
      let command = try CommandLineText(line)
      let outcome = try await Program.run(
        command.arguments, in: scratch.url, environment: command.environment)
      stdout += outcome.stdout
      stderr += outcome.stderr
      codes += (outcome.code.map { "\($0)" } ?? "killed by a signal") + "\n"
    }
    var found = ["code": codes, "stdout": stdout, "stderr": stderr].filter { !$0.value.isEmpty }
    let changed = try scratch.files().filter { $0.value != before[$0.key] }
    let builds = changed.keys.filter { $0.hasSuffix("/.handoff/manifest") }
      .map { String($0.dropLast(".handoff/manifest".count)) }
    var output: [String] = []
    for (path, bytes) in changed {
      let isBuilt = builds.contains(where: path.hasPrefix)
      if path.contains("/.handoff/") { continue }
      if isBuilt { output.append(path.withoutFingerprints) }
      if isBuilt, !Self.isOfOwnTemplate(path, before) { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      found["files/\(path)"] = isBuilt ? text.withoutFingerprints : text
    }
    if !output.isEmpty { found["output"] = output.sorted().joined(separator: "\n") + "\n" }
    for path in before.keys where try scratch.files()[path] == nil {
      found["files/\(path)"] = "(removed)\n"
    }
    return found.mapValues { $0.replacing(scratch.url.path.trimmingSlash, with: "{scratch}") }
  }

  private static func isOfOwnTemplate(_ path: String, _ before: [String: Data]) -> Bool {
    let parts = path.split(separator: "/")
    let name = parts.last?.split(separator: ".").first ?? ""
    let document = name == "index" && path.contains("/customers/") ? "success-plan" : name
    return before["templates/\(document).md"] != nil
  }

  private func copyWorkspace(to folder: URL) throws {
    let workspace = url.appending(path: "workspace")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.path)) ?? []
    for name in names {
      try FileManager.default.copyItem(
        at: workspace.appending(path: name), to: folder.appending(path: name))
    }
  }

  private static func lines(of file: URL) throws -> [String] {
    String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }
}

extension String {
  /// The names of assets change with the built-in stylesheets, which aren't the cases' matter.
  fileprivate var withoutFingerprints: String {
    replacing(#/\.[0-9a-f]{12}\./#, with: ".{hash}.")
  }

  fileprivate var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}

/// `NAME=value handoff word "two words"` taken apart.
struct CommandLineText {
  struct NoCommand: Error {
    let line: String
  }

  var environment: [String: String] = [:]
  var arguments: [String] = []

  init(_ line: String) throws {
    var words = Self.words(in: line)[...]
    while let word = words.first, word != "handoff" {
      guard let sign = word.firstIndex(of: "=") else { throw NoCommand(line: line) }
      environment[String(word[..<sign])] = String(word[word.index(after: sign)...])
      words = words.dropFirst()
    }
    guard words.first == "handoff" else { throw NoCommand(line: line) }
    arguments = Array(words.dropFirst())
  }

  private static func words(in line: String) -> [String] {
    var words: [String] = []
    var (word, isQuoted): (String?, Bool) = (nil, false)
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
