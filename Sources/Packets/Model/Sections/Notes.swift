/// Whatever else somebody wanted to keep.
package struct Notes: Section {
  package var prose: [Prose] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Notes", aliases: ["Internal notes", "Other notes"], by: [.everyone],
    "Whatever else is worth keeping",
    parts: [.prose(\.prose, "Prose", "Anything")])
}
