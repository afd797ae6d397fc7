import CommonMark
import Testing

@testable import Packets

/// Readers meet what nobody planned for: none crashes, none loses the text.
@Suite struct HostileValueTests {
  @Test(.timeLimit(.minutes(15)))
  func anySequenceOfPiecesIsRead() {
    var random = SplitMix(state: 7)
    for _ in 0..<500 {
      let count = 1 + random.below(7)
      let text = (0..<count).map { _ in pieces[random.below(pieces.count)] }.joined()
      readAsEverything(text)
    }
  }

  private let pieces = [
    "2026", "-", "11", "15", "/", ".", ",", "Q3", " ", "  ", "\n", "March", "Dec", "Day", "30",
    "EUR", "$", "€", "84", "000", "k", "M", "%", "from", "to", "by", "be", "measured", "<", ">",
    "[",
    "]", "{", "}", "{{", "}}", "(", ")", "☐", "☑", "yes", "no", "|", "N/A", "None known", "—", "−",
    "~", "@", "a@b.example", "'", "’", "\"", "\u{0}", "\u{FEFF}", "\u{202E}", "\u{E000}",
    "\u{10FFFD}", "👩‍👩‍👧", "e\u{301}", "٣", "９", "99999999999999999999", "to be", "TBD", "_", "___",
    "14:00", "Europe/Berlin", "\u{2028}", "\u{85}", "\t", "×", "→", "leaving", "champion", "and",
  ]

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "a", "1", "(", "[", "{", "☐", "☐ a ", "to be ", "1,000", "1 000 ", "by ", "from 1 ", "~", "€",
      "<a ", "a@", "—", "None known ", "a, ", "a / ", "yes/", "$[", "{{", "_", "- ",
    ])
  func aLongTextIsReadInReasonableTime(_ piece: String) {
    readAsEverything(String(repeating: piece, count: 6_000 / piece.utf8.count))
  }

  private func readAsEverything(_ text: String) {
    read(text, Wording.self)
    read(text, PlanDate.self)
    read(text, Money.self)
    read(text, Percent.self)
    read(text, Count.self)
    read(text, Measure.self)
    read(text, Person.self)
    read(text, Flag.self)
    read(text, Link.self)
    read(text, Meeting.self)
    read(text, Level.self)
    read(text, Stance.self)
    read(text, Depth.self)
    read(text, Status.self)
    read(text, StakeholderStatus.self)
    read(text, Choices<StakeholderRole>.self)
    let rich = RichText(plain: text, at: place)
    _ = CriterionSentence(rich, in: ReadingContext())
    let kept = rich.items().map(\.plain).joined()
    #expect(kept.unicodeScalars.count <= text.unicodeScalars.count)
  }

  private func read<Value: PacketValue>(_ text: String, _ type: Value.Type) {
    let context = ReadingContext(
      contractStart: Day(year: 2026, month: 11, day: 15), timeZone: "Europe/Berlin")
    let reading = Entry<Value>.read(RichText(plain: text, at: place), in: context)
    if let entry = reading.entry {
      guard entry.text.plain == text else {
        Issue.record("\(Value.self) lost the text of `\(text)`")
        return
      }
      for tag in ["en", "en-US", "de", "fr", "ja", ""] {
        _ = entry.value?.display(in: Language(tag))
      }
    } else if reading.findings.isEmpty {
      Issue.record("\(Value.self) drops `\(text)` without a finding")
    }
  }
}
