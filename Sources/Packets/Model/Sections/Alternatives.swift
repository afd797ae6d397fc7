/// Whom else the customer could have bought from.
/// A vendor that they might have bought from.
package struct Alternatives: Section {
  package var alternatives: [Alternative] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Alternatives", aliases: ["Competition", "Competitors", "Alternatives considered"],
    by: [.sales], from: .closedWon, "What else they could have chosen, and why it was credible",
    parts: [.records(\.alternatives, "Alternatives", asked: .closedWon, "One alternative each")])
}

package struct Alternative: Record {
  package var vendor: Entry<Wording>?
  package var whyCredible: Entry<Wording>?
  package var whyWeWon: Entry<Wording>?
  package var watchFor: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.vendor, "Vendor", aliases: ["Competitor", "Alternative", "Name"], asked: .closedWon,
      "Who, or doing nothing"),
    .one(
      \.whyCredible, "Why credible", aliases: ["Strength", "Strengths"], asked: .closedWon,
      "What spoke for it"),
    .one(\.whyWeWon, "Why we won", aliases: ["Weakness", "Why they lost"], "What decided for us"),
    .one(\.watchFor, "Watch for", aliases: ["Risk"], "Where it may come back"),
    .note(\.notes),
  ]
}
