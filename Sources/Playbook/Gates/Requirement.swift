import Diagnostics
import Packets

/// What `gates` in `handoff.yaml` may name, to ask for it at a gate or to waive it there.
enum Requirement: Hashable {
  /// `Stakeholders`
  case section(String)
  /// `Success criteria: Evidence`
  case field(section: String, String)
  case event(AccountEvent)
  /// By its name.
  case rule(String)

  /// - Parameter name: a section or `Section: Field`, by name or alias; an event; a rule. Case,
  ///   spaces and hyphens don't count. Nil where nothing is called that.
  init?(_ name: String, in settings: Settings) {
    let folded = name.foldedKey
    if let rule = RuleBook.rules.first(where: { $0.name.foldedKey == folded }) {
      self = .rule(rule.name)
    } else if let event = AccountEvent.allCases.first(where: { $0.rawValue.foldedKey == folded }) {
      self = .event(event)
    } else if let section = settings.sections(called: name).first {
      self = .section(section.name)
    } else {
      let parts = name.split(separator: ":", maxSplits: 1).map(\.trimmed)
      guard let last = parts.last, parts.count == 2,
        let found = settings.sections(called: parts[0]).lazy.compactMap({ section in
          section.field(called: last).map { (section.name, $0.name) }
        }).first
      else { return nil }
      self = .field(section: found.0, found.1)
    }
  }

  /// What somebody who typed a name that nothing has most likely meant.
  static func nearest(to name: String, in settings: Settings) -> String? {
    let sections = settings.allSections
    let fields = sections.flatMap { section in
      section.parts.flatMap(\.fields).map { (name: $0.name, full: "\(section.name): \($0.name)") }
    }
    let folded = name.foldedKey
    if let bare = fields.first(where: { $0.name.foldedKey == folded }) { return bare.full }
    let known =
      sections.map(\.name) + AccountEvent.allCases.map(\.rawValue) + RuleBook.rules.map(\.name)
      + fields.map(\.full)
    return Diagnostics.nearest(to: name, in: known)
  }

  func covers(_ asked: Asked) -> Bool {
    switch self {
    case .section(let section): asked.section == section
    case .field(let section, let field): asked.section == section && asked.field == field
    // The event is where a packet's go-live is taken from.
    case .event(.goLive): asked.section == "Account" && asked.field == "Go-live"
    case .event, .rule: false
    }
  }
}

extension Settings {
  /// The front matter's groups, the sections and the company's own.
  fileprivate var allSections: [SectionDeclaration] {
    Packet.frontMatterDeclarations + Packet.declarations + sections
  }

  /// By name first, then by alias.
  fileprivate func sections(called name: String) -> [SectionDeclaration] {
    let folded = name.foldedKey
    return allSections.filter { $0.name.foldedKey == folded }
      + allSections.filter { section in
        section.aliases.contains { $0.foldedKey == folded }
      }
  }

  /// What the settings ask of a gate, with the requirements that they name.
  func extras(at gate: Gate) -> [Requirement] {
    gates.filter { $0.gate == gate }.flatMap(\.extra).compactMap { Requirement($0.name, in: self) }
  }

  /// What the settings waive at a gate.
  func waivers(at gate: Gate) -> [Requirement] {
    gates.filter { $0.gate == gate }.flatMap(\.waived)
      .compactMap { Requirement($0.name, in: self) }
  }
}

extension SectionDeclaration {
  fileprivate func field(called name: String) -> FieldDeclaration? {
    let folded = name.foldedKey
    let fields = parts.flatMap(\.fields)
    return fields.first { $0.name.foldedKey == folded }
      ?? fields.first { $0.aliases.contains { $0.foldedKey == folded } }
  }
}
