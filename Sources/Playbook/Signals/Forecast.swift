import Diagnostics
import Packets

/// Net revenue retention at the next renewal, as a range (playbook.md, Signals over time).
///
/// - base = (ACV + contractual triggers reached) ÷ ACV
/// - expected = base + Σ probability × value of the signals ÷ ACV
/// - upside = base + Σ value ÷ ACV
///
/// Sums are exact; percentages are rounded to a tenth once, at the end. What is missing is named
/// and left out, so that a range with missing inputs says less than it could, never more: such a
/// figure is a least one.
package struct Forecast: Hashable, Sendable {
  package enum Figure: String, Hashable, Sendable, CaseIterable {
    case base, expected, upside
  }

  /// A contractual expansion trigger, judged.
  package struct Trigger: Hashable, Sendable {
    package var name: String
    /// Nil where it can't be said.
    package var isReached: Bool?
  }

  /// What they pay in a year; nil where nobody said, or it isn't one amount above nothing.
  package let acv: Money?
  package let triggers: [Trigger]
  package let base: Percent?
  package let expected: Percent?
  package let upside: Percent?
  /// The figures from which something is left out that nobody wrote down: at least so much.
  package let atLeast: Set<Figure>
  /// What the range itself lacks, without its benchmark.
  package let lacking: [MissingInput]
  /// The segment's.
  package let benchmark: Percent?
  package let grounds: Grounds

  /// Whether nothing is missing that it needs.
  package var isComplete: Bool { base != nil && grounds.missing.isEmpty }

  package subscript(figure: Figure) -> Percent? {
    switch figure {
    case .base: base
    case .expected: expected
    case .upside: upside
    }
  }

  /// `base 108 %, expected 118 %, upside at least 128 %, benchmark 115 %`
  package var summary: String {
    let figures = Figure.allCases.compactMap { figure in
      self[figure].map {
        "\(figure.rawValue) \(atLeast.contains(figure) ? "at least " : "")\($0.spaced)"
      }
    }
    let beside = benchmark.map { ["benchmark \($0.spaced)"] } ?? []
    return figures.isEmpty ? "no forecast" : (figures + beside).joined(separator: ", ")
  }

  package init(of dossier: Dossier) {
    var ledger = Ledger(dossier: dossier)
    let isChurned = Standing(of: dossier).stage == .churned
    acv = isChurned ? nil : ledger.readACV()
    guard !isChurned else {
      (triggers, base, expected, upside, benchmark) = ([], nil, nil, nil, nil)
      (atLeast, lacking) = ([], [])
      grounds = Grounds(arithmetic: ["the customer left"])
      return
    }
    let reached = ledger.readTriggers(in: acv?.currency)
    let signals = ledger.readSignals(in: acv?.currency)
    triggers = reached.triggers
    atLeast = Set(
      Figure.allCases.filter { figure in
        switch figure {
        case .base: reached.total.isPartial
        case .expected: reached.total.isPartial || signals?.weighted.isPartial == true
        case .upside: reached.total.isPartial || signals?.full.isPartial == true
        }
      })
    base = ledger.ratio("base", [reached.total], of: acv)
    if let signals {
      expected = ledger.ratio("expected", [reached.total, signals.weighted], of: acv)
      upside = ledger.ratio("upside", [reached.total, signals.full], of: acv)
    } else {
      (expected, upside) = (nil, nil)
    }
    lacking = ledger.grounds.missing
    benchmark = ledger.readBenchmark()
    grounds = ledger.grounds
  }
}

/// What several amounts come to.
struct Total {
  /// Nil where the sum has no room.
  var amount: DecimalNumber?
  /// Whether an amount is left out that nobody wrote down.
  var isPartial: Bool
}

/// Collects amounts, and writes down each step.
struct Ledger {
  let dossier: Dossier
  var grounds = Grounds()

  init(dossier: Dossier) { self.dossier = dossier }

  mutating func readACV() -> Money? {
    let entry = dossier.packet.deal.acv
    guard let entry, let money = entry.value else {
      grounds.lacks(
        "what they pay in a year", write: "`acv` under `deal`",
        at: entry?.location ?? dossier.place(of: "Deal"))
      return nil
    }
    guard let amount = yearly(money, "ACV", at: entry.location) else { return nil }
    guard amount.digits > 0 else {
      grounds.lacks(
        "an ACV above nothing (it says \(amount.grouped))", write: "`acv` under `deal`",
        at: entry.location)
      return nil
    }
    grounds.take(from: entry.location)
    return Money(amount, currency: money.currency)
  }

  /// The amount of a year; nil, and named, for a range or one that has no room.
  mutating func yearly(
    _ money: Money, _ name: String, at location: SourceLocation?
  ) -> DecimalNumber? {
    guard money.upTo == nil else {
      grounds.lacks("one amount of \(name), not a range", write: "the likely one", at: location)
      return nil
    }
    let times =
      switch money.per {
      case .month: 12
      case .quarter: 4
      case .year, nil: 1
      }
    guard let amount = money.amount.multiplied(by: times) else {
      grounds.lacks("an amount of \(name) that can be reckoned with", write: "it", at: location)
      return nil
    }
    if times > 1 {
      grounds.note("\(name): \(money.amount.grouped) × \(times) = \(amount.grouped) a year")
    }
    return amount
  }

  /// The same in the ACV's currency; another is named, not added.
  mutating func yearly(
    _ entry: Entry<Money>?, _ name: String, in currency: String?, under place: String,
    of record: SourceLocation?
  ) -> DecimalNumber? {
    guard let entry, let money = entry.value else {
      grounds.lacks(name, write: place, at: entry?.location ?? record)
      return nil
    }
    if let currency, money.currency != currency {
      grounds.lacks(
        "\(name) in \(currency), as the ACV is (it says \(money.currency))", write: place,
        at: entry.location)
      return nil
    }
    guard let amount = yearly(money, name, at: entry.location) else { return nil }
    grounds.take(from: entry.location)
    return amount
  }

  /// `base: (100,000 + 8,000) ÷ 100,000 = 108 %`
  mutating func ratio(_ name: String, _ added: [Total], of acv: Money?) -> Percent? {
    guard let acv else { return nil }
    let known = added.compactMap(\.amount)
    guard known.count == added.count, let sum = ([acv.amount] + known).sum,
      let percent = sum.percentage(of: acv.amount)
    else {
      grounds.note("\(name): the amounts are too large to reckon with")
      return nil
    }
    let terms = ([acv.amount] + known.filter { $0.digits != 0 }).map(\.grouped)
    let dividend = terms.joined(separator: " + ")
    grounds.note(
      "\(name): \(terms.count > 1 ? "(\(dividend))" : dividend) ÷ \(acv.amount.grouped) = "
        + (added.contains(where: \.isPartial) ? "at least " : "") + percent.spaced)
    return percent
  }

  mutating func readBenchmark() -> Percent? {
    let segment = dossier.packet.account.segment
    guard let segment, let name = segment.value?.text.trimmed else {
      grounds.lacks(
        "the segment, for its benchmark", write: "`segment` in the front matter",
        at: segment?.location ?? dossier.top)
      return nil
    }
    let known = dossier.settings.segments
    guard let found = known.first(where: { $0.name.foldedKey == name.foldedKey }) else {
      grounds.lacks(
        "the benchmark of the segment “\(name)”", write: "`segments` in handoff.yaml",
        at: segment.location)
      return nil
    }
    grounds.note("benchmark of \(found.name): \(found.benchmark.spaced)")
    return found.benchmark
  }
}
