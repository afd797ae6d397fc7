import Testing

@testable import Packets

@Suite struct CriterionSentenceTests {
  @Test(arguments: SpellingTable.lines("criteria"))
  func readsWhatItSays(_ line: SpellingTable.Line) {
    let context = ReadingContext(contractStart: Day(year: 2026, month: 11, day: 15))
    let sentence = CriterionSentence(RichText(plain: line.spelling, at: place), in: context)
    let parts = [sentence.baseline?.text, sentence.target?.text, sentence.due?.day?.description]
    let found = parts.map { ($0 ?? "-").replacing("\u{A0}", with: " ") }.joined(separator: " | ")
    let rules = sentence.findings.map { " ! " + $0.rule }.joined()
    #expect(found + rules == line.expected)
  }
}
