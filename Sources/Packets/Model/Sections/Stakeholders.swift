import Diagnostics

/// The customer's people, and how they stand towards us.
/// A person at the customer, or a group of them.
package struct Stakeholders: Section {
  package var people: [Stakeholder] = []
  package var frame = SectionFrame()
  package var margin = Margin()

  package init() {}

  package static let outline = Outline<Self>(
    "Stakeholders",
    aliases: ["Stakeholder map", "Key contacts", "People", "Contacts", "Key stakeholders"],
    visibility: .shared, by: [.sales, .implementation], from: .closedWon,
    "The customer's people: what customers may read is Name, Title, Email and Project role",
    parts: [
      .records(
        \.people, "People", visibility: .shared, asked: .closedWon, shownIf: \.isShownToCustomer,
        "One person or group each")
    ])
}

package struct Stakeholder: Record {
  package var name: Entry<Person>?
  package var title: Entry<Wording>?
  package var email: Entry<Wording>?
  package var projectRole: Entry<Wording>?
  package var role: Entry<Choices<StakeholderRole>>?
  package var department: Entry<Wording>?
  package var influence: Entry<Level>?
  package var stance: Entry<Stance>?
  package var relationship: Entry<Depth>?
  package var advocacy: Entry<Depth>?
  package var concerns: [Entry<Wording>] = []
  package var priorities: [Entry<Wording>] = []
  package var dynamics: [Entry<Wording>] = []
  package var metIn: [Entry<Wording>] = []
  package var lastContact: Entry<PlanDate>?
  package var csmIntroduced: Entry<Flag>?
  package var status: Entry<StakeholderStatus>?
  package var notes: [Entry<Wording>] = []
  package var margin = Margin()

  package init() {}

  package static let fields: [Field<Self>] = [
    .one(
      \.name, "Name", aliases: ["Contact", "Person", "Stakeholder"], visibility: .shared,
      asked: .closedWon,
      "The person, or a group: Dispatchers (12)"),
    .one(
      \.title, "Title", aliases: ["Job title", "Position"], visibility: .shared, asked: .closedWon,
      "What their card says"),
    .one(\.email, "Email", aliases: ["Mail"], visibility: .shared, "Their address"),
    .one(
      \.projectRole, "Project role", visibility: .shared, by: [.implementation],
      "What customers read: project lead, sponsor, approver, data owner, trainer"),
    .one(
      \.role, "Role", aliases: ["Buying role", "Roles"], asked: .closedWon,
      "Champion, economic buyer, executive sponsor, daily user, skeptic and so on"),
    .one(\.department, "Department", aliases: ["Team"], "Where they sit"),
    .one(
      \.influence, "Influence", aliases: ["Power"], asked: .closeOut,
      "1 to 5, or low, medium, high"),
    .one(
      \.stance, "Stance", aliases: ["Attitude", "Sentiment"], asked: .closeOut,
      "-2 to +2, or against, neutral, for"),
    .one(
      \.relationship, "Relationship", by: [.implementation], asked: .closeOut,
      "How well we know them: none, thin, good, deep"),
    .one(
      \.advocacy, "Advocacy", by: [.implementation],
      "How far they speak for us: none, thin, good, deep"),
    .many(\.concerns, "Concerns", aliases: ["Concern"], "What worries them"),
    .many(\.priorities, "Priorities", aliases: ["Cares about"], "What they care about"),
    .many(\.dynamics, "Dynamics", aliases: ["Politics"], "How they stand to the others"),
    .many(\.metIn, "Met in", by: [.implementation], asked: .closeOut, "Sales, kickoff, …"),
    .one(\.lastContact, "Last contact", aliases: ["Last spoke"], "The last day we spoke"),
    .one(
      \.csmIntroduced, "CSM introduced", by: [.implementation], "Whether they have met the CSM"),
    .one(\.status, "Status", "Active, leaving (date) or left; a struck-through name is left"),
    .note(\.notes),
  ]

  package mutating func settle(in context: ReadingContext) -> [Finding] {
    if let name, status == nil, name.text.isStruck || name.value?.isStruck == true {
      status = Entry(.given(StakeholderStatus(.left)), text: name.text)
    }
    spreadName()
    return []
  }

  /// `Petra Lang – CFO, economic buyer, petra@acme.example` says more than a name: each piece goes
  /// to the field it is meant for, where nothing else does.
  private mutating func spreadName() {
    guard let name, var person = name.value else { return }
    var pieces = person.title?.pieces ?? []
    if let colon = person.name.firstRange(of: ": ") {
      pieces = String(person.name[colon.upperBound...]).pieces + pieces
      person.name = person.name[..<colon.lowerBound].trimmed
    }
    guard !pieces.isEmpty else { return }
    let place = name.text.location
    let roles = pieces.compactMap { StakeholderRole.match($0) }
    let address = pieces.first { $0.contains("@") && !$0.contains(" ") }
    let rest = pieces.filter { $0 != address && StakeholderRole.match($0) == nil }
    if role == nil, !roles.isEmpty {
      let words = RichText(plain: roles.map(\.rawValue).joined(separator: ", "), at: place)
      role = Entry(.given(Choices(roles)), text: words)
    }
    if email == nil, let address {
      let text = RichText(plain: address, at: place)
      email = Entry(.given(Wording(text)), text: text)
    }
    if title == nil, !rest.isEmpty {
      let text = RichText(plain: rest.joined(separator: ", "), at: place)
      title = Entry(.given(Wording(text)), text: text)
    }
    person.title = rest.isEmpty ? nil : rest.joined(separator: ", ")
    person.email = person.email ?? address
    self.name = Entry(.given(person), text: name.text)
  }

  package var isClosed: Bool { hasLeft }

  /// A struck-through name has left, whatever the status beside it says.
  package var hasLeft: Bool { status?.value?.kind == .left || name?.value?.isStruck == true }

  /// A person stands in customer documents only with a project role, and never when gone.
  package var isShownToCustomer: Bool { projectRole?.value != nil && !hasLeft }

  /// Whether the role is among those that the person has.
  package func plays(_ sought: StakeholderRole) -> Bool {
    role?.value?.options.contains(sought) == true
  }
}

extension String {
  /// What commas, semicolons and spaced dashes part.
  fileprivate var pieces: [String] {
    replacing(" – ", with: ",").replacing(" — ", with: ",").replacing(" - ", with: ",")
      .split { $0 == "," || $0 == ";" }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
