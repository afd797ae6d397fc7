import Liquid
import Packets
import Playbook

/// Who does what on our side, for internal documents.
enum RaciShape {
  static let shape = ObjectShape<Raci>(
    "raci",
    [
      .flag("is_written", "Whether the packet has a matrix of its own") { $0.isWritten },
      .list("roles", of: role, "The columns") { $0.roles },
      .list("rows", of: row, "The activities") { raci in
        raci.rows.map { ActivityRow(raci: raci, row: $0) }
      },
      .texts("lacking", "The activities of the settings that the packet has no row for") {
        $0.isWritten ? $0.lacking : []
      },
    ])

  private static let role = ObjectShape<Raci.Role>(
    "role",
    [
      .text("name", "As written: Onboarding rep") { $0.name },
      .optionalText("holder", "Who holds it") { $0.holder?.name },
    ])

  private static let row = ObjectShape<ActivityRow>(
    "activity",
    [
      .text("activity", "What is done") { $0.row.activity },
      .texts("cells", "What each role has to do with it, in the order of the roles") { source in
        source.row.duties.map { duties in
          let letters = RaciDuty.allCases.filter(duties.contains).map(\.rawValue)
          return letters.isEmpty ? "–" : letters.joined(separator: ", ")
        }
      },
      .texts("accountable", "Who answers for it") { $0.names(.accountable) },
      .texts("responsible", "Who does it") { $0.names(.responsible) },
    ])
}

/// A row with the columns that its letters stand in.
private struct ActivityRow: Sendable {
  let raci: Raci
  let row: Raci.Row

  /// The holders' names; the role's where nobody holds it.
  func names(_ duty: RaciDuty) -> [String] {
    raci.roles(duty, in: row).map { $0.holder?.name ?? $0.name }
  }
}
