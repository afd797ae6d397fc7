import Diagnostics
import Packets
import Testing

@testable import Documents

/// Mails as drafts: whom they are to, what they say, and that nothing in a packet can say it for them.
@Suite struct MailTests {
  private let workshop: Workshop

  /// The built-in mails as if every account were far enough for them.
  init() throws { workshop = try Workshop(Self.anytime, settings: try Example.settings()) }

  private static let anytime = mails.map { name in
    let file = TemplateLibrary.builtIn.first { $0.path == "templates/\(name).md" }
    let lines = (file?.text ?? "").components(separatedBy: "\n")
    let text = lines.map { $0.hasPrefix("ready:") ? "ready: any" : $0 }.joined(separator: "\n")
    return (name: name, text: text)
  }

  private static let mails = ["close-out", "warm-intro"]

  private func mail(_ name: String, of packet: Packet) throws -> MailReading {
    MailReading(try workshop.render(name, of: packet, as: .eml))
  }

  /// A packet whose people and name are as given.
  private static func packet(
    account: String = "Northwind", people: [(name: String, email: String, role: String)]
  ) -> Packet {
    let rows = people.map { "| \($0.name) | \($0.email) | \($0.role) |\n" }.joined()
    return .reading(
      """
      ---
      account: \(account)
      team: {ae: "Dana Okafor <dana@ourco.example>", csm: Maria Lind <maria@ourco.example>}
      ---
      ## Stakeholders

      | Name | Email | Project role |
      |---|---|---|
      \(rows)
      """)
  }

  @Test(arguments: Example.all)
  func draftsOpenInMailPrograms(_ example: Example) throws {
    let packet = try example.packet()
    for name in Self.mails {
      // Nothing goes to a customer who left.
      let document = try workshop.compose(name, of: packet)
      if document.isDraft { continue }
      let text = try workshop.press.layOut(document, as: .eml)
      expectDraft(text)
      expectLoadsNothing(try workshop.render(name, of: packet, as: .html))
      let again = try Workshop(Self.anytime, settings: try Example.settings())
      #expect(Array(try again.render(name, of: packet, as: .eml).utf8) == Array(text.utf8))
    }
  }

  private func expectDraft(_ text: String) {
    #expect(text.utf8.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || [0x09, 0x0A, 0x0D].contains($0)) })
    #expect(text.replacing("\r\n", with: "").utf8.allSatisfy { $0 != 0x0A && $0 != 0x0D })
    #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    let mail = MailReading(text)
    #expect(mail["X-Unsent"] == "1" && mail["MIME-Version"] == "1.0")
    #expect(mail["Date"] == "Fri, 20 Nov 2026 09:00:00 +0100")
    #expect(mail["Message-ID"]?.hasSuffix("@steadrow.example>") == true)
    #expect(mail["From"]?.hasSuffix("@steadrow.example>") == true)
    let names = mail.fields.map { $0.name.lowercased() }
    #expect(names.count == Set(names).count, "a field stands twice: \(names)")
    let types = mail.leaves.map { $0["Content-Type"]?.prefix { $0 != ";" } ?? "" }
    #expect(Array(types.prefix(2)) == ["text/plain", "text/html"])
    #expect(types.dropFirst(2).allSatisfy { $0 == "text/calendar" })
  }

  private func expectLoadsNothing(_ html: String) {
    for loading in [
      "<script", "<style", "<link", "<img", "<iframe", "<form", "<input", " src=", "url(",
      "@import", "display:flex", "display:grid", " class=", " id=", "data-source",
    ] {
      #expect(!html.lowercased().contains(loading), "\(loading)")
    }
  }

  @Test func sponsorsAndLeadsComeFirst() throws {
    let packet = Self.packet(people: [
      ("Ana Roe", "ana@nw.example", "Data owner"), ("Bo Li", "bo@nw.example", "Sponsor"),
      ("Raman, Priya", "priya@nw.example", "Project lead"), ("Cy Noe", "", "Approver"),
      ("Di Orr", "di@nw.example", ""),
    ])
    let mail = try mail("warm-intro", of: packet)
    #expect(mail["To"]?.hasPrefix("Bo Li <bo@nw.example>") == true)
    #expect(mail["To"]?.contains("<priya@nw.example>") == true)
    #expect(mail["Cc"] == "Ana Roe <ana@nw.example>, Maria Lind <maria@ourco.example>")
    #expect(mail["From"] == "Dana Okafor <dana@ourco.example>")
    #expect(mail.leaves[0].text.hasPrefix("Dear Bo Li and "))
    // Where nobody leads, it is to everybody.
    let flat = Self.packet(people: [
      ("Ana Roe", "ana@nw.example", "Data owner"), ("Ed Poe", "ed@nw.example", "Trainer"),
    ])
    let other = try self.mail("warm-intro", of: flat)
    #expect(other["To"] == "Ana Roe <ana@nw.example>, Ed Poe <ed@nw.example>")
  }

  @Test func fortyRecipientsArrive() throws {
    let people = (1...40).map {
      (name: "Person \($0)", email: "p\($0)@nw.example", role: "Sponsor")
    }
    let mail = try mail("close-out", of: Self.packet(people: people))
    #expect(mail["To"]?.components(separatedBy: ", ").count == 40)
    #expect(mail.leaves[0].text.hasPrefix("Dear all,"))
  }

  @Test func withoutRecipientsAFindingSaysWhatToFillIn() throws {
    let packet = Self.packet(people: [])
    for name in Self.mails {
      let document = try workshop.compose(name, of: packet)
      let findings = workshop.press.findings(on: document)
      #expect(findings.map(\.rule) == ["mail-without-recipient"])
      #expect(findings.first?.location?.file == "packets/test.md")
      let mail = try mail(name, of: packet)
      #expect(mail["To"] == nil)
      #expect(mail.leaves[0].text.hasPrefix("Hello,"))
    }
  }

  @Test func settingsSendWhereNobodyElseDoes() throws {
    var settings = try Example.settings()
    settings.mail.from = Person(name: "Steadrow", email: "hello@steadrow.example")
    settings.mail.replyTo = Person(name: "Team", email: "team@steadrow.example")
    let workshop = try Workshop(Self.anytime, settings: settings)
    let packet = Packet.reading("---\naccount: A\n---\n")
    let mail = MailReading(try workshop.render("warm-intro", of: packet, as: .eml))
    #expect(mail["From"] == "Steadrow <hello@steadrow.example>")
    #expect(mail["Reply-To"] == "Team <team@steadrow.example>")
    let without = try self.workshop.compose("warm-intro", of: packet)
    #expect(self.workshop.press.findings(on: without).map(\.rule).contains("mail-without-sender"))
    #expect(try self.mail("warm-intro", of: packet)["From"] == nil)
  }

  /// No name, address or subject can add a field or a recipient.
  @Test func valuesCannotChangeTheHeader() throws {
    let fields = ["Date", "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version"]
    for value in HostileValue.all.map(\.text) + ["A\r\nBcc: evil@x.example", "A\nX: y", "A\u{85}B"]
    {
      if value.normalizedWords.isEmpty { continue }
      let text = RichText(plain: value, at: .init(file: "packets/test.md", line: 2, column: 10))
      var packet = Self.packet(people: [("Bo Li", "bo@nw.example", "Sponsor")])
      packet.account.account = Entry(.given(Wording(text)), text: text)
      packet.stakeholders.people[0].name = Entry(.given(Person(name: value)), text: text)
      do {
        let mail = try mail("close-out", of: packet)
        #expect(mail.fields.map(\.name).filter { $0 != "Content-Type" } == fields, "\(value)")
        let name = packet.name.split(separator: " ").joined(separator: " ")
        #expect(mail.decoded("Subject")?.hasPrefix("\(name): what") == true, "\(value)")
        #expect(mail["To"]?.hasSuffix(" <bo@nw.example>") == true, "\(value)")
        #expect(mail["From"] == "Maria Lind <maria@ourco.example>")
      } catch let error as DocumentError {
        #expect(value.unicodeScalars.contains { !$0.isPrintable }, "\(value): \(error.findings)")
        #expect(error.findings.allSatisfy { $0.rule == "control-character-in-header" })
        #expect(error.findings.allSatisfy { $0.location?.line == 2 && $0.location?.column == 10 })
      }
    }
  }

  @Test(arguments: [
    "bo@bücher.example", "bo at nw.example", "a@b@c.example", "bo@nw.example, x@y.example",
    "<bo@nw.example>", "bo@nw", "mailto:bo@nw.example",
  ])
  func badAddressesAreLeftOut(_ address: String) throws {
    let text = RichText(plain: address, at: .init(file: "packets/test.md", line: 9, column: 11))
    var packet = Self.packet(people: [
      ("Bo Li", "bo@nw.example", "Sponsor"), ("Cy Noe", "cy@nw.example", "Sponsor"),
    ])
    packet.stakeholders.people[0].email = Entry(.given(Wording(text)), text: text)
    let document = try workshop.compose("close-out", of: packet)
    let findings = workshop.press.findings(on: document)
    #expect(findings.map(\.rule) == ["bad-mail-address"])
    #expect(findings.first?.location?.line == 9)
    #expect(try mail("close-out", of: packet)["To"] == "Cy Noe <cy@nw.example>")
  }

  /// A draft has no form that a mail program would send, and its others say what they are.
  @Test(arguments: mails)
  func draftsAreNoMails(_ name: String) throws {
    let workshop = try Workshop()
    let document = try workshop.compose(name, of: Self.packet(people: []))
    try #require(document.isDraft)
    #expect(workshop.press.absence(of: document, as: .eml)?.rule == "draft-not-mailed")
    #expect(throws: DocumentError.self) { try workshop.press.layOut(document, as: .eml) }
    #expect(try workshop.press.layOut(document, as: .txt).hasPrefix("Draft: "))
    let html = try workshop.press.layOut(document, as: .html)
    #expect(html.contains("<title>Draft: ") && html.contains(">Draft: not yet agreed"))
  }

  @Test func longMailsAreTold() throws {
    let packet = Packet.reading(
      "---\naccount: A\n---\n## Success criteria\n\n| Criterion |\n|---|\n"
        + "| \(String(repeating: "word ", count: 17_000)) |\n")
    let document = try workshop.compose("close-out", of: packet)
    #expect(workshop.press.findings(on: document).map(\.rule).contains("long-mail"))
  }

  /// The warm window runs from the close, which itself stays internal.
  @Test func theAESaysUntilWhen() throws {
    let packet = Packet.reading(
      "---\naccount: A\ndeal: {closed: 2026-11-06}\nteam: {ae: Dana Okafor <d@o.example>}\n---\n")
    let text = try workshop.render("warm-intro", of: packet, as: .txt)
    #expect(text.replacing("\n", with: " ").contains("until 6 December 2026"))
    #expect(!text.contains("6 November 2026"))
    let late = Packet.reading("---\naccount: A\ndeal: {closed: 2026-09-06}\n---\n")
    #expect(!(try workshop.render("warm-intro", of: late, as: .txt)).contains("within reach until"))
  }

  @Test func calendarsGoAlongWhereSomethingIsBooked() throws {
    let booked = Packet.reading(
      "---\naccount: A\nmeetings: {kickoff: 2026-11-26 09:00 Europe/London, handoff: 2026-11-25}\n---\n"
    )
    let mail = try mail("warm-intro", of: booked)
    #expect(mail["Content-Type"]?.hasPrefix("multipart/mixed") == true)
    let calendar = try #require(mail.leaves.last)
    #expect(calendar["Content-Disposition"] == "attachment; filename=\"test.ics\"")
    #expect(calendar.text.contains("DTSTART:20261126T090000Z"))
    #expect(calendar.text.components(separatedBy: "BEGIN:VEVENT").count == 2)
    let free = try self.mail("warm-intro", of: .reading("---\naccount: A\n---\n"))
    #expect(free["Content-Type"]?.hasPrefix("multipart/alternative") == true)
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
