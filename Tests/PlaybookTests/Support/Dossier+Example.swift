import Packets

@testable import Playbook

extension RulePage.Example {
  /// The example as an account named by its files; nil without a packet.
  func dossier(asOf today: Day) -> Dossier? {
    guard let packet = files.first(where: { $0.name.isEmpty }) else { return nil }
    let settings = files.first { $0.name == "handoff.yaml" }.map {
      Settings.read(text: $0.text, file: "handoff.yaml").settings
    }
    let seals = files.filter { $0.name.hasPrefix("seals/") }.compactMap { file in
      Seal.read(file.text, file: "seals/acme/\(file.name.dropFirst("seals/".count))").seal
    }
    return Dossier(
      of: Packet.read(
        slug: "acme", files: [("packets/acme.md", packet.text)], settings: settings ?? Settings()
      ).packet,
      seals: seals, settings: settings ?? Settings(), today: today, changes: changes)
  }

  /// `Stakeholders: 2026-08-14`, by the section's key.
  private var changes: [String: Day] {
    let lines = files.first { $0.name == "changes" }?.text.split(separator: "\n") ?? []
    return Dictionary(
      lines.compactMap { line -> (String, Day)? in
        let parts = line.split(separator: ":").map(\.trimmed)
        guard let name = parts.first, let day = parts.last.flatMap(Day.init(iso:)) else {
          return nil
        }
        return Packet.declarations.first { $0.name == name }.map { ($0.key, day) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
