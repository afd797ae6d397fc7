import Diagnostics
import Packets

/// Everything that the playbook judges one account by: its packet, its seals, the company's
/// settings and the day. Nothing is taken from clock or disk.
///
/// From a dossier follow, each a pure function of it:
/// 1. `Standing`: the stage, who owns the account, which gate is next.
/// 2. `Examination`: what the rules say at a gate, and so whether the gate is satisfied.
/// 3. `Score`: how complete and how good the packet is at a gate.
/// 4. `Forecast`, `RenewalOutlook`, `Disengagement`, `TimeToFirstValue`: signals over time.
package struct Dossier: Sendable {
  package let packet: Packet
  /// The account's up to today, oldest first.
  package let seals: [Seal]
  /// Those of a later day, which don't count yet.
  package let laterSeals: [Seal]
  package let settings: Settings
  package let today: Day
  /// The day on which each section was last changed, by the section's key; what nobody knows is
  /// missing.
  package var changes: [String: Day]
  /// Whether gates are sealed here: this account has a seal, or another of the workspace has.
  package let workspaceSeals: Bool
  /// What the packet says, section by section.
  package let contents: [SectionContent]
  /// All that any gate asks, but for what the settings waive.
  package let asked: [Asked]

  package init(
    of packet: Packet, seals: [Seal] = [], settings: Settings = Settings(), today: Day,
    changes: [String: Day] = [:], workspaceSeals: Bool = false
  ) {
    self.packet = packet
    self.seals = seals.filter { $0.day <= today }.sorted()
    laterSeals = seals.filter { $0.day > today }.sorted()
    self.settings = settings
    self.today = today
    self.changes = changes
    self.workspaceSeals = workspaceSeals || !seals.isEmpty
    contents = packet.allContents
    asked = packet.asked(in: contents, changedBy: settings)
  }

  /// What has to have happened before a gate can be passed, as the settings change it.
  func events(of gate: Gate) -> [AccountEvent] { gate.events(changedBy: settings) }

  /// Whether the account has moved on to a stage since which sections can have become stale: only
  /// then `changes` say anything.
  package var canHaveStaleSections: Bool {
    let standing = standing
    return standing.since != nil && standing.stage != .churned
  }

  /// Where the account stands.
  package var standing: Standing { Standing(of: self) }

  /// The first seal of a gate, which fixes what was agreed; nil where nobody sealed it.
  package func seal(of gate: Gate) -> Seal? { seals.first { $0.gate == gate } }

  /// Whether the packet says of a section as a whole that there is nothing, and why: an answer.
  package func saysNone(of section: String) -> Bool {
    contents.first { $0.declaration.name == section }?.noneKnown?.reason.isEmpty == false
  }

  /// The place for what concerns the packet as a whole: its first line.
  package var top: SourceLocation? {
    packet.files.first.map { SourceLocation(file: $0, line: 1) }
  }

  /// Where a section stands, or the packet's first line where it lacks the section.
  package func place(of section: String) -> SourceLocation? {
    contents.first { $0.declaration.name == section }?.locations.first ?? top
  }
}
