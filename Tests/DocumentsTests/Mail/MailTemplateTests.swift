import Diagnostics
import Testing

@testable import Documents

/// What a mail's front matter may say, and what is told of mistakes in it.
@Suite struct MailTemplateTests {
  private func findings(_ text: String) -> [Finding] {
    do throws(TemplateLibraryError) {
      _ = try TemplateLibrary(overriding: [TemplateFile(path: "templates/mine.md", text: text)])
      return []
    } catch {
      return error.findings
    }
  }

  private func header(_ lines: String, layout: String = "mail") -> String {
    "---\ntitle: T\naudience: customer\nlayout: \(layout)\nready: any\n\(lines)\n---\nHello\n"
  }

  /// A mistake stands where it was typed, however YAML quotes the value.
  @Test(arguments: [
    ("subject: About {{ dael.renews }}", 5, 19),
    ("subject: \"About {{ dael.renews }}\"", 5, 20),
    ("subject: 'About {{ dael.renews }}'", 5, 20),
    ("subject: >-\n  About\n  {{ dael.renews }}", 7, 6),
    ("subject: |\n  {{ dael.renews }}", 6, 6),
    ("to: \"{% if team.csm %}{{ deal.acv }}{% endif %}\"", 5, 31),
    ("reply-to: \"{{ team.cms }}\"", 5, 20), ("cc: '{{ x | nope }}'", 5, 13),
    ("from: '{% render \"nobody\" %}'", 5, 18),
  ])
  func mistakesHaveTheirPlace(_ lines: String, _ line: Int, _ column: Int) throws {
    let findings = findings(header(lines))
    #expect(findings.count == 1, "\(findings)")
    let place = try #require(findings.first?.location)
    #expect((place.line, place.column) == (line, column), "\(findings)")
    #expect(place.file == "templates/mine.md")
  }

  @Test func soundHeadersHaveNoFindings() {
    let lines = """
      from: "{{ team.ae }}"
      to: '{% for person in stakeholders.people %}{{ person.name }} <{{ person.email }}>, {% endfor %}'
      cc: help@ourco.example
      reply-to: "{{ team.csm }}"
      subject: "{{ account_name }}: hello"
      attach: calendar
      formats: [eml, txt]
      """
    #expect(findings(header(lines)).isEmpty)
  }

  @Test(arguments: ["from", "to", "cc", "reply-to", "subject", "attach"])
  func pagesHaveNoHeader(_ key: String) {
    let findings = findings(header("\(key): calendar", layout: "page"))
    #expect(findings.map(\.rule) == ["mail-key"])
    #expect(findings.first?.location?.line == 5)
  }

  @Test(arguments: ["calender", "success-plan", "internal-calendar"])
  func onlyTheReadersCalendarGoesAlong(_ name: String) {
    let findings = findings(header("attach: \(name)"))
    #expect(findings.map(\.rule) == ["no-calendar"])
    #expect(findings.first?.message.contains("calendar") == true)
  }

  @Test func formatsAreTheLayouts() {
    #expect(
      findings(header("formats: [eml, md]")).first?.message.contains("eml, txt, html") == true)
    let calendar = findings(header("formats: [html]", layout: "calendar"))
    #expect(calendar.first?.message.contains("expected ics") == true)
  }

  /// What separates recipients is the template's own comma.
  @Test func valuesStayWhole() throws {
    let template = header("to: '{{ account_name }} <{{ team.csm.email }}>; {{ team.ae }}, ,'")
    let workshop = try Workshop([("mine", template)])
    let packet = Workshop.packet(
      "account: 'Smith, Jones; \"Co\" <x@y.example>'",
      "team: {csm: C <c@o.example>, ae: A <a@o.example>}")
    let mail = MailReading(try workshop.render("mine", of: packet, as: .eml))
    #expect(
      mail["To"]
        == "\"Smith, Jones; \\\"Co\\\" <x@y.example>\" <c@o.example>, A <a@o.example>")
  }
}
