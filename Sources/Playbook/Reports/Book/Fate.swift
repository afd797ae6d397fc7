import Packets

/// What became of an account.
package enum Fate: String, Hashable, Sendable {
  case renewed, churned, thriving, open

  /// In the plural of a column: `thrived` holds renewed and thriving accounts.
  var isGood: Bool { self == .renewed || self == .thriving }
}

extension PortfolioAccount {
  /// - churned: they left.
  /// - renewed: the renewal's result says so.
  /// - thriving: first value was reached, a criterion is met, and nothing is red.
  /// - open: everything else.
  var fate: Fate {
    if isChurned { return .churned }
    if isRenewed { return .renewed }
    return firstValueDays != nil && outlook.criteria.part > 0 && alarm < .red ? .thriving : .open
  }

  private var isRenewed: Bool {
    let words =
      packet.outcomes.renewalResult?.value?.text.plain.lowercased()
      .split { !$0.isLetter } ?? []
    return words.contains("renewed") && !words.contains("not")
  }

  /// `renewed`, `not renewed: expectation mismatch`
  var renewalText: String? {
    let outcomes = packet.outcomes
    let result = outcomes.renewalResult?.value?.text.trimmed ?? (isChurned ? "churned" : nil)
    let cause = outcomes.churnCause?.value?.rawValue
    return [result, cause].compactMap { $0 }.joined(separator: ": ").nilIfEmpty
  }

  /// How far a reading may lie from the day it stands for.
  static let nearness = 15

  /// The share of seats in use, to whole percents, so many days after the contract's start; nil
  /// where no reading is near.
  func adoption(onDay day: Int) -> Percent? {
    guard let wanted = packet.deal.starts?.value?.day?.adding(days: day) else { return nil }
    let readings = packet.adoption.readings.compactMap { reading in
      reading.date?.value?.day.map { (distance: abs($0.days(until: wanted)), reading: reading) }
    }
    let near = readings.filter { entry in
      entry.distance <= Self.nearness
        && entry.reading.date?.value?.day.map { $0 <= dossier.today } == true
    }.min { $0.distance < $1.distance }
    return near.flatMap { adoption($0.reading) }
  }

  private func adoption(_ reading: AdoptionReading) -> Percent? {
    if let given = reading.adoption?.value { return given }
    guard let users = reading.activeUsers?.value?.value, users >= 0,
      let seats = packet.deal.seats?.value?.value
    else { return nil }
    return DecimalNumber(users).percentage(of: DecimalNumber(seats))
  }
}

extension Measure {
  /// A score such as `4` or `4 of 5`, from 1 to 5; nil for anything else.
  var score: DecimalNumber? {
    guard case .absolute(_, .number(let number, _)) = form, number >= DecimalNumber(1),
      number <= DecimalNumber(5)
    else { return nil }
    return number
  }
}

extension String {
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
