import CommonMark
import Packets

extension Chart {
  static let stakeholders = Chart(
    "stakeholders", "The customer's people by influence and stance, who is unknown listed below",
    from: .needed(.column(\.stakeholders, \.people, \.name)),
    .needed(.column(\.stakeholders, \.people, \.title)),
    .needed(.column(\.stakeholders, \.people, \.role)),
    .needed(.column(\.stakeholders, \.people, \.influence)),
    .needed(.column(\.stakeholders, \.people, \.stance)),
    .needed(.column(\.stakeholders, \.people, \.relationship)),
    .needed(.column(\.stakeholders, \.people, \.lastContact)),
    .needed(.column(\.stakeholders, \.people, \.status))
  ) { writing, names, titles, roles, influence, stances, relationships, contacts, statuses in
    let rows = names.indices.map { index in
      StakeholderRow(
        name: names[index], title: titles[index], role: roles[index],
        influence: influence[index], stance: stances[index], relationship: relationships[index],
        lastContact: contacts[index], status: statuses[index])
    }
    let present = rows.filter { !$0.isGone && writing.words($0.name) != nil }.byInfluence
    guard !present.isEmpty else { return nil }
    let chart = StakeholderChart(people: present.map { $0.person(in: writing) })
    return StakeholderDrawing(chart).picture
      .figure(table: present.table(in: writing), summary: chart.summary)
  }
}

/// A person's fields, as the chart's inputs have them.
private struct StakeholderRow {
  var name: Entry<Person>?
  var title: Entry<Wording>?
  var role: Entry<Choices<StakeholderRole>>?
  var influence: Entry<Level>?
  var stance: Entry<Stance>?
  var relationship: Entry<Depth>?
  var lastContact: Entry<PlanDate>?
  var status: Entry<StakeholderStatus>?

  var isGone: Bool { status?.value?.kind == .left || name?.value?.isStruck == true }

  /// `leaving (31 December 2026)`
  private func leaving(in writing: Writing) -> String? {
    status?.value.flatMap { $0.kind == .leaving ? $0.display(in: writing.language) : nil }
  }

  func person(in writing: Writing) -> StakeholderChart.Person {
    let about = [writing.words(role), leaving(in: writing)].compactMap { $0 }
    return StakeholderChart.Person(
      name: writing.words(name) ?? "", about: about.isEmpty ? nil : about.joined(separator: "; "),
      influence: influence?.value?.rank, stance: stance?.value?.rawValue)
  }

  /// The row of the table: who, role, influence, stance, how well known, last contact.
  func cells(in writing: Writing) -> [[Inline]] {
    let title = writing.inlines(title)
    let leaving = leaving(in: writing) ?? ""
    let role = writing.inlines(role)
    let isBoth = !role.isEmpty && !leaving.isEmpty
    return [
      writing.inlines(name) + (title.isEmpty ? [] : ", ".inlines + title),
      role + (isBoth ? "; " : "").inlines + leaving.inlines,
      writing.inlines(influence, or: "?"), writing.inlines(stance, or: "?"),
      writing.inlines(relationship, or: "?"), writing.inlines(lastContact, or: "?"),
    ]
  }

  /// The most influential first, of those who is most against us.
  var rank: (Int, Int) {
    (-(influence?.value?.rank ?? 0), stance?.value?.rawValue ?? 3)
  }
}

extension [StakeholderRow] {
  fileprivate var byInfluence: [StakeholderRow] {
    enumerated().sorted { left, right in
      let (leftRank, rightRank) = (left.element.rank, right.element.rank)
      return (leftRank.0, leftRank.1, left.offset) < (rightRank.0, rightRank.1, right.offset)
    }.map(\.element)
  }

  fileprivate func table(in writing: Writing) -> [Block] {
    var table = ChartTable([
      "Who", "Role", "Influence", "Stance", "Relationship", "Last contact",
    ])
    for row in self { table.append(row.cells(in: writing)) }
    return table.blocks
  }
}
