import Testing

@testable import Packets

@Suite struct PacketModelTests {
  private func read(_ text: String, sections: [SectionDeclaration] = []) -> PacketReading {
    Packet.read(slug: "acme", files: [("acme.md", text)], sections: sections)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  /// An empty line cuts a quote off from its mark; its author meant it to stay inside.
  @Test func aMarkAloneWithholdsTheNextQuote() {
    let goal =
      "## Goal\n\n> We need it.\n\n> [!INTERNAL]\n\n> Her boss wants her out.\n\n> By June.\n"
    let packet = read("---\naccount: Acme\n---\n\(goal)").packet
    #expect(packet.goal.quotes.map(\.blocks.plainText) == ["We need it.", "By June."])
  }

  @Test func valuesAreTyped() throws {
    let packet = read(
      """
      ---
      account: Acme
      ---
      ## Success criteria

      | Criterion | Target | Due |
      |---|---|---|
      | Cycle time | 3 days | 2026-12-31 |
      """
    ).packet
    let criterion = try #require(packet.successCriteria.criteria.first)
    let target = try #require(criterion.target?.value)
    #expect(target.form != .words)
    #expect(criterion.due?.value?.day == (try day(2026, 12, 31)))
    #expect(criterion.due?.location.description == "acme.md:8:25")
  }

  @Test func historyGivesGoLiveAndASharedField() throws {
    let packet = read("---\naccount: A\nhistory: [{date: 2026-12-14, event: Go-live}]\n---\n")
      .packet
    #expect(packet.account.goLive?.value?.day == (try day(2026, 12, 14)))
    let field = Account.outline.declaration.parts[0].fields.first { $0.name == "Go-live" }
    #expect(field?.visibility == .shared)
  }

  @Test func teamKeysStandForTheirPeople() {
    let packet = read("---\naccount: A\nteam: {ae: Dana Okafor <dana@x.example>}\n---\n").packet
    #expect(packet.person(Person(name: "ae")).email == "dana@x.example")
    #expect(packet.person(Person(name: "Priya")).name == "Priya")
  }

  @Test func peopleWhoLeftAreWithheldWherever() throws {
    let packet = read(
      """
      ---
      account: A
      ---
      ## Stakeholders

      | Name | Project role | Status |
      |---|---|---|
      | Tom Baker | Sponsor | left |
      | Ana Silva | Project lead | active |
      | Ben | | active |

      ## Risks

      | Risk | Owner |
      |---|---|
      | SSO | Tom Baker and Ana Silva |
      """
    ).packet
    #expect(packet.hasLeft(Person(name: "tom baker")))
    guard
      case .records(let people)? = packet.contents(of: Stakeholders.outline.declaration)?.parts[0],
      case .records(let risks)? = packet.contents(of: Risks.outline.declaration)?.parts[0]
    else {
      Issue.record("no records")
      return
    }
    #expect(people.map(\.visibility) == [.internal, .shared, .internal])
    let owners = try #require(risks.first?.fields.first { $0.declaration.name == "Owner" })
    #expect(owners.entries.map(\.visibility) == [.internal, .shared])
  }

  @Test func gatesAskWithinWhatWasAnswered() throws {
    let packet = read(
      """
      ---
      account: Acme
      icp: exception
      deal: {acv: TBD, starts: 2026-11-15}
      ---
      ## Risks

      | Risk | Owner | Mitigation |
      |---|---|---|
      | SSO | to be named by Ana, 2026-12-01 | none |
      | Data | Ben | |

      ## Objections

      None known — they came to us

      ## Alternatives

      None known
      """
    ).packet
    let owed = packet.unanswered(at: .closedWon)
    func reason(_ section: String, _ field: String?, _ record: String? = nil) -> Unanswered.Reason?
    {
      owed.first {
        $0.section.name == section && $0.field?.name == field
          && (record == nil || $0.record == record)
      }?.reason
    }
    #expect(reason("Deal", "ACV") == .placeholder)
    #expect(reason("Deal", "Starts") == nil)
    #expect(reason("Account", "ICP reason") == .missing)
    #expect(reason("Account", "Heads-up") == .missing)
    #expect(reason("Goal", nil) == .missing)
    #expect(reason("Objections", nil) == nil)
    #expect(reason("Alternatives", nil) == .missing)
    #expect(reason("Risks", "Mitigation", "Data") == .missing)
    guard case .pending(let pending)? = reason("Risks", "Owner", "SSO") else {
      Issue.record("the owner is pending")
      return
    }
    #expect(pending.due.day == (try day(2026, 12, 1)))
    #expect(owed.allSatisfy { !$0.authors.isEmpty })
    #expect(packet.unanswered(at: .closeOut).count > owed.count)
  }

  @Test func computedValuesFollowTheirInputs() throws {
    let packet = read(
      """
      ---
      account: Acme
      deal: {starts: 2026-11-15, term: 12 months, seats: 50}
      meetings: {handoff: 2026-11-03, kickoff: 2026-11-05, day 30: 2026-12-15}
      adoption: [{date: 2027-01-10, active users: 42}]
      ---
      ## Success criteria

      | Criterion | Baseline | Target | Actual |
      |---|---|---|---|
      | Time | 9 days | 3 days | 2 days |
      | Freight | EUR 20k | EUR 10k | EUR 15k |
      | Errors | 40% | -50% | 18% |

      ## Stakeholders

      - Ana Silva
        - Role: champion
      - ~~Tom~~
        - Role: champion
      """
    ).packet
    let values = packet.computedContents(asOf: try day(2026, 11, 20))
    func texts(_ name: String) -> [String] {
      values.first { $0.declaration.name == name }?.entries.compactMap { entry in
        guard case .given(let value) = entry.answer else { return nil }
        return value.display(in: .english)
      } ?? []
    }
    #expect(texts("Renewal date") == ["15 November 2027"])
    #expect(texts("Next meeting") == ["15 December 2026"])
    #expect(texts("Champions") == ["Ana Silva"])
    #expect(texts("Criteria met") == ["Time", "Errors"])
    #expect(texts("Current adoption") == ["84%"])
    let visibility = Dictionary(
      uniqueKeysWithValues: Packet.computed.map { ($0.name, $0.visibility) })
    #expect(visibility["Renewal date"] == .shared)
    #expect(visibility["Champions"] == .internal)
    #expect(visibility["Current adoption"] == .internal)
  }

  @Test func aWorkspacesOwnSectionIsRead() throws {
    func field(_ name: String, _ type: ValueType, _ visibility: Visibility) -> FieldDeclaration {
      FieldDeclaration(
        name: name, aliases: [], type: type, visibility: visibility, authors: [.sales],
        askedFrom: nil, isList: false, meaning: "")
    }
    let compliance = SectionDeclaration(
      name: "Compliance", aliases: [], visibility: .shared, authors: [.sales], from: nil,
      parts: [
        PartDeclaration(
          name: "Standards", shape: .records, visibility: .shared,
          fields: [
            field("Standard", .text, .shared), field("Due", .date, .shared),
            field("State", .choice(["met", "open"], several: false), .internal),
          ], askedFrom: nil, meaning: "")
      ], meaning: "")
    let reading = read(
      """
      ---
      account: Acme
      ---
      ## Compliance

      | Standard | Due | State | Note | Price |
      |---|---|---|---|---|
      | ISO 27001 | 2027-01-31 | Met | candid | 5 |
      | SOC 2 | TBD | perhaps | | |
      """, sections: [compliance])
    let content = try #require(reading.packet.customSections.first)
    guard case .records(let records) = content.parts[0] else {
      Issue.record("no records")
      return
    }
    #expect(records.count == 2)
    #expect(
      records[0].fields[1].entries.first?.answer == .given(.date(PlanDate(try day(2027, 1, 31)))))
    #expect(records[0].fields[2].entries.first?.answer == .given(.words(["met"])))
    #expect(records[0].fields[3].declaration.visibility == .internal)
    #expect(records[0].extras.map(\.label) == ["Price"])
    #expect(records[1].unfilled.map(\.field) == ["Due"])
    #expect(reading.findings.map(\.rule) == ["unknown-column", "placeholder", "unknown-word"])
    #expect(reading.packet.allContents.last == content)
  }
}
