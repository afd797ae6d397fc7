import Diagnostics
import Testing

@testable import Packets

@Suite struct SettingsTests {
  /// The effective values that the file changes (all of them for an empty file), and the findings.
  @Test(arguments: CaseFile.all("Settings/Cases"))
  func isReadAsTheCaseSays(_ file: CaseFile) {
    let (settings, findings) = Settings.read(text: file.input, file: "handoff.yaml")
    let isEmpty = file.input.trimmed.isEmpty
    let rows = settings.effective.filter { isEmpty || $0.location != nil }
    let lines = rows.map { "\($0.key) = \($0.value)  (\($0.origin))" } + findings.map(\.dump)
    file.expect(lines.joined(separator: "\n") + "\n")
  }

  @Test func everyKeyIsDeclaredOnceAndExplained() {
    let names = Settings.declarations.map(\.name)
    #expect(Set(names.map(\.foldedKey)).count == names.count)
    #expect(Settings.declarations.allSatisfy { !$0.meaning.isEmpty && !$0.type.isEmpty })
    // packet-format.md, "handoff.yaml", and ours: the language of internal documents.
    let groups = [
      "company", "language", "currency", "time zone", "team", "team by ae", "segments", "gates",
      "thresholds",
      "raci", "messaging", "deck", "mail", "guard", "sections", "fail on",
    ]
    var found: [String] = []
    for name in Settings.declarations.compactMap(\.path.first) where !found.contains(name) {
      found.append(name)
    }
    #expect(Set(found) == Set(groups))
  }

  @Test func contextComesFromSettings() {
    let (settings, _) = Settings.read(
      text: "currency: CHF\ntime zone: europe/zurich", file: "handoff.yaml")
    #expect(settings.readingContext.currency == "CHF")
    #expect(settings.readingContext.timeZone == "Europe/Zurich")
  }

  @Test func aPacketTakesItsOpenRolesFromTheWorkspace() throws {
    let (settings, findings) = Settings.read(
      text: """
        team: {csm: Maria Lind <maria@ourco.example>, support: Help <help@ourco.example>}
        team by ae:
          Dana Okafor: {csm: Kofi Mensah <kofi@ourco.example>}
        """, file: "handoff.yaml")
    #expect(findings.isEmpty)
    let packet = { (team: String) in
      Packet.read(
        slug: "a", files: [("packets/a.md", "---\naccount: A\nteam: \(team)\n---\n")],
        settings: settings
      ).packet
    }
    let danas = packet("{ae: Dana Okafor <dana@ourco.example>}")
    #expect(danas.team.csm?.value?.name == "Kofi Mensah")
    #expect(danas.team.csm?.location == SourceLocation(file: "handoff.yaml", line: 3, column: 22))
    #expect(danas.team.support?.value?.email == "help@ourco.example")
    #expect(packet("{ae: Someone Else}").team.csm?.value?.name == "Maria Lind")
    #expect(packet("{csm: Own Person}").team.csm?.value?.name == "Own Person")
    #expect(packet("{ae: Dana Okafor}").team.ae?.location.file == "packets/a.md")
    #expect(settings.member("CSM", ae: "dana okafor")?.name == "Kofi Mensah")
  }

  @Test func aCompanysSectionIsADeclaration() throws {
    let (settings, findings) = Settings.read(
      text: """
        sections:
          Compliance:
            shape: records
            audience: customer
            author: [sales, CSM]
            meaning: What they must comply with
            fields:
              Standard: text
              Due: date
              State: [open, met]
              Note: {type: text, audience: internal}
        """, file: "handoff.yaml")
    #expect(findings.isEmpty)
    let section = try #require(settings.sections.first)
    #expect(section.name == "Compliance")
    #expect(section.visibility == .shared)
    #expect(section.authors == [.sales, .csm])
    let part = try #require(section.parts.first)
    #expect(part.shape == .records)
    #expect(
      part.fields.map(\.type) == [.text, .date, .choice(["open", "met"], several: false), .text])
    #expect(part.fields.map(\.visibility) == [.shared, .shared, .shared, .internal])
  }
}
