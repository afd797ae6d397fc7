import Packets
import Playbook

extension Workspace {
  /// What the playbook judges the account by; nil where its packet can't be read.
  package func dossier(_ reading: AccountReading, today: Day) -> Dossier? {
    reading.packet.map { dossier(of: $0, reading, today: today) }
  }

  /// What the playbook makes of the account.
  package func assess(
    _ packet: Packet, _ reading: AccountReading, today: Day
  ) -> Assessment {
    Assessment(of: dossier(of: packet, reading, today: today))
  }

  private func dossier(of packet: Packet, _ reading: AccountReading, today: Day) -> Dossier {
    Dossier(
      of: packet, seals: reading.seals, settings: settings, today: today,
      workspaceSeals: !seals.folders.isEmpty)
  }
}
