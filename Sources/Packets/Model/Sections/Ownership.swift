/// Who is responsible, accountable, consulted and informed on our side.
package struct Ownership: Section {
  package var matrix: Matrix?
  package var communicationRules: [Entry<Wording>] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .many(
      \.communicationRules, "Communication rules",
      aliases: ["Communication", "Communication rule"], "Who writes to whom, and how often")
  ]

  package static let outline = Outline<Self>(
    "Ownership", aliases: ["RACI", "Roles", "Roles and responsibilities"], by: [.managers],
    from: .kickoff, "Who does what on our side",
    parts: [
      .matrix(
        \.matrix, "Matrix", asked: .kickoff,
        "A row an activity, a column a role; R, A, C or I in each cell"),
      .facts("Facts", "Rules beside the matrix"),
    ])
}
