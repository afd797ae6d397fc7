/// What the customer wants, in their own words.
package struct Goal: Section {
  package var quotes: [Quote] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Goal",
    aliases: ["Buyer's goal", "Customer's goal", "Stated goal", "Vision of the outcome", "Goals"],
    visibility: .shared, by: [.sales], from: .closedWon,
    "What the customer wants, word for word, with who said it and where",
    parts: [
      .quotes(
        \.quotes, "Quotes", visibility: .shared, asked: .closedWon,
        "The customer's own words; the first quote leads")
    ])
}
