import Foundation
import Testing

/// Compares what was found with a recorded file. `RECORD=1` rewrites the file and fails all the same.
func expectSnapshot(_ found: String, at url: URL) throws {
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(found.utf8).write(to: url)
    Issue.record("recorded \(url.lastPathComponent)")
    return
  }
  let expected = (try? String(decoding: Data(contentsOf: url), as: UTF8.self)) ?? ""
  #expect(found == expected)
}
