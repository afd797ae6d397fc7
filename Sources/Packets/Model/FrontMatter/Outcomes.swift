/// How it turned out; nested keys are written `handoff csat: {score: 5}`.
package struct Outcomes: Section {
  package var handoffCSATScore: Entry<Measure>?
  package var handoffCSATBy: Entry<Person>?
  package var handoffCSATOn: Entry<PlanDate>?
  package var packetScore: Entry<Measure>?
  package var renewalResult: Entry<Wording>?
  package var renewalOn: Entry<PlanDate>?
  package var renewalACV: Entry<Money>?
  package var churned: Entry<PlanDate>?
  package var churnCause: Entry<ChurnCause>?
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.handoffCSATScore, "Handoff CSAT score", aliases: ["Handoff CSAT", "CSAT"],
      asked: .closeOut, "What the customer gave the handoff, 1 to 5"),
    .one(\.handoffCSATBy, "Handoff CSAT by", "Who gave it"),
    .one(\.handoffCSATOn, "Handoff CSAT on", aliases: ["Handoff CSAT date"], "When"),
    .one(\.packetScore, "Packet score", "What the CSM gave this packet, 1 to 5"),
    .one(\.renewalResult, "Renewal result", aliases: ["Renewal"], "Renewed, reduced, lost"),
    .one(\.renewalOn, "Renewal on", aliases: ["Renewal date"], "When that was known"),
    .one(\.renewalACV, "Renewal ACV", "What they pay in a year from then on"),
    .one(\.churned, "Churned", aliases: ["Churned on", "Churn date"], "When they left"),
    .one(
      \.churnCause, "Churn cause", aliases: ["Churn reason"],
      "Expectation mismatch, product fit or economic"),
  ]

  package static let outline = Outline<Self>(
    "Outcomes", by: [.csm], from: .closeOut, "How it turned out",
    parts: [.facts("Facts", "Scores, renewal and churn")])
}
