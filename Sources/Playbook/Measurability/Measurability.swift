import Packets

/// Whether two people who disagree could settle on a given day that a success criterion is met.
///
/// It reads the criterion's Target, or its sentence where nobody filled in a target, in English,
/// German or French; the Baseline says where it began and decides nothing. The day, the evidence and the baseline have rules of their
/// own. docs/rules/criterion-not-measurable.md explains the grammar.
package struct Measurability: Hashable, Sendable {
  package let isMeasurable: Bool
  /// Why, as a phrase that goes on after the criterion: `names a change, “by 40%”, by Q3 2026`, or
  /// `says which way, “improve”, but not how far`.
  package let reason: String

  /// - Parameters:
  ///   - target: the Target as typed; nil where nobody filled it in.
  ///   - due: the day or period as a person reads it; nil where nobody said.
  ///   - currency: the ISO 4217 code of money that names none.
  package init(
    sentence: String, target: String? = nil, due: String? = nil, currency: String = "EUR"
  ) {
    let statement = Statement(sentence, currency: currency)
    let aim = target.map { Statement($0, currency: currency, isTarget: true) }
    if let check = aim.map(\.check) ?? statement.check {
      isMeasurable = true
      reason = "names \(check)" + (due.map { ", by \($0)" } ?? "")
    } else {
      isMeasurable = false
      let found = (aim ?? statement).lack ?? Self.nothing
      reason = aim == nil ? found : "has a target that \(found)"
    }
  }

  private static let nothing = "names no quantity, no threshold and no state that anybody can see"
}

extension Statement {
  /// What stands where something to check was expected; nil where nothing does.
  fileprivate var lack: String? {
    if let direction, direction.tokens.lowerBound < judgement?.tokens.lowerBound ?? .max {
      return "says which way, “\(direction.text)”, but not how far"
    }
    if let judgement {
      return "rests on a word that two people may read differently, “\(judgement.text)”"
    }
    if let name = terms.first(where: { $0.kind == .name }) {
      return "has no number but one that is a name, “\(name.text)”"
    }
    if let doing { return "says what is done, “\(doing.text)”, and not what comes of it" }
    if terms.contains(where: { $0.amount != nil }) {
      return "has a number that says how large it is, and none that says how much is reached"
    }
    if terms.contains(where: { $0.kind == .date }) {
      return "names a day and nothing that has to be so by then"
    }
    return nil
  }
}
