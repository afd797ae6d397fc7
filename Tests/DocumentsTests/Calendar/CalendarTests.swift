import Foundation
import Packets
import Testing

@testable import Documents

/// Calendars that programs read, and that say no more than they should.
@Suite struct CalendarTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(settings: try Example.settings()) }

  private static let calendars = ["calendar", "internal-calendar"]

  @Test(arguments: MIMETests.bodies)
  func linesFoldAndArrive(_ text: String) {
    let written = ContentLine("SUMMARY", text: text).written
    #expect(written.hasSuffix("\r\n"))
    for line in written.utf8.split(separator: UInt8(ascii: "\n")) {
      #expect(line.count - 1 <= 75)
      #expect(String(validating: Array(line), as: UTF8.self) != nil, "a scalar is split")
    }
    // By bytes: a fold before an accent makes one character of the two.
    let bytes = Data(written.utf8.dropLast(2))
    let parts = bytes.split(separator: Data("\r\n ".utf8), omittingEmptySubsequences: false)
    let whole = String(decoding: parts.joined(), as: UTF8.self)
    #expect(whole.hasPrefix("SUMMARY:"))
    #expect(
      !whole.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\t" })
    #expect(Self.unescaped(String(whole.dropFirst(8))) == Self.arriving(text))
  }

  /// What the text of a property says (RFC 5545, 3.3.11).
  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func arriving(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.replacing("\r\n", with: "\n").unicodeScalars.compactMap { scalar in
          switch scalar {
          case "\r", "\u{85}", "\u{2028}", "\u{2029}": "\n"
          case "\n", "\t": scalar
          default: scalar.properties.generalCategory == .control ? nil : scalar
          }
        }))
  }

  private func calendar(_ body: String, revision: Int? = nil) throws -> String {
    let template = "---\ntitle: T\naudience: customer\nlayout: calendar\n---\n\(body)\n"
    let workshop = try Workshop([("mine", template)], settings: try Example.settings())
    return try workshop.render(
      "mine", of: Workshop.packet("account: A", revision.map { "revision: \($0)" } ?? ""),
      as: .ics
    ).replacing("\r\n ", with: "")
  }

  @Test func sectionsAreEvents() throws {
    let text = try calendar(
      """
      ## Later

      - **Event:** second one
      - **Starts:** 2026-11-27
      - **Where:** Room 5, upstairs

      ## Sooner; or *not*

      - **Starts:** 2026-11-26T23:30:00Z
      - **Minutes:** 45
      - **Who:** Ann, Ben
      - **Host:** Dana "D" Okafor <dana@ourco.example>

      Bring a [pen](https://x.example/).

      - one
      """, revision: 4)
    let events = text.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst().map { event in
      event.components(separatedBy: "END:VEVENT")[0].components(separatedBy: "\r\n").dropLast()
    }
    #expect(
      events.map(Array.init) == [
        [
          "UID:test.sooner-or-not@steadrow.example", "SEQUENCE:4", "DTSTAMP:20261120T080000Z",
          "DTSTART:20261126T233000Z", "DTEND:20261127T001500Z", "TRANSP:OPAQUE",
          "SUMMARY:Sooner\\; or not",
          "DESCRIPTION:Bring a pen <https://x.example/>.\\n\\n- one\\n\\nWith Ann\\, Ben",
          "ORGANIZER;CN=\"Dana ^'D^' Okafor\":mailto:dana@ourco.example", "STATUS:CONFIRMED",
        ],
        [
          "UID:test.second-one@steadrow.example", "SEQUENCE:4", "DTSTAMP:20261120T080000Z",
          "DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261128", "TRANSP:TRANSPARENT",
          "SUMMARY:Later", "LOCATION:Room 5\\, upstairs",
          "ORGANIZER;CN=\"Steadrow\":mailto:noreply@steadrow.example", "STATUS:CONFIRMED",
        ],
      ])
  }

  @Test func namesakesAreToldApart() throws {
    let event = "## Training\n\n- **Starts:** 2026-11-27\n\n"
    let text = try calendar(event + event + "## Training 2\n\n- **Starts:** 2026-11-28\n\n" + event)
    let ids = text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(ids.count == 4 && Set(ids).count == 4, "\(ids)")
    #expect(try calendar(event).contains("SEQUENCE:0\r\n"))
    let foreign = try calendar(
      "## 東京\n\n- **Starts:** 2026-11-27\n\n## 大阪\n\n- **Starts:** 2026-11-27\n")
    #expect(Set(foreign.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }).count == 2)
  }

  @Test(arguments: [
    ("## A\n\nNothing\n", "event-without-start"),
    ("## A\n\n- **Starts:** to be agreed\n", "bad-event-start"),
    ("## A\n\n- **Starts:** 2026-11-26 10:00\n", "bad-event-start"),
    ("## A\n\n- **Starts:** 2026-11-26T10:00:00Z\n- **Minutes:** soon\n", "bad-event-length"),
    ("## A\n\n- **Starts:** 2026-11-26T10:00:00Z\n- **Minutes:** 0\n", "bad-event-length"),
  ])
  func sectionsWithoutATimeAreFindings(_ body: String, _ rule: String) throws {
    let error = #expect(throws: DocumentError.self) { try calendar(body) }
    #expect(error?.findings.map(\.rule) == [rule])
    #expect(error?.findings.first?.location?.file == "templates/mine.md")
    #expect(error?.findings.first?.message.contains("\"A\"") == true)
  }

  @Test func lastDayOfAllHasNoEnd() throws {
    #expect(!(try calendar("## A\n\n- **Starts:** 9999-12-31\n")).contains("DTEND"))
    let text = try calendar("## A\n\n- **Starts:** 9999-12-31T23:45:00Z\n")
    #expect(text.contains("DTSTART:99991231T234500Z") && !text.contains("DTEND"))
  }

  @Test(arguments: calendars)
  func nothingBookedIsNoFile(_ name: String) throws {
    let packet = Packet.reading("---\naccount: A\nmeetings: {kickoff: 2026-02-10}\n---\n")
    let document = try workshop.compose(name, of: packet)
    let absence = workshop.press.absence(of: document, as: .ics)
    #expect(absence?.rule == "nothing-booked" && absence?.severity == .info)
    let error = #expect(throws: DocumentError.self) {
      try workshop.press.layOut(document, as: .ics)
    }
    #expect(error?.findings == absence.map { [$0] })
  }

  @Test func customersReadOfNoInternalMeeting() throws {
    let meetings = Packet.frontMatterDeclarations.filter { $0.name == "Meetings" }
      .flatMap(\.parts).flatMap(\.fields)
    let lines = meetings.map { field in
      "  \(field.name): {at: 2026-12-01 10:00 Europe/Berlin, attendees: [ae, sales engineer, Ann]}\n"
    }
    let packet = Packet.reading(
      "---\naccount: A\nteam: {ae: Dana Okafor, sales engineer: Yusuf Demir}\n"
        + "meetings:\n\(lines.joined())---\n")
    func ids(_ name: String) throws -> [String] {
      try workshop.render(name, of: packet, as: .ics).components(separatedBy: "\r\n")
        .filter { $0.hasPrefix("UID:") }
    }
    let shared = meetings.count { $0.visibility == .shared }
    #expect(try ids("calendar").count == shared && shared < meetings.count)
    #expect(try ids("internal-calendar").count == meetings.count)
    // Who gets both calendars has each meeting once.
    #expect(Set(try ids("calendar")).isSubset(of: try ids("internal-calendar")))
    let text = try workshop.render("calendar", of: packet, as: .ics).lowercased()
    for word in ["handoff", "handover", "yusuf", "internal", "csat", "sealed"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  /// Done and dropped milestones, and past days, are on nobody's calendar.
  @Test func openMilestonesAreDays() throws {
    let packet = Packet.reading(
      """
      ---
      account: A
      ---
      ## Milestones

      | Milestone | Due | Owner | Done | Status |
      |---|---|---|---|---|
      | Training | 2026-12-01 | Ann; Ben | | |
      | Training | 2026-12-08 | | | open |
      | Long ago | 2026-02-01 | | | |
      | Reached | 2026-12-02 | | 2026-11-18 | |
      | Dropped | 2026-12-03 | | | dropped |
      | Some day | TBD | | | |

      """)
    let text = try workshop.render("calendar", of: packet, as: .ics)
    let lines = text.components(separatedBy: "\r\n")
    #expect(
      lines.filter { $0.hasPrefix("SUMMARY:") }
        == Array(repeating: "SUMMARY:Due: Training", count: 2))
    #expect(
      lines.filter { $0.hasPrefix("UID:") } == [
        "UID:test.milestone-training@steadrow.example",
        "UID:test.milestone-training-2@steadrow.example",
      ])
    #expect(lines.contains("DESCRIPTION:In charge: Ann and Ben"))
  }

  /// What is published names who publishes it (RFC 5546, 3.2.1).
  @Test(arguments: Example.all)
  func everyEventHasAnOrganizer(_ example: Example) throws {
    let packet = try example.packet()
    for name in Self.calendars {
      let document = try workshop.compose(name, of: packet)
      guard workshop.press.absence(of: document, as: .ics) == nil else { continue }
      let text = try workshop.press.layOut(document, as: .ics).replacing("\r\n ", with: "")
      for event in text.components(separatedBy: "BEGIN:VEVENT").dropFirst() {
        #expect(event.contains("\r\nORGANIZER"), "\(event)")
      }
    }
  }

  @Test func organizerIsWhoWeSayWeAre() throws {
    let event = "## A\n\n- **Starts:** 2026-11-27\n"
    func organizer(_ settings: String) throws -> String? {
      let template = "---\ntitle: T\naudience: customer\nlayout: calendar\n---\n\(event)"
      let settings = Settings.read(text: settings, file: "handoff.yaml").settings
      return try Workshop([("mine", template)], settings: settings)
        .render("mine", of: Workshop.packet("account: A"), as: .ics)
        .components(separatedBy: "\r\n").first { $0.hasPrefix("ORGANIZER") }
    }
    #expect(try organizer("") == "ORGANIZER:mailto:noreply@workspace.invalid")
    #expect(
      try organizer("company: {name: Us, domain: us.example}")
        == "ORGANIZER;CN=\"Us\":mailto:noreply@us.example")
    let mail = "mail: {from: Us <hello@us.example>, reply to: CS <cs@us.example>}\n"
    #expect(
      try organizer("company: {domain: us.example}\n\(mail)")
        == "ORGANIZER;CN=\"CS\":mailto:cs@us.example")
  }

  @Test func daysOfAnAccountAreItsCSMs() throws {
    let packet = Packet.reading(
      """
      ---
      account: A
      team: {ae: Dana Okafor <dana@ourco.example>, csm: Mei Tanaka <mei@ourco.example>}
      deal: {renews: 2027-06-01, notice by: 2027-03-01}
      ---
      ## Milestones

      - **Training**
        - Due: 2026-12-01
      """)
    for name in Self.calendars {
      let lines = try workshop.render(name, of: packet, as: .ics).components(separatedBy: "\r\n")
        .filter { $0.hasPrefix("ORGANIZER") }
      let expected = "ORGANIZER;CN=\"Mei Tanaka\":mailto:mei@ourco.example"
      #expect(lines == Array(repeating: expected, count: 3))
    }
  }

  @Test(arguments: Example.all)
  func sameInputGivesTheSameBytes(_ example: Example) throws {
    let packet = try example.packet()
    let other = try Workshop(settings: try Example.settings())
    for name in Self.calendars {
      let document = try workshop.compose(name, of: packet)
      guard workshop.press.absence(of: document, as: .ics) == nil else { continue }
      let again = try other.render(name, of: packet, as: .ics)
      #expect(Array(try workshop.press.layOut(document, as: .ics).utf8) == Array(again.utf8))
    }
  }
}
