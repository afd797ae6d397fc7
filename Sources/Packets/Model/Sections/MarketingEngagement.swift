/// What brought the customer to us, and what they read on the way.
package struct MarketingEngagement: Section {
  package var source: [Entry<Wording>] = []
  package var campaign: [Entry<Wording>] = []
  package var summary: [Entry<Wording>] = []
  package var touches: [MarketingTouch] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .many(
      \.source, "Source", aliases: ["Lead source", "First touch"], by: [.marketing, .revOps],
      asked: .closedWon, "What brought them to us"),
    .many(\.campaign, "Campaign", by: [.marketing, .revOps], "Which campaign it was"),
    .many(\.summary, "Summary", "What it tells the CSM"),
  ]

  package static let outline = Outline<Self>(
    "Marketing engagement", aliases: ["Marketing source", "Marketing", "Content engagement"],
    by: [.marketing, .revOps], from: .closedWon,
    "What brought them to us, what they read, and what it claimed",
    parts: [
      .facts("Facts", "Where they came from"),
      .records(
        \.touches, "Touches", aliases: ["Content"], asked: .closedWon,
        "One piece that somebody read, saw or attended"),
    ])
}

/// Something of ours that they read or came to.
package struct MarketingTouch: Record {
  package var date: Entry<PlanDate>?
  package var content: Entry<Wording>?
  package var kind: Entry<Wording>?
  package var times: Entry<Count>?
  package var contact: Entry<Person>?
  package var claim: Entry<Wording>?
  package var buyerRefersToIt: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(\.date, "Date", aliases: ["When"], "When"),
    .one(
      \.content, "Content", aliases: ["Asset", "Piece", "Title"], asked: .closedWon,
      "What it was"),
    .one(\.kind, "Kind", aliases: ["Type", "Format"], "Webinar, case study, guide, …"),
    .one(\.times, "Times", aliases: ["Views"], "How often"),
    .one(\.contact, "Contact", aliases: ["Who", "Name"], "Who it was"),
    .one(\.claim, "Claim", aliases: ["Message"], asked: .closedWon, "What it promised them"),
    .one(
      \.buyerRefersToIt, "Buyer refers to it", aliases: ["Referred to"],
      "Whether they have come back to it, and where"),
    .note(\.notes),
  ]
}
