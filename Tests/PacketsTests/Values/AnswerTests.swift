import CommonMark
import Diagnostics
import Testing

@testable import Packets

@Suite struct AnswerTests {
  @Test(arguments: SpellingTable.lines("placeholders"))
  func placeholdersAreToldFromValues(_ line: SpellingTable.Line) {
    let (name, spelling) = split(line.spelling)
    let type: ValueType =
      switch name {
      case "flag": .flag
      case "level": .level
      case "depth": .depth
      case "money": .money
      case "status": Status.type
      case "roles": Choices<StakeholderRole>.type
      default: .text
      }
    let found = Placeholder.find(in: RichText(plain: spelling, at: place), for: type)
    #expect((found.map { "\($0)" } ?? "value") == line.expected)
  }

  @Test(arguments: SpellingTable.lines("answers"))
  func answers(_ line: SpellingTable.Line) {
    let (name, spelling) = split(line.spelling)
    let found =
      switch name {
      case "flag": entry(spelling, Flag.self)
      case "depth": entry(spelling, Depth.self)
      case "money": entry(spelling, Money.self)
      case "roles": entry(spelling, Choices<StakeholderRole>.self)
      default: entry(spelling, Wording.self)
      }
    #expect(found == line.expected.replacing("·", with: "\u{A0}"))
  }

  /// `(money) 84k` → `money`, `84k`.
  private func split(_ spelling: String) -> (type: String, spelling: String) {
    guard spelling.hasPrefix("("), let end = spelling.firstIndex(of: ")") else {
      return ("text", spelling)
    }
    let type = spelling[..<end].dropFirst()
    return (String(type), spelling[end...].dropFirst().trimmed)
  }

  private func entry<Value: PacketValue>(_ text: String, _ type: Value.Type) -> String {
    let reading = Entry<Value>.read(RichText(plain: text, at: place), in: ReadingContext())
    #expect(reading.entry == nil || reading.entry?.text.plain == text)
    #expect(reading.findings.allSatisfy { $0.location == place })
    let answer: String =
      switch reading.entry?.answer {
      case .given(let value): "given " + value.display(in: .english)
      case .pending(let pending):
        "pending: \(pending.action) | \(pending.owner) | \(pending.due.formatted(in: .english))"
      case .noneKnown(let reason): "none known: \(reason)"
      case .unread: "unread"
      case nil: "none"
      }
    return ([answer] + reading.findings.map { "! " + $0.rule }).joined(separator: " ")
  }

  @Test func htmlThatIsNoBreakMayBeAPlaceholder() {
    let start = SourcePosition(line: 7, column: 3)
    let tag = RichText([Inline(.html("<customer>"), start: start)], at: place)
    #expect(Placeholder.find(in: tag) == .template)
    let comment = RichText([Inline(.html("<!-- who? -->"), start: start)], at: place)
    #expect(Placeholder.find(in: comment) == .blank)
    let link = RichText(
      [Inline(.link(destination: "https://x.example", title: "", []), start: start)], at: place)
    #expect(Placeholder.find(in: link) == .blank)
  }

  @Test func aPlaceholderFindingQuotesWhatWasTyped() {
    let reading = Entry<Money>.read(RichText(plain: "$[Amount]", at: place), in: ReadingContext())
    #expect(
      reading.findings == [
        Finding(
          "placeholder", .warning, at: place,
          "`$[Amount]` is a placeholder, expected an amount of money such as `EUR 84,000`",
          fix: "write an amount of money such as `EUR 84,000`, or `None known — reason`, or who "
            + "owes it: `to be confirmed by NAME, YYYY-MM-DD`")
      ])
  }
}
