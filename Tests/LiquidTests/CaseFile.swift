import Foundation

@testable import Liquid

/// One file of `Cases`: sections that begin with `--- name argument`, see `Cases/README.md`.
struct CaseFile {
  struct Section {
    let name: String
    /// What follows the name: a partial's name, a mode.
    let argument: String
    var text: String
  }

  let path: String
  var sections: [Section] = []

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  /// Every case file, by its path within the folder.
  static func all() -> [String] {
    let files = FileManager.default.enumerator(atPath: folder.path)
    return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  init(path: String) throws {
    self.path = path
    let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        let words = line.dropFirst(4).split(separator: " ", maxSplits: 1).map(String.init)
        sections.append(Section(name: words[0], argument: words.dropFirst().first ?? "", text: ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    for index in sections.indices {
      while sections[index].text.hasSuffix("\n") { sections[index].text.removeLast() }
    }
  }

  func section(_ name: String) -> Section? { sections.first { $0.name == name } }

  /// Writes the file with the last section replaced by what was found.
  func record(_ name: String, _ text: String) throws {
    var kept = sections.filter { $0.name != "output" && $0.name != "findings" }
    kept.append(Section(name: name, argument: "", text: text))
    let lines = kept.map { section in
      "--- \(section.name)\(section.argument.isEmpty ? "" : " " + section.argument)\n\(section.text)\n"
    }
    try lines.joined().write(
      to: Self.folder.appending(path: path), atomically: true, encoding: .utf8)
  }
}
