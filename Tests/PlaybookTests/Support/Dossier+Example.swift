import Packets

@testable import Playbook

extension RulePage.Example {
  /// The example as an account named by its files; nil without a packet.
  func dossier(asOf today: Day) -> Dossier? {
    guard let packet = files.first(where: { $0.name.isEmpty }) else { return nil }
    let settings = files.first { $0.name == "handoff.yaml" }.map {
      Settings.read(text: $0.text, file: "handoff.yaml").settings
    }
    return Dossier(
      of: Packet.read(
        slug: "acme", files: [("packets/acme.md", packet.text)], settings: settings ?? Settings()
      ).packet,
      settings: settings ?? Settings(), today: today)
  }
}
