import Packets

extension [Asked] {
  /// Without what a company waives at a gate: `Stakeholders`, `Success criteria: Evidence`.
  func applying(_ changes: [Settings.GateChange]) -> [Asked] {
    let waived = changes.flatMap { change in
      change.waived.map { (gate: change.gate, name: $0.name.foldedKey) }
    }
    guard !waived.isEmpty else { return self }
    return filter { asked in
      !waived.contains { waived in
        waived.gate == asked.gate && asked.names.contains { $0.foldedKey == waived.name }
      }
    }
  }
}

extension Asked {
  /// What settings may call it.
  package var names: [String] {
    field.map { [section, "\(section): \($0)"] } ?? [section]
  }
}
