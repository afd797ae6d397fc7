import Diagnostics
import Foundation
import Packets

extension HistoryRecord {
  /// Reads a file of `history/`: pure, and tolerant. What another version wrote is taken as far as
  /// it is known; keys that aren't known, and accounts that can't be read, are findings.
  ///
  /// - Returns: nil where the file is no record at all; a finding says why.
  package static func read(
    _ bytes: some Sequence<UInt8>, file: String
  ) -> (record: HistoryRecord?, findings: [Finding]) {
    var reader = HistoryReader(file: file)
    return (reader.record(Data(bytes)), reader.findings)
  }
}

private struct HistoryReader {
  let file: String
  var findings: [Finding] = []
  private var unknown: [String] = []

  init(file: String) { self.file = file }

  mutating func record(_ data: Data) -> HistoryRecord? {
    guard let object = try? JSONSerialization.jsonObject(with: data),
      let root = object as? [String: Any]
    else {
      fail("the file is no JSON object; expected a record as `handoff report --record` writes it")
      return nil
    }
    guard let day = (root["date"] as? String).flatMap(Day.init(iso:)) else {
      fail("the record has no `date` such as 2026-11-20")
      return nil
    }
    guard let accounts = root["accounts"] as? [Any] else {
      fail("the record has no list of `accounts`")
      return nil
    }
    checkVersion(root["version"])
    note(root.keys, known: ["version", "date", "accounts"])
    let read = accounts.map { account($0) }
    let lost = read.count { $0 == nil }
    if lost > 0 {
      warn("\(lost.counted("account")) of the record can't be read; expected objects with a `slug`")
    }
    if !unknown.isEmpty {
      inform(
        "the record has \(unknown.count == 1 ? "a key" : "keys") that this version doesn't know: "
          + unknown.sorted().listed(atMost: 5))
    }
    return HistoryRecord(
      day: day, accounts: read.compactMap { $0 }.sorted { $0.slug < $1.slug })
  }

  private mutating func account(_ value: Any) -> AccountRecord? {
    guard let object = value as? [String: Any], let slug = object["slug"] as? String,
      !slug.isEmpty
    else { return nil }
    note(object.keys, known: AccountRecord.keys)
    var account = AccountRecord(slug: slug)
    account.name = object["name"] as? String
    account.ae = object["ae"] as? String
    account.csm = object["csm"] as? String
    account.segment = object["segment"] as? String
    account.stage = object["stage"] as? String
    account.nextGate = object["next_gate"] as? String
    account.completeness = share(object["completeness"])
    account.quality = count(object["quality"])
    account.blockers = count(object["blockers"])
    account.alarm = (object["alarm"] as? String).flatMap(Alarm.init)
    account.warnings = (object["warnings"] as? [Any] ?? []).compactMap { $0 as? String }
    account.firstValueDays = count(object["first_value_days"], from: -Self.most)
    let categories = object["categories"] as? [String: Any] ?? [:]
    for category in Category.allCases {
      account.categories[category] = share(categories[category.rawValue])
    }
    return account
  }

  private func share(_ value: Any?) -> Share? {
    guard let object = value as? [String: Any], let part = count(object["part"]),
      let whole = count(object["whole"]), part <= whole
    else { return nil }
    return Share(part, of: whole)
  }

  /// No figure of a packet comes near it.
  private static let most = 1_000_000_000

  private func count(_ value: Any?, from least: Int = 0) -> Int? {
    guard let number = value as? Int, (least...Self.most).contains(number) else { return nil }
    return number
  }

  private mutating func checkVersion(_ value: Any?) {
    guard value as? Int != HistoryRecord.version else { return }
    let found = (value as? Int).map(String.init) ?? "none"
    warn(
      "the record's version is \(found); expected \(HistoryRecord.version), so that some of its "
        + "figures may be missing")
  }

  private mutating func note(_ keys: some Sequence<String>, known: Set<String>) {
    for key in keys where !known.contains(key) && !unknown.contains(key) { unknown.append(key) }
  }

  private mutating func fail(_ message: String) {
    find(.error, message, "restore it from version control, or remove it")
  }

  private mutating func warn(_ message: String) {
    find(.warning, message, "record the day again with the version that wrote the others")
  }

  private mutating func inform(_ message: String) {
    find(.info, message, "nothing, if a newer version of this program wrote it")
  }

  private mutating func find(_ severity: Severity, _ message: String, _ fix: String) {
    findings.append(
      Finding(
        "history-record", severity, at: SourceLocation(file: file, line: 1), message, fix: fix))
  }
}
