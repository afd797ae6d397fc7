import Packets

extension Packet {
  /// All that any gate asks of the packet, as a company changes it.
  ///
  /// 1. A field that a gate asks in addition is asked as if it had been declared so.
  /// 2. A section that it asks in addition has to say something by then; what stands in it is asked
  ///    when it always is.
  /// 3. What a gate waives isn't asked at that gate.
  func asked(in contents: [SectionContent], changedBy settings: Settings) -> [Asked] {
    guard !settings.gates.isEmpty else { return asked(in: contents) }
    var asked = asked(in: contents.asking(settings))
    for gate in Gate.allCases {
      for case .section(let name) in settings.extras(at: gate) {
        asked.ask(name, at: gate, in: contents)
      }
    }
    let waived = Dictionary(
      uniqueKeysWithValues: Gate.allCases.map { ($0, settings.waivers(at: $0)) })
    return asked.filter { asked in waived[asked.gate]?.contains { $0.covers(asked) } != true }
  }
}

extension [Asked] {
  /// Asks for a whole section from a gate on.
  fileprivate mutating func ask(_ section: String, at gate: Gate, in contents: [SectionContent]) {
    guard let content = contents.first(where: { $0.declaration.name == section }) else { return }
    let wholes = indices.filter { self[$0].section == section && self[$0].field == nil }
    for index in wholes { self[index].gate = Swift.min(self[index].gate, gate) }
    guard wholes.isEmpty else { return }
    let declaration = content.declaration
    let lacking = declaration.parts.first.map { part in
      Unanswered(
        section: declaration, part: part, reason: .missing,
        location: content.locations.first)
    }
    append(
      Asked(
        gate: gate, section: section, authors: declaration.authors,
        lacking: content.saysSomething ? nil : lacking))
  }
}

extension [SectionContent] {
  /// The same with the fields that the settings ask in addition declared as asked.
  fileprivate func asking(_ settings: Settings) -> [SectionContent] {
    var gates: [Requirement: Gate] = [:]
    for gate in Gate.allCases {
      for case .field(let section, let field) in settings.extras(at: gate) {
        let requirement = Requirement.field(section: section, field)
        gates[requirement] = gates[requirement] ?? gate
      }
    }
    return gates.isEmpty ? self : map { $0.asking(gates) }
  }
}

extension SectionContent {
  fileprivate func asking(_ gates: [Requirement: Gate]) -> SectionContent {
    func asking(_ fields: FieldsContent) -> FieldsContent {
      var fields = fields
      for index in fields.fields.indices {
        let declared = fields.fields[index].declaration
        let extra = gates[.field(section: declaration.name, declared.name)]
        fields.fields[index].declaration.askedFrom =
          [declared.askedFrom, extra].compactMap { $0 }.min()
      }
      return fields
    }
    var content = self
    content.parts = parts.map { part in
      switch part {
      case .facts(let facts): .facts(asking(facts))
      case .records(let records): .records(records.map(asking))
      case .quotes, .prose, .matrix: part
      }
    }
    return content
  }

  /// Anything at all, a reasoned `None known` too.
  fileprivate var saysSomething: Bool {
    noneKnown?.reason.isEmpty == false
      || parts.contains { part in
        switch part {
        case .facts(let facts): facts.fields.contains { !$0.entries.isEmpty }
        case .records(let records): !records.isEmpty
        case .quotes(let quotes): !quotes.isEmpty
        case .prose(let prose): !prose.isEmpty
        case .matrix(let matrix): !matrix.rows.isEmpty
        }
      }
  }
}

extension Gate {
  /// What has to have happened before the gate can be passed, as a company changes it.
  func events(changedBy settings: Settings) -> [AccountEvent] {
    let waived = settings.waivers(at: self)
    let extra = settings.extras(at: self).compactMap { requirement -> AccountEvent? in
      guard case .event(let event) = requirement, !events.contains(event) else { return nil }
      return event
    }
    return (events + extra).filter { !waived.contains(.event($0)) }
  }
}
