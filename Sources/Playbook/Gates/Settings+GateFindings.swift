import Diagnostics
import Packets

extension Settings {
  /// What `gates` names and the playbook doesn't know, each at its place in `handoff.yaml`.
  package var gateFindings: [Finding] {
    gates.flatMap { change in
      (change.extra + change.waived).compactMap(unknown)
        + change.waived.compactMap { idle($0, at: change.gate) }
    }
  }

  private func unknown(_ named: Named) -> Finding? {
    guard Requirement(named.name, in: self) == nil else { return nil }
    let near = Requirement.nearest(to: named.name, in: self)
    return Finding(
      "unknown-requirement", .error, at: named.location,
      "`\(named.name)` is no section, `Section: Field`, event or rule",
      fix: near.map { "write `\($0)` if that is meant" }
        ?? "name a section, a field as `Section: Field`, an event or a rule")
  }

  /// What a gate can't waive, since another one asks for it.
  private func idle(_ named: Named, at gate: Gate) -> Finding? {
    let asking: [Gate]
    switch Requirement(named.name, in: self) {
    case .section(let section): asking = declaration(of: section)?.asked(nil) ?? []
    case .field(let section, let field): asking = declaration(of: section)?.asked(field) ?? []
    case .event(.goLive): asking = declaration(of: "Account")?.asked("Go-live") ?? []
    case .event(let event): asking = Gate.allCases.filter { $0.events.contains(event) }
    case .rule, nil: return nil
    }
    guard let other = asking.first, !asking.contains(gate) else { return nil }
    return Finding(
      "unknown-requirement", .error, at: named.location,
      "\(gate.rawValue) waives `\(named.name)`, but \(other.rawValue) asks for it",
      fix: "move it to `waived` of `\(other.rawValue)`")
  }

  private func declaration(of section: String) -> SectionDeclaration? {
    (Packet.frontMatterDeclarations + Packet.declarations + sections)
      .first { $0.name == section }
  }
}

extension SectionDeclaration {
  /// The gates that ask for a field, or for anything of the section.
  fileprivate func asked(_ field: String?) -> [Gate] {
    let fields = parts.flatMap(\.fields).filter { field == nil || $0.name == field }
    let wholes = field == nil ? parts.compactMap(\.askedFrom) : []
    return (wholes + fields.compactMap(\.askedFrom)).sorted()
  }
}
