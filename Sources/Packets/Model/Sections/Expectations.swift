/// What the customer understood, set right before it disappoints.
/// What they understood, beside what is agreed.
package struct Expectations: Section {
  package var expectations: [Expectation] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Expectations", aliases: ["Expectation reset"], visibility: .shared, by: [.csm], from: .kickoff,
    "What was understood, and what is agreed instead; made from Promises",
    parts: [
      .records(
        \.expectations, "Expectations", visibility: .shared, asked: .kickoff, "One expectation each"
      )
    ])
}

package struct Expectation: Record {
  package var understood: Entry<Wording>?
  package var agreed: Entry<Wording>?
  package var needs: Entry<Wording>?
  package var agreedWith: Entry<Wording>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.understood, "What was understood", aliases: ["Understood", "Expectation", "Expected"],
      visibility: .shared, asked: .kickoff, "What they thought they would get"),
    .one(
      \.agreed, "What is agreed", aliases: ["Agreed"], visibility: .shared, asked: .kickoff,
      "What they will get"),
    .one(
      \.needs, "What it needs", aliases: ["Needs"], visibility: .shared, asked: .kickoff,
      "What has to be there first"),
    .one(
      \.agreedWith, "Agreed with", visibility: .shared, asked: .kickoff, "With whom, and when"),
    .note(\.notes),
  ]
}
