import Foundation
import Testing

/// Cases in files, each an input, a line `=====` and what is expected of it. With `RECORD=1` in the
/// environment a test writes what it found into the file, and still fails.
struct CaseFile: CustomStringConvertible, Sendable {
  var url: URL
  var input: String
  var expected: String

  var description: String { url.lastPathComponent }

  private static let divider = "\n=====\n"

  /// The files of a folder below `Tests/PacketsTests`; none at all is a failed test.
  static func all(_ folder: String) -> [CaseFile] {
    let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    let cases = names.sorted().filter { $0.hasSuffix(".case") }.compactMap { name -> CaseFile? in
      let url = directory.appendingPathComponent(name)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else {
        Issue.record("\(name) can't be read")
        return nil
      }
      let parts = text.components(separatedBy: divider)
      return CaseFile(url: url, input: parts[0], expected: parts.count > 1 ? parts[1] : "")
    }
    if cases.isEmpty { Issue.record("no case in \(directory.path)") }
    return cases
  }

  func expect(_ found: String) {
    guard found != expected else { return }
    Issue.record("\(description): expected\n\(expected)\nfound\n\(found)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? (input + Self.divider + found).write(to: url, atomically: true, encoding: .utf8)
    }
  }
}
