/// The problem, why it had to be solved now, and what solving it is worth.
package struct WhyTheyBought: Section {
  package var problem: [Entry<Wording>] = []
  package var driver: [Entry<Wording>] = []
  package var businessCase: [Entry<Wording>] = []
  package var framework: [Entry<Wording>] = []
  package var investment: [Entry<Wording>] = []
  package var expectedReturn: [Entry<Wording>] = []
  package var payback: [Entry<Wording>] = []
  package var returnAgreedBy: [Entry<Wording>] = []
  package var decisionDynamics: [Entry<Wording>] = []
  package var background: [Prose] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .many(
      \.problem, "Problem", visibility: .shared, asked: .closedWon, "What hurt, and what it cost"),
    .many(
      \.driver, "Driver", aliases: ["Why now", "Compelling event"], visibility: .shared,
      asked: .closedWon, "Why it could not wait"),
    .many(
      \.businessCase, "Business case", visibility: .shared, asked: .closedWon,
      "What they pay, against what it costs them today"),
    .many(
      \.framework, "Framework", aliases: ["ROI framework", "ROI method"], visibility: .shared,
      "How the return is reckoned"),
    .many(
      \.investment, "Investment", aliases: ["ROI investment"], visibility: .shared,
      "What they put in"),
    .many(
      \.expectedReturn, "Return", aliases: ["ROI", "Expected return", "ROI analysis"],
      visibility: .shared,
      asked: .closedWon, "What they expect back, and by when"),
    .many(
      \.payback, "Payback", aliases: ["Payback period", "ROI payback"], visibility: .shared,
      "When it has paid for itself"),
    .many(
      \.returnAgreedBy, "Agreed by", aliases: ["Return agreed by", "ROI agreed by"],
      visibility: .shared,
      "Who at the customer stands behind the figure"),
    .many(
      \.decisionDynamics, "Decision dynamics", aliases: ["Decision process", "Decision-making"],
      "Who pushed, who hesitated, what turned it"),
  ]

  package static let outline = Outline<Self>(
    "Why they bought", aliases: ["Business case", "Reasons for buying"], visibility: .shared,
    by: [.sales], from: .closedWon, "The problem, the reason to solve it now, and the return",
    parts: [
      .facts("Facts", visibility: .shared, "The case for buying"),
      .prose(
        \.background, "Background", aliases: ["Narrative"], "The story behind it, for us"),
    ])
}
