import Packets
import Testing

@testable import Playbook

extension Dossier {
  /// An account out of its packet's text, in a workspace with such settings.
  init(_ text: String, settings yaml: String = "", today: String = "2026-11-20") throws {
    let settings = Settings.read(text: yaml, file: "handoff.yaml").settings
    let packet = Packet.read(
      slug: "acme", files: [("packets/acme.md", text)], settings: settings
    ).packet
    self.init(of: packet, settings: settings, today: try #require(Day(iso: today)))
  }

  /// The findings of some rules at a gate, without the others'.
  func findings(of rules: String..., at gate: Gate = .closeOut) -> [String] {
    let chosen = RuleBook.rules.filter { rules.contains($0.name) }
    return Examination(of: self, at: gate, rules: chosen).findings.map(\.message)
  }

  /// The names of all rules that find something at a gate, each once.
  func rules(at gate: Gate) -> Set<String> {
    Set(Examination(of: self, at: gate).findings.map(\.rule))
  }
}
