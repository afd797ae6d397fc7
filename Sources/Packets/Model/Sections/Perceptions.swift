/// What sales makes of the customer, for our eyes only.
package struct Perceptions: Section {
  package var likelihoodToRenew: [Entry<Wording>] = []
  package var likelihoodToExpand: [Entry<Wording>] = []
  package var temperament: [Entry<Wording>] = []
  package var quirks: [Entry<Wording>] = []
  package var impressions: [Prose] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .many(
      \.likelihoodToRenew, "Likelihood to renew", aliases: ["Renewal likelihood", "Renew"],
      asked: .closedWon, "How likely they renew, and on what it hangs"),
    .many(
      \.likelihoodToExpand, "Likelihood to expand", aliases: ["Expansion likelihood", "Expand"],
      asked: .closedWon, "How likely they buy more"),
    .many(\.temperament, "Temperament", asked: .closedWon, "How they are to work with"),
    .many(\.quirks, "Quirks", aliases: ["Quirk"], "What to know before the first call"),
  ]

  package static let outline = Outline<Self>(
    "Perceptions", aliases: ["Impressions"], by: [.sales], from: .closedWon,
    "What sales makes of them, for our eyes only",
    parts: [
      .facts("Facts", "What sales expects of them"),
      .prose(\.impressions, "Impressions", "Anything else"),
    ])
}
