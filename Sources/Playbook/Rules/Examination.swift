import Diagnostics
import Packets

/// What the rules say of an account at a gate.
///
/// 1. Run each rule that is judged at the gate or before it and that the settings don't waive.
/// 2. Give each violation the severity that its rule has at the gate, or the error that the
///    settings make of it.
/// 3. Set aside what the packet's allowances let off, and report allowances that let nothing off.
package struct Examination: Sendable {
  /// The gate, or the last before it that applies to the account.
  package let gate: Gate
  /// What counts, by place.
  package let rulings: [Ruling]
  /// What was let off, each with the allowance that did it.
  package let allowed: [(ruling: Ruling, by: Allowance)]

  /// - Parameter rules: for tests of one rule alone.
  package init(of dossier: Dossier, at gate: Gate, rules: [Rule] = RuleBook.rules) {
    self.init(of: dossier.observations(by: rules), by: rules, in: dossier, at: gate)
  }

  /// - Parameter rules: all that were run.
  init(
    of observations: [Observation], by rules: [Rule] = RuleBook.rules, in dossier: Dossier,
    at gate: Gate
  ) {
    let gate = min(gate, dossier.standing.gates.last ?? gate)
    self.gate = gate
    let changes = dossier.settings.ruleChanges(at: gate)
    var rulings = dossier.packet.allowances.findings(
      of: observations, by: rules.filter { changes[$0.name] != .waived }
    ).map { Ruling($0, by: [.everyone]) }
    var allowed: [(ruling: Ruling, by: Allowance)] = []
    for observation in observations where changes[observation.rule.name] != .waived {
      let rule = observation.rule
      let violation = observation.violation
      guard let ruling = Ruling(violation, of: rule, at: gate, extra: changes[rule.name]) else {
        continue
      }
      if let allowance = dossier.packet.allowance(of: rule.name, at: violation.location) {
        allowed.append((ruling, allowance))
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
  /// Whether it says no more than that an answer lacks, which completeness counts, or that something
  /// hasn't happened yet: it costs no quality.
  package let isGap: Bool
  /// What hasn't happened yet, where that is all that it says.
  package let event: AccountEvent?

  fileprivate init?(
    _ violation: Violation, of rule: Rule, at gate: Gate, extra: RuleChange?
  ) {
    var scale = violation.severity ?? rule.severity
    if case .extra(let from) = extra { scale = scale.blocking(from: from) }
    guard let severity = scale.severity(at: gate) else { return nil }
    finding = Finding(
      rule.name, severity, at: violation.location, violation.message, fix: violation.fix,
      notes: violation.notes)
    authors = violation.authors.isEmpty ? rule.authors : violation.authors
    blocks = scale.blocks
    isGap = violation.isGap || AnswerRules.names.contains(rule.name)
    event = violation.event
  }

  /// A finding that blocks no gate.
  fileprivate init(_ finding: Finding, by authors: [Author]) {
    self.finding = finding
    self.authors = authors
    blocks = nil
    isGap = false
    event = nil
  }
}

/// What a company makes of a rule.
private enum RuleChange: Hashable {
  case waived
  /// An error from that gate on.
  case extra(Gate)
}

extension Settings {
  /// The rules that a company changes up to a gate, by name. The latest gate's word holds; at one
  /// gate, waived goes before extra.
  fileprivate func ruleChanges(at gate: Gate) -> [String: RuleChange] {
    var changes: [String: RuleChange] = [:]
    for earlier in Gate.allCases where earlier <= gate {
      for case .rule(let name) in extras(at: earlier) { changes[name] = .extra(earlier) }
      for case .rule(let name) in waivers(at: earlier) { changes[name] = .waived }
    }
    return changes
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
