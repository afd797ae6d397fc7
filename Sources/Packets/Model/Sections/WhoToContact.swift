/// Whom the customer calls for what.
package struct WhoToContact: Section {
  package var contacts: [ContactPoint] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Who to contact", aliases: ["Whom to contact", "Contact points", "Who to call"],
    visibility: .shared,
    by: [.csm], from: .kickoff, "Whom the customer calls for what",
    parts: [.records(\.contacts, "Contacts", visibility: .shared, asked: .kickoff, "One need each")]
  )
}

/// Whom they call for one need.
package struct ContactPoint: Record {
  package var need: Entry<Wording>?
  package var contact: Entry<Wording>?
  package var how: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.need, "Need", aliases: ["Topic", "For", "What"], visibility: .shared, asked: .kickoff,
      "For what"),
    .one(
      \.contact, "Contact", aliases: ["Name", "Who", "Person"], visibility: .shared,
      asked: .kickoff,
      "Whom"),
    .one(
      \.how, "How", aliases: ["Email", "Channel", "Reach"], visibility: .shared,
      "Mail, phone, portal"),
    .note(\.notes),
  ]
}
