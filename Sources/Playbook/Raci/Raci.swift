import CommonMark
import Diagnostics
import Packets

/// Who does what on our side: a row an activity, a column a role with whoever holds it.
///
/// It is the packet's matrix where there is one. Where there is none, it has the activities and
/// roles of the settings (`raci`), with nobody assigned yet.
package struct Raci: Hashable, Sendable {
  /// A column.
  package struct Role: Hashable, Sendable {
    /// As written: `Onboarding rep`.
    package let name: String
    /// Who holds it; nil where `team` names nobody, or the role isn't one of the team's.
    package let holder: Person?
  }

  /// A row.
  package struct Row: Hashable, Sendable {
    /// As written: `Escalation response`.
    package let activity: String
    /// In the order of the roles; empty for a role without a part in it.
    package let duties: [Set<RaciDuty>]
    /// Cells that say something else than the letters, by role.
    package let unread: [Unread]
    /// Nil for an activity out of the settings.
    package let location: SourceLocation?
  }

  /// A cell that holds no duty.
  package struct Unread: Hashable, Sendable {
    package let role: String
    package let text: String
    package let location: SourceLocation
  }

  package let roles: [Role]
  package let rows: [Row]
  /// Whether the packet has a matrix.
  package let isWritten: Bool
  private let defaults: [String]

  package init(_ dossier: Dossier) {
    let packet = dossier.packet
    let defaults = dossier.settings.raci
    let matrix = packet.ownership.matrix
    isWritten = matrix?.rows.isEmpty == false
    let names = matrix?.roles.map(\.trimmed) ?? defaults.roles
    roles = names.map { Role(name: $0, holder: packet.holder(of: $0)) }
    rows =
      matrix?.rows.compactMap { Row($0, roles: names) }
      ?? defaults.rows.map { activity in
        Row(activity: activity, duties: names.map { _ in [] }, unread: [], location: nil)
      }
    self.defaults = defaults.rows
  }

  /// The activities of the settings that the packet's matrix has no row for, by their words.
  package var lacking: [String] {
    let written = rows.map { NameWords($0.activity) }
    return defaults.filter { activity in
      let wanted = NameWords(activity)
      return !written.contains { $0.means(wanted) }
    }
  }

  /// Those with that duty in a row, in the order of the columns.
  package func roles(_ duty: RaciDuty, in row: Row) -> [Role] {
    zip(roles, row.duties).filter { $1.contains(duty) }.map(\.0)
  }
}

extension Raci.Row {
  /// Nil for a row that says nothing, or is struck through.
  fileprivate init?(_ row: Matrix.Row, roles: [String]) {
    let texts = row.cells.map(\.trimmed)
    guard !row.activity.isStruck,
      !row.activity.trimmed.isEmpty || texts.contains(where: { !$0.isEmpty })
    else { return nil }
    let read = texts.map(RaciDuty.read)
    activity = row.activity.trimmed
    duties = roles.indices.map { read.indices.contains($0) ? read[$0] ?? [] : [] }
    unread = zip(roles, zip(row.cells, read)).compactMap { role, cell in
      cell.1 == nil
        ? Raci.Unread(role: role, text: cell.0.trimmed, location: cell.0.location) : nil
    }
    location = row.activity.location
  }
}

extension Packet {
  /// Who holds a column's role: a role of `team`, what it is also called, or a person's own name.
  fileprivate func holder(of role: String) -> Person? {
    let folded = role.foldedKey
    let usual = [
      "onboardingrep": "implementationlead", "onboardingmanager": "implementationmanager",
      "implementationrep": "implementationlead", "implementation": "implementationlead",
      "onboarding": "implementationlead", "sales": "ae", "salesdirector": "salesmanager",
      "customersuccess": "csm", "cslead": "cslead",
    ]
    let holders = roleHolders(seenBy: .internal)
    if let holder = holders[folded] ?? usual[folded].flatMap({ holders[$0] }) { return holder }
    // `CSM (Maria)`
    if let open = role.firstIndex(of: "(") {
      return holder(of: role[..<open].trimmed)
    }
    let name = NameWords(role)
    return Team.fields.flatMap { $0.entries(team) }.lazy.compactMap { entry -> Person? in
      guard case .given(.person(let person)) = entry.answer,
        NameWords(person.name).means(name)
      else { return nil }
      return person
    }.first
  }
}
