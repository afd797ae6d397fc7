/// What was sold, and what was not.
package struct Scope: Section {
  package var modules: [Entry<Wording>] = []
  package var integrations: [Entry<Wording>] = []
  package var services: [Entry<Wording>] = []
  package var timelineAgreed: [Entry<Wording>] = []
  package var customisation: [Entry<Wording>] = []
  package var outOfScope: [Entry<Wording>] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .many(
      \.modules, "Modules", aliases: ["Module", "Products", "Solution", "In scope"],
      visibility: .shared,
      asked: .closedWon, "What they bought"),
    .many(
      \.integrations, "Integrations", aliases: ["Integration"], visibility: .shared,
      asked: .closedWon,
      "What it connects to"),
    .many(
      \.services, "Services", aliases: ["Service"], visibility: .shared,
      "Onboarding, training and so on"),
    .many(
      \.timelineAgreed, "Timeline agreed", aliases: ["Timeline", "Go-live date"],
      visibility: .shared,
      asked: .closedWon, "What was said about when"),
    .many(
      \.customisation, "Customisation", aliases: ["Customization", "Custom work"],
      visibility: .shared,
      "What is built for them alone"),
    .many(
      \.outOfScope, "Out of scope", aliases: ["Not in scope", "Excluded", "Exclusions"],
      visibility: .shared,
      asked: .closedWon, "What they might expect and did not buy"),
  ]

  package static let outline = Outline<Self>(
    "Scope", aliases: ["Scope of sale", "Solution", "Scope of work"], visibility: .shared,
    by: [.sales],
    from: .closedWon, "What was sold, and what was not",
    parts: [.facts("Facts", visibility: .shared, "What is in and what is out")])
}
