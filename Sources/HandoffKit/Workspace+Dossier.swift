import Packets
import Playbook

extension Workspace {
  /// What the playbook judges the account by; nil where its packet can't be read.
  package func dossier(_ reading: AccountReading, today: Day) -> Dossier? {
    reading.packet.map { dossier(of: $0, today: today) }
  }

  /// What the playbook makes of the account.
  package func assess(
    _ packet: Packet, _ reading: AccountReading, today: Day
  ) -> Assessment {
    Assessment(of: dossier(of: packet, today: today))
  }

  private func dossier(of packet: Packet, today: Day) -> Dossier {
    Dossier(of: packet, settings: settings, today: today)
  }
}
