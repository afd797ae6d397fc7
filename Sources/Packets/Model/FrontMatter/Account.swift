/// The front matter's own keys: which account this is and what kind.
package struct Account: Section {
  package var account: Entry<Wording>?
  package var domain: Entry<Wording>?
  package var segment: Entry<Wording>?
  package var language: Entry<Wording>?
  package var stage: Entry<Stage>?
  package var complexity: Entry<Complexity>?
  package var revision: Entry<Count>?
  package var icp: Entry<ICPFit>?
  package var icpReason: Entry<Wording>?
  package var headsUp: [Entry<Wording>] = []
  package var goLive: Entry<PlanDate>?
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.account, "Account", aliases: ["Client", "Customer", "Company"], visibility: .shared,
      asked: .closedWon, "The customer's name"),
    .one(
      \.domain, "Domain", aliases: ["Website"], visibility: .shared,
      "Their domain: northwind.example"),
    .one(\.segment, "Segment", "Which benchmark they are compared with"),
    .one(
      \.language, "Language", aliases: ["Lang"], visibility: .shared,
      "Of their documents: en, de, fr"),
    .one(
      \.stage, "Stage", by: [.managers],
      "Where the account stands: a claim that seals and history confirm"),
    .one(\.complexity, "Complexity", "Standard or complex"),
    .one(\.revision, "Revision", visibility: .shared, "Counts the calendar's versions"),
    .one(
      \.icp, "ICP", aliases: ["ICP fit"], asked: .closedWon,
      "Fit or exception; an exception needs a reason and a heads-up"),
    .one(\.icpReason, "ICP reason", aliases: ["ICP exception reason"], "Why we sold all the same"),
    .many(\.headsUp, "Heads-up", by: [.everyone], "What the next owner must know first"),
    .one(
      \.goLive, "Go-live", aliases: ["Went live"], visibility: .shared, by: [.implementation],
      asked: .shadow, "The day they went live; taken from the event in history"),
  ]

  package static let outline = Outline<Self>(
    "Account", visibility: .shared, by: [.sales], from: .closedWon,
    "Which account this is: the keys at the top level of the front matter",
    parts: [.facts("Facts", visibility: .shared, "The account's own keys")])
}
