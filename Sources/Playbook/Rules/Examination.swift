import Diagnostics
import Packets

/// What the rules say of an account at a gate.
///
/// 1. Run each rule that is judged at the gate or before it and that the settings don't waive.
/// 2. Give each violation the severity that its rule has at the gate.
/// 3. Set aside what the packet's allowances let off, and report allowances that let nothing off.
package struct Examination: Sendable {
  package let gate: Gate
  /// What counts, by place.
  package let rulings: [Ruling]
  /// What was let off, each with the allowance that did it.
  package let allowed: [(ruling: Ruling, by: Allowance)]

  /// - Parameter rules: for tests of one rule alone.
  package init(of dossier: Dossier, at gate: Gate, rules: [Rule] = RuleBook.rules) {
    self.init(of: dossier.observations(by: rules), in: dossier, at: gate)
  }

  init(of observations: [Observation], in dossier: Dossier, at gate: Gate) {
    self.gate = gate
    let waived = dossier.settings.waivedRules(at: gate)
    let found = observations.filter { !waived.contains($0.rule.name.foldedKey) }.compactMap {
      Ruling($0.violation, of: $0.rule, at: gate)
    }
    let allowances = dossier.packet.allowances
    var rulings: [Ruling] = []
    var allowed: [(ruling: Ruling, by: Allowance)] = []
    var used: Set<Allowance> = []
    for ruling in found {
      if let allowance = allowances.first(where: { $0.letsOff(ruling) }) {
        allowed.append((ruling, allowance))
        used.insert(allowance)
      } else {
        rulings.append(ruling)
      }
    }
    self.rulings = rulings.inOrder
    self.allowed = allowed
  }

  package var findings: [Finding] { rulings.map(\.finding) }

  /// What keeps the gate from being satisfied.
  package var blockers: [Ruling] { rulings.filter { $0.finding.severity == .error } }

  package var isSatisfied: Bool { blockers.isEmpty }
}

/// What a rule reported of a dossier, before any gate weighs it.
struct Observation: Sendable {
  let rule: Rule
  let violation: Violation
}

extension Dossier {
  func observations(by rules: [Rule] = RuleBook.rules) -> [Observation] {
    rules.flatMap { rule in rule.check(self).map { Observation(rule: rule, violation: $0) } }
  }
}

/// What a rule found in one account, weighed at a gate.
package struct Ruling: Hashable, Sendable {
  package let finding: Finding
  /// Who can put it right.
  package let authors: [Author]
  /// The first gate that it blocks; nil where it never does.
  package let blocks: Gate?

  fileprivate init?(_ violation: Violation, of rule: Rule, at gate: Gate) {
    let scale = violation.severity ?? rule.severity
    guard let severity = scale.severity(at: gate) else { return nil }
    finding = Finding(
      rule.name, severity, at: violation.location, violation.message, fix: violation.fix,
      notes: violation.notes)
    authors = violation.authors.isEmpty ? rule.authors : violation.authors
    blocks = scale.blocks
  }
}

extension Allowance {
  fileprivate func letsOff(_ ruling: Ruling) -> Bool {
    rules.contains(ruling.finding.rule) && reaches(ruling.finding.location)
  }
}

extension Settings {
  /// The rules that a company waives at a gate, or waived at an earlier one; folded.
  fileprivate func waivedRules(at gate: Gate) -> Set<String> {
    Set(gates.filter { $0.gate <= gate }.flatMap(\.waived).map(\.name.foldedKey))
  }
}

extension [Ruling] {
  /// By place, what has none first; equal places keep their order.
  fileprivate var inOrder: [Ruling] {
    enumerated().sorted { left, right in
      switch (left.element.finding.location, right.element.finding.location) {
      case (let left?, let right?) where left != right: left < right
      case (nil, .some): true
      case (.some, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
