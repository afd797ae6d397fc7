import Foundation

/// The inputs under `Cases/inputs`: each file holds several, separated by lines of `%%`.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")

  /// What only CommonMark is in, comparable with cmark's own HTML.
  static let commonMark = inputs { !extensions.contains($0) }
  /// What our layer adds.
  static let layered = inputs(extensions.contains)
  static let all = commonMark + layered

  private static let extensions = ["tables.md", "tasks.md", "strikethrough.md", "found.md"]

  private static func inputs(_ isWanted: (String) -> Bool) -> [String] {
    let folder = folder.appending(path: "inputs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter(isWanted).sorted().flatMap { name -> [String] in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return ("\n" + text).components(separatedBy: "\n%%\n").dropLast().map { input in
        String(input.hasPrefix("\n") ? input.dropFirst() : input[...]) + "\n"
      }
    }
  }
}
