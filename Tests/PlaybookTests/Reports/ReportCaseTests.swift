import Diagnostics
import Foundation
import Testing

@testable import Playbook

/// Each report over the examples as text, CSV and JSON. `RECORD=1` rewrites `Cases/reports` and
/// fails all the same.
@Suite struct ReportCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases/reports")

  @Test(arguments: ReportKind.allCases)
  func readsAsRecorded(_ kind: ReportKind) throws {
    let report = kind.report(of: try Account.book())
    let files =
      [("\(kind.rawValue).txt", report.text), ("\(kind.rawValue).json", report.json.text)]
      + (report.mainTable.map { [("\(kind.rawValue).csv", $0.csv)] } ?? [])
    for (name, text) in files {
      let file = Self.folder.appending(path: name)
      if ProcessInfo.processInfo.environment["RECORD"] != nil {
        try FileManager.default.createDirectory(
          at: Self.folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name)")
        continue
      }
      let expected = try? Data(contentsOf: file)
      #expect(expected.map { String(decoding: $0, as: UTF8.self) } == text, "\(name)")
    }
  }

  @Test(arguments: ReportKind.allCases)
  func fitsTheTerminal(_ kind: ReportKind) throws {
    let lines = kind.report(of: try Account.book()).text.split(separator: "\n")
    #expect(lines.filter { $0.count > 100 } == [])
    #expect(lines.filter { $0.last == " " } == [])
  }
}
