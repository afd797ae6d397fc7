import Diagnostics
import Packets
import Playbook

extension Workspace {
  /// Where the records of past days lie, one file a day: `history/2026-11-20.json`.
  package static let historyFolder = "history"

  /// No record that this program writes comes near it, in bytes.
  private static let largestRecord = 64_000_000

  /// Every record that can be read, and what is wrong with the files.
  package func history() -> (records: [HistoryRecord], findings: [Finding]) {
    let folder = "\(root)/\(Self.historyFolder)"
    guard disk.kind(folder) == .folder else { return ([], []) }
    var records: [HistoryRecord] = []
    var findings: [Finding] = []
    do {
      for name in try disk.names(folder) where name.hasSuffix(".json") && !name.hasPrefix(".") {
        let read = readRecord("\(Self.historyFolder)/\(name)")
        records += [read.record].compactMap { $0 }
        findings += read.findings
      }
    } catch {
      findings.append(WorkspaceFinding.unreadable(error, path: Self.historyFolder).finding)
    }
    return (records, findings)
  }

  private func readRecord(_ path: String) -> (record: HistoryRecord?, findings: [Finding]) {
    do {
      let bytes = try disk.read("\(root)/\(path)")
      guard bytes.count <= Self.largestRecord else {
        let limit = Self.largestRecord
        return (
          nil,
          [WorkspaceFinding.tooLarge(path: path, bytes: bytes.count, limit: limit).finding]
        )
      }
      return HistoryRecord.read(bytes, file: path)
    } catch {
      return (nil, [WorkspaceFinding.unreadable(error, path: path).finding])
    }
  }

  /// Keeps the record of a day, in place of an earlier one of the same day. Returns its path.
  package func keep(_ record: HistoryRecord) throws(DiskError) -> String {
    let path = "\(Self.historyFolder)/\(record.day).json"
    try disk.write("\(root)/\(path)", Array(record.json.text.utf8))
    return path
  }
}
