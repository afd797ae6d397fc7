import CommonMark
import Diagnostics
import Testing

@testable import Packets

@Suite struct ValueSpellingTests {
  @Test(arguments: SpellingTable.lines("money"))
  func money(_ line: SpellingTable.Line) {
    expectDisplay(line, Money.self)
  }

  @Test(arguments: SpellingTable.lines("percent"))
  func percent(_ line: SpellingTable.Line) {
    expectDisplay(line, Percent.self)
  }

  @Test(arguments: SpellingTable.lines("count"))
  func count(_ line: SpellingTable.Line) {
    expectDisplay(line, Count.self)
  }

  @Test(arguments: SpellingTable.lines("measures"))
  func measures(_ line: SpellingTable.Line) {
    let found = dump(line.spelling, as: Measure.self) { measure in
      #expect(measure.text == line.spelling)
      return measure.form.dump
    }
    #expect(found == line.expected)
  }

  @Test(arguments: SpellingTable.lines("people"))
  func people(_ line: SpellingTable.Line) {
    let found = dump(line.spelling, as: Person.self) { person in
      [
        person.name, person.email, person.title.map { "title \($0)" },
        person.count.map { "count \($0)" },
      ].compactMap { $0 }.joined(separator: " | ")
    }
    #expect(found == line.expected)
  }

  @Test(arguments: SpellingTable.lines("flags"))
  func flags(_ line: SpellingTable.Line) {
    expectDisplay(line, Flag.self)
  }

  @Test(arguments: SpellingTable.lines("levels"))
  func levels(_ line: SpellingTable.Line) {
    #expect(dump(line.spelling, as: Level.self) { "\($0.word) rank \($0.rank)" } == line.expected)
  }

  @Test(arguments: SpellingTable.lines("stances"))
  func stances(_ line: SpellingTable.Line) {
    #expect(dump(line.spelling, as: Stance.self) { "\($0.rawValue) \($0.word)" } == line.expected)
  }

  @Test(arguments: SpellingTable.lines("links"))
  func links(_ line: SpellingTable.Line) {
    expectDisplay(line, Link.self)
  }

  @Test(arguments: SpellingTable.lines("meetings"))
  func meetings(_ line: SpellingTable.Line) {
    let context = ReadingContext(timeZone: "Europe/Berlin")
    let found = dump(line.spelling, as: Meeting.self, in: context) { meeting in
      meeting.display(in: .english) + (meeting.minutes.map { " for \($0)" } ?? "")
    }
    #expect(found == line.expected)
  }

  @Test(arguments: SpellingTable.lines("roles"))
  func roles(_ line: SpellingTable.Line) {
    expectDisplay(line, Choices<StakeholderRole>.self)
  }

  @Test(arguments: SpellingTable.lines("statuses"))
  func statuses(_ line: SpellingTable.Line) {
    expectDisplay(line, Status.self)
  }

  @Test(arguments: SpellingTable.lines("stakeholder-statuses"))
  func stakeholderStatuses(_ line: SpellingTable.Line) {
    expectDisplay(line, StakeholderStatus.self)
  }

  private func expectDisplay<Value: PacketValue>(_ line: SpellingTable.Line, _ type: Value.Type) {
    let expected = line.expected.replacing("·", with: "\u{A0}")
    #expect(dump(line.spelling, as: type) { $0.display(in: .english) } == expected)
  }
}

extension Measure.Form {
  var dump: String {
    switch self {
    case .absolute(let comparison, let quantity): "\(comparison) \(quantity.dump)"
    case .range(let lower, let upper): "\(lower.dump) to \(upper.dump)"
    case .change(let quantity): "change \(quantity.dump)"
    case .fromTo(let from, let to): "from \(from.dump) to \(to.dump)"
    case .words: "words"
    }
  }
}

extension Measure.Quantity {
  var dump: String {
    switch self {
    case .number(let number, let unit): "\(number)\(unit.isEmpty ? "" : " ")\(unit)"
    case .percent(let percent): "\(percent.value)%"
    case .money(let money): "\(money.amount) \(money.currency)"
    }
  }
}
