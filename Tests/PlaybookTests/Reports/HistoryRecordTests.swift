import Diagnostics
import Packets
import Testing

@testable import Playbook

/// Records are read as they were written, and whatever else stands there never traps.
@Suite struct HistoryRecordTests {
  private func read(_ text: String) -> (record: HistoryRecord?, findings: [Finding]) {
    HistoryRecord.read(text.utf8, file: "history/2026-11-13.json")
  }

  @Test func readsWhatItWrote() throws {
    let record = HistoryRecord(of: try Account.book())
    let read = read(record.json.text)
    #expect(read.record == record)
    #expect(read.findings == [])
    #expect(record.accounts.count == 8)
  }

  @Test func takesWhatItKnowsOfOtherVersions() {
    let newer = read(
      """
      {"version": 2, "date": "2026-11-13", "mood": 3, "accounts": [
        {"slug": "b", "stage": "shadow", "quality": 90.5, "colour": "red", "completeness": {"part": 3}},
        {"slug": "a", "completeness": {"part": 3, "whole": 5}, "quality": 80, "alarm": "purple"},
        {"name": "no slug"}, 7]}
      """)
    #expect(newer.record?.accounts.map(\.slug) == ["a", "b"])
    #expect(newer.record?.bySlug["a"]?.completeness == Share(3, of: 5))
    #expect(newer.record?.bySlug["a"]?.alarm == nil)
    #expect(newer.record?.bySlug["b"]?.completeness == nil)
    #expect(newer.findings.map(\.severity) == [.warning, .warning, .info])
    #expect(newer.findings.last?.message.contains("colour, mood") == true)
    let older = read("{\"date\": \"2026-11-13\", \"accounts\": []}")
    #expect(older.record != nil)
    #expect(older.findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "", "{", "[]", "7", "null", "{\"version\": 1}", "{\"date\": \"yesterday\", \"accounts\": []}",
    "{\"date\": \"2026-11-13\", \"accounts\": {}}", "\u{FEFF}nonsense",
    String(repeating: "[", count: 100_000),
  ])
  func malformedFilesAreFindings(_ text: String) {
    let read = read(text)
    #expect(read.record == nil)
    #expect(read.findings.map(\.rule) == ["history-record"])
    #expect(read.findings.first?.severity == .error)
    #expect(read.findings.first?.location?.file == "history/2026-11-13.json")
  }

  @Test(arguments: [
    "-1", "99999999999999999999", "1e400", "\"5\"", "true", "[1]", "{\"part\": 9, \"whole\": 2}",
  ])
  func hostileFiguresAreLeftOut(_ value: String) {
    let read = read(
      """
      {"version": 1, "date": "2026-11-13", "accounts": [{"slug": "a", "quality": \(value),
       "completeness": {"part": \(value), "whole": \(value)}, "categories": {"criteria": \(value)}}]}
      """)
    if let account = read.record?.accounts.first {
      #expect(account.categories[.criteria] == nil)
    } else {
      #expect(!read.findings.isEmpty)
    }
  }
}
