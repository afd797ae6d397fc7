/// What the next owner must know before anything else.
package struct HeadsUp: Section {
  package var prose: [Prose] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Heads-up", aliases: ["Warning", "Watch out"], by: [.everyone],
    "What the next owner must know before anything else",
    parts: [.prose(\.prose, "Prose", "Anything")])
}
