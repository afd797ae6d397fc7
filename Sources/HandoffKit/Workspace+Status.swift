import Diagnostics
import Packets
import Playbook

extension Workspace {
  /// Where all accounts stand, with what reading them found.
  package func status(
    today: Day
  ) async -> (report: StatusReport, readings: [AccountReading]) {
    var rows: [StatusReport.Row] = []
    var readings: [AccountReading] = []
    let read: @Sendable (PacketSource) -> (StatusReport.Row, AccountReading) = { source in
      let reading = self.read(source)
      let row = status(of: reading, today: today).map(StatusReport.Row.account)
      return (row ?? .unreadable(source.slug), reading)
    }
    await inParallel(packets.sources, read) { _, result in
      rows.append(result.0)
      readings.append(result.1)
    }
    return (StatusReport(rows, today: today), readings)
  }

  /// Where one account stands; nil where its packet can't be read.
  package func status(of reading: AccountReading, today: Day) -> AccountStatus? {
    reading.packet.map { packet in
      AccountStatus(of: assess(packet, reading, today: today))
    }
  }

  /// What reading found that keeps the account's gates from being sealed: of its packet and seals,
  /// of the settings, and of seals that lie in another folder.
  package func hindrances(of reading: AccountReading) -> [Finding] {
    settingsFindings + orphans.filter { $0.likely == reading.slug }.map(\.finding)
      + reading.findings
  }
}
