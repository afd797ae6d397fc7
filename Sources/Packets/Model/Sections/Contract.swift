/// What the contract binds both sides to.
package struct Contract: Section {
  package var renewalTerms: [Entry<Wording>] = []
  package var obligations: [Entry<Wording>] = []
  package var expansionTriggers: [ExpansionTrigger] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .many(
      \.renewalTerms, "Renewal terms", aliases: ["Renewal"], asked: .closedWon,
      "How it renews, notice, price"),
    .many(
      \.obligations, "Obligations", aliases: ["Obligation", "SLA"],
      asked: .closedWon, "What we owe beyond the product"),
  ]

  package static let outline = Outline<Self>(
    "Contract", aliases: ["Terms", "Contract terms"], by: [.sales], from: .closedWon,
    "What the contract binds both sides to",
    parts: [
      .facts("Facts", "Terms and obligations"),
      .records(
        \.expansionTriggers, "Expansion triggers", aliases: ["Triggers"],
        "What raises the price by contract"),
    ])
}

/// A threshold from which they pay more.
package struct ExpansionTrigger: Record {
  package var trigger: Entry<Wording>?
  package var kind: Entry<TriggerKind>?
  package var threshold: Entry<Measure>?
  package var current: Entry<Measure>?
  package var value: Entry<Money>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.trigger, "Trigger", aliases: ["Expansion trigger"], "What sets it off"),
    .one(\.kind, "Kind", aliases: ["Type"], "Seat tier or usage overage"),
    .one(\.threshold, "Threshold", aliases: ["Limit"], asked: .closeOut, "From where on"),
    .one(
      \.current, "Current", aliases: ["Today", "Now"], by: [.implementation], asked: .closeOut,
      "Where it stands"),
    .one(\.value, "Value", aliases: ["Worth"], asked: .closeOut, "What it adds in a year"),
    .note(\.notes),
  ]
}
