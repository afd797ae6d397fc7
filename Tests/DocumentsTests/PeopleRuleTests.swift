import Packets
import Testing

@testable import Documents

/// A person stands among the people of a customer's document only with a project role, and who has
/// left the customer stands nowhere in it.
@Suite struct PeopleRuleTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop([
      ("maximal", MaximalTemplate.text(for: .customer)),
      ("maximal-internal", MaximalTemplate.text(for: .internal)),
    ])
  }

  /// How a packet says that Gone Person has left.
  private static let departures = [
    "| Gone Person | sponsor | left |",
    "| Gone Person | sponsor | left 2026-10-01 |",
    "| ~~Gone Person~~ | sponsor | |",
    "| ~~Gone Person~~ | sponsor | active |",
    "| Gone Person <gone@northwind.example> | sponsor | gone |",
  ]

  /// Everywhere that a customer's view has people: in each field of a person, and of a meeting,
  /// that is declared shared; as who owes a value; as a quote's speaker.
  private static func packet(_ departure: String) -> String {
    var text = "---\naccount: Northwind\n"
    for group in Packet.frontMatterDeclarations.dropFirst() {
      let facts = group.parts.filter { $0.shape == .facts }.flatMap(\.fields)
      let lines = facts.compactMap { field -> String? in
        switch field.type {
        // Our own people are not the customer's: the team stays as it is.
        case .meeting: "  \(field.name): {at: 2026-12-01, attendees: [Gone Person, Ann Stays]}\n"
        case .person where group.name != "Team": "  \(field.name): Gone Person\n"
        default: nil
        }
      }
      if !lines.isEmpty { text += "\(group.name.lowercased()):\n" + lines.joined() }
    }
    text += "---\n"
    for section in Packet.declarations where section.name != "Stakeholders" {
      text += "## \(section.name)\n\n"
      for part in section.parts { text += self.text(of: part) }
    }
    return text + """
      ## Stakeholders

      | Name | Project role | Status |
      |---|---|---|
      \(departure)
      | Ann Stays | project lead | active |
      | Nora Norole | | active |

      """
  }

  private static func text(of part: PartDeclaration) -> String {
    switch part.shape {
    case .quotes: return "> Faster\n>\n> — Gone Person, VP Operations, call, 2026-09-03\n\n"
    case .facts:
      return part.fields.map { "- **\($0.name):** \(answer(to: $0))\n" }.joined() + "\n"
    case .records where part.parent == nil:
      let cells = part.fields.map { field in (field.name, answer(to: field)) }
      return "### \(part.name)\n\n| \(cells.map(\.0).joined(separator: " | ")) |\n"
        + "|\(cells.map { _ in "---|" }.joined())\n"
        + "| \(cells.map(\.1).joined(separator: " | ")) |\n\n"
    case .records, .prose, .matrix: return ""
    }
  }

  private static func answer(to field: FieldDeclaration) -> String {
    switch field.type {
    case .person: field.isList ? "Gone Person; Ann Stays" : "Gone Person"
    case .measure, .date: "to be confirmed by Gone Person, 2026-12-18"
    default: "something"
    }
  }

  @Test(arguments: departures)
  func whoLeftStandsNowhere(_ departure: String) throws {
    let packet = Packet.reading(Self.packet(departure))
    for document in try workshop.documents(of: packet, for: .customer) {
      let lines = document.text.split(separator: "\n").filter { $0.contains("Gone") }
      #expect(lines.isEmpty, "\(document.name): \(lines)")
      // A mail and a calendar name those whom it is to, and who comes.
      guard document.layout == .page else { continue }
      #expect(document.text.contains("Ann Stays"), "\(document.name)")
    }
    let ours = try workshop.render("maximal-internal", of: packet)
    #expect(ours.components(separatedBy: "Gone Person").count > 20, "\(ours)")
  }

  @Test func whoHasNoProjectRoleIsNoneOfThePeople() throws {
    let packet = Packet.reading(
      """
      ---
      account: Northwind
      ---
      ## Stakeholders

      | Name | Title | Email | Project role | Role |
      |---|---|---|---|---|
      | Ann Stays | COO | ann@northwind.example | project lead | champion |
      | Nora Norole | CFO | nora@northwind.example | | economic buyer |
      | Tobias Tbd | CIO | tobias@northwind.example | TBD | blocker |
      | Nils Na | CTO | nils@northwind.example | N/A — not involved | skeptic |

      """)
    for document in try workshop.documents(of: packet, for: .customer) {
      for name in ["Nora", "nora@", "CFO", "Tobias", "CIO", "Nils", "CTO", "champion", "skeptic"] {
        #expect(!document.text.contains(name), "\(document.name) says \(name)")
      }
      // A mail and a calendar name those whom it is to, and who comes; an agenda has no list.
      guard document.layout == .page, document.name != "kickoff-agenda" else { continue }
      #expect(document.text.contains("Ann Stays"), "\(document.name)")
    }
  }

  /// An attendee `sales manager` is whoever holds that role, and that is ours to know.
  @Test func internalRolesOfTheTeamStayRoles() throws {
    let internalRoles = Packet.frontMatterDeclarations.filter { $0.name == "Team" }
      .flatMap(\.parts).flatMap(\.fields).filter { $0.visibility == .internal }
    try #require(!internalRoles.isEmpty)
    let team = internalRoles.map { "  \($0.name): Hidden Holder\n" }.joined()
    let roles = internalRoles.map(\.name).joined(separator: ", ")
    let packet = Packet.reading(
      """
      ---
      account: Northwind
      team:
      \(team)meetings:
        kickoff: {at: 2026-12-01, attendees: [\(roles)]}
      ---
      ## Milestones

      | Milestone | Due | Owner |
      |---|---|---|
      | Data loaded | 2026-12-09 | \(internalRoles.map(\.name).joined(separator: "; ")) |

      """)
    for document in try workshop.documents(of: packet, for: .customer) {
      #expect(!document.text.contains("Hidden Holder"), "\(document.name):\n\(document.text)")
    }
    #expect(try workshop.render("maximal", of: packet).contains(internalRoles[0].name))
    #expect(try workshop.render("maximal-internal", of: packet).contains("Hidden Holder"))
  }
}
