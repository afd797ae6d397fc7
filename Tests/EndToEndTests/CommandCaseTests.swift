import Foundation
import Testing

/// Each folder of `Cases` is one or more commands; what they print, how they end and which files
/// they write is compared with `expected/`. `RECORD=1` rewrites it and fails all the same.
@Suite struct CommandCaseTests {
  @Test func casesExist() {
    #expect(CommandCase.all.count >= 30)
  }

  @Test(arguments: CommandCase.all)
  func endsAsExpected(_ command: CommandCase) async throws {
    #expect(try command.strangers() == [])
    let found = try await command.run()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try command.record(found)
      Issue.record("recorded \(command)")
      return
    }
    let expected = try command.expected()
    #expect(expected["code"] != nil, "a case without an expected code expects nothing")
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (path, text) in found.sorted(by: { $0.key < $1.key }) {
      #expect(text == expected[path], "\(path)")
    }
  }
}
