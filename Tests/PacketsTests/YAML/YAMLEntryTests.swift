import Diagnostics
import Testing

@testable import Packets

@Suite struct YAMLEntryTests {
  private let context = ReadingContext(timeZone: "Europe/Berlin")

  private func entry<Value: PacketValue>(
    _ yaml: String, as type: Value.Type
  ) throws -> EntryReading<Value> {
    let pair = try #require(YAML.read("key: " + yaml, file: "a.md").mapping["key"])
    return Entry<Value>.read(pair.value, in: context)
  }

  @Test(arguments: ["[Name]", "[[]]", "[]", "{{date}}", "TBD", "~", "", "[Monthly / Quarterly]"])
  func placeholdersAreNoEntry(_ yaml: String) throws {
    let reading = try entry(yaml, as: PlanDate.self)
    #expect(reading.entry == nil)
    #expect(reading.findings.map(\.rule) == ["placeholder"])
    #expect(try entry(yaml, as: Wording.self).entry == nil)
  }

  @Test func scalarsAreTypedByTheField() throws {
    #expect(try entry("no", as: Flag.self).entry?.value == Flag(false))
    #expect(try entry("no", as: Wording.self).entry?.text.plain == "no")
    #expect(try entry("2026-11-15", as: Wording.self).entry?.text.plain == "2026-11-15")
    let reading = try entry("EUR 84,000", as: Money.self)
    #expect(reading.entry?.location == SourceLocation(file: "a.md", line: 1, column: 6))
    #expect(reading.entry?.value == Money(DecimalNumber(84_000), currency: "EUR"))
  }

  @Test func aListWhereOneValueBelongsIsAFinding() throws {
    let reading = try entry("[2026-11-15, 2026-11-16]", as: PlanDate.self)
    #expect(reading.entry?.answer == .unread)
    #expect(reading.entry?.text.plain == "[2026-11-15, 2026-11-16]")
    #expect(reading.findings.map(\.rule) == ["not-one-value"])
  }

  @Test func choicesTakeLists() throws {
    let reading = try entry("[champion, daily user]", as: Choices<StakeholderRole>.self)
    #expect(reading.entry?.value?.options == [.champion, .dailyUser])
  }

  @Test func aMeetingIsAMappingToo() throws {
    let reading = try entry(
      "{at: 2026-11-03 14:00, minutes: 30, attendees: [ae, Dana <d@x.example>]}", as: Meeting.self)
    let day = try #require(Day(year: 2026, month: 11, day: 3))
    #expect(
      reading.entry?.value
        == Meeting(
          day: day, time: Meeting.Time(hour: 14, minute: 0, zone: "Europe/Berlin"), minutes: 30,
          attendees: [Person(name: "ae"), Person(name: "Dana", email: "d@x.example")]))
    #expect(reading.findings.isEmpty)
  }

  @Test func aMeetingsKeysAreChecked() throws {
    let reading = try entry("{at: 2026-11-03, minuts: 30}", as: Meeting.self)
    #expect(reading.entry?.value?.minutes == nil)
    #expect(reading.findings.map(\.rule) == ["unknown-key"])
    #expect(reading.findings.first?.fix == "write `minutes` if that is meant")
    #expect(try entry("{minutes: 30}", as: Meeting.self).findings.map(\.rule) == ["missing-key"])
    #expect(
      try entry("{at: 2026-11-03, minutes: soon}", as: Meeting.self).findings.map(\.rule)
        == ["not-number"])
  }

  @Test func keysMatchFolded() {
    let mapping = YAML.read("Heads-Up: x\nnotice_by: y", file: "a.md").mapping
    #expect(mapping["heads up"]?.value.scalar == "x")
    #expect(mapping["NoticeBy"]?.value.scalar == "y")
    #expect(mapping["other"] == nil)
  }
}
