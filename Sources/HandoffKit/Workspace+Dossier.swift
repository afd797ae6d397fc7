import Packets
import Playbook

extension Workspace {
  /// What the playbook judges the account by; nil where its packet can't be read.
  package func dossier(_ reading: AccountReading, today: Day) -> Dossier? {
    reading.packet.map { Dossier(of: $0, settings: settings, today: today) }
  }
}
