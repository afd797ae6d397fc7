import Foundation
import Testing

/// Cases kept as files: `name.md` is the input, `name.txt` beside it the whole expected output.
///
/// With `RECORD=1` in the environment the outputs are rewritten, and the test still fails.
enum Snapshots {
  static func check(_ folder: String, _ output: (String) throws -> String) throws {
    let folder = Corpus.folder.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    let inputs = names.filter { $0.hasSuffix(".md") }
    try #require(!inputs.isEmpty, "no case in \(folder.path())")
    let expected = Set(inputs.map { $0.replacing(".md", with: ".txt") })
    let stale = names.filter { $0.hasSuffix(".txt") && !expected.contains($0) }
    #expect(stale.isEmpty, "outputs without input")
    for input in inputs {
      let source = try String(contentsOf: folder.appending(path: input), encoding: .utf8)
      let file = folder.appending(path: input.replacing(".md", with: ".txt"))
      let text = try output(source)
      let recorded = try? String(contentsOf: file, encoding: .utf8)
      #expect(text == recorded, "\(input)")
      if ProcessInfo.processInfo.environment["RECORD"] == "1", text != recorded {
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
    }
  }
}
