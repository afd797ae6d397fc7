import Packets
import Testing

@testable import Documents

/// Whatever a packet holds, no text of a chart meets another, and none leaves the drawing.
@Suite struct ChartLayoutTests {
  private static let seeds = Array(1...60)

  @Test(arguments: seeds)
  func timelinesHaveRoomForEveryText(_ seed: Int) throws {
    var dice = Dice(seed)
    let drawing = TimelineDrawing(try dice.timeline(of: seed))
    #expect(drawing.frames.count == drawing.chart.dated.count + drawing.chart.marks.count)
    expectApart(drawing.frames, "timeline \(seed)")
    expectPolesFree(drawing, "timeline \(seed)")
  }

  @Test(arguments: seeds)
  func criteriaHaveRoomForEveryText(_ seed: Int) {
    var dice = Dice(seed)
    let drawing = CriteriaDrawing(CriteriaChart(rows: (0..<seed).map { _ in dice.criterion() }))
    expectApart(drawing.frames, "criteria \(seed)")
  }

  @Test(arguments: seeds)
  func stakeholdersHaveRoomForEveryText(_ seed: Int) {
    var dice = Dice(seed)
    let drawing = StakeholderDrawing(
      StakeholderChart(people: (0..<seed).map { _ in dice.person() }))
    #expect(drawing.frames.count == drawing.chart.placed.count)
    expectApart(drawing.frames, "stakeholders \(seed)")
  }

  private func expectApart(_ frames: [Frame], _ what: String) {
    #expect(!frames.isEmpty)
    for (index, frame) in frames.enumerated() {
      #expect(frame.x >= 0 && frame.right <= ChartPicture.width + 0.1, "\(what): \(frame)")
      #expect(frame.y >= 0 && frame.width > 0 && frame.height > 0, "\(what): \(frame)")
      for other in frames.dropFirst(index + 1) {
        #expect(!frame.overlaps(other), "\(what): \(frame) and \(other)")
      }
    }
  }

  /// No pole runs through another flag's text, and no flag stands on the line.
  private func expectPolesFree(_ drawing: TimelineDrawing, _ what: String) {
    let count = drawing.chart.dated.count
    for (index, frame) in drawing.frames.enumerated() {
      let isAbove = index < count
      let pole = isAbove ? frame.y...drawing.top : drawing.top...frame.bottom
      #expect(isAbove ? frame.bottom <= drawing.top : frame.y >= drawing.top, "\(what)")
      let side = isAbove ? drawing.frames.prefix(count) : drawing.frames.dropFirst(count)
      for other in side where other.x + TimelineFlag.indent < frame.x && frame.x < other.right {
        #expect(!pole.overlaps(other.y...other.bottom), "\(what): \(frame) through \(other)")
      }
    }
  }

  @Test func textsAreCutToTheirPlace() {
    let words = [
      "Donaudampfschifffahrtsgesellschaftskapitän", "بدء استيراد البيانات", "a b c d e f",
    ]
    for text in words {
      for width in stride(from: 20.0, through: 200, by: 30) {
        for lines in 1...3 {
          let fitted = FittedText(text, .body, width: width, lines: lines)
          #expect(fitted.lines.count <= lines && fitted.width <= width + 15, "\(fitted.lines)")
          let whole = fitted.lines.joined().filter { !"- …".contains($0) }
          let typed = text.filter { $0 != " " }
          #expect(fitted.isCut ? typed.hasPrefix(whole) : typed == whole, "\(fitted.lines)")
        }
      }
    }
  }

  @Test func longWordsBreakWithAHyphen() {
    let fitted = FittedText("Einsatzplanungsübernahme", .body, width: 100, lines: 3)
    #expect(fitted.lines == ["Einsatzplanun-", "gsübernahme"])
    #expect(!fitted.isCut)
  }
}

/// Packets' values by chance, the same for each seed.
private struct Dice {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  /// 0 to below `limit` (xorshift64*).
  mutating func roll(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int(truncatingIfNeeded: (state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  private static let words = [
    "Go", "Import runs every night", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "東京の工場",
    "بدء استيراد البيانات كل ليلة", "Planners, shift leads and the night crew trained on the floor",
    "</svg><script>alert(1)</script>", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "iii", "Łódź 👩‍👩‍👧‍👦 live",
  ]

  mutating func timeline(of count: Int) throws -> TimelineChart {
    let today = try #require(Workshop.today)
    let span = pick([1, 30, 400, 4_000])
    let steps = try (0..<count).map { _ -> TimelineChart.Step in
      let day = try #require(today.adding(days: roll(span) - span / 3))
      return TimelineChart.Step(
        name: pick(Self.words), state: pick([.done, .open, .late]), day: day,
        when: "late, was due \(day.formatted(in: .english))",
        who: pick([nil, "Ann", Self.words[5]]), isFirstValue: roll(8) == 0)
    }.sorted { ($0.day ?? today) < ($1.day ?? today) }
    var chart = TimelineChart(steps: steps)
    chart.take(
      try (0..<roll(15)).map { index in
        let day = try #require(today.adding(days: roll(span * 2) - span / 2))
        return TimelineChart.Mark(
          name: pick(["Kickoff", "Last day to give notice", "Quarterly review"]), day: day,
          date: day.formatted(in: .english), kind: index == 0 ? .today : .meeting)
      })
    return chart
  }

  mutating func criterion() -> CriteriaChart.Row {
    let progress: [CriteriaChart.Progress?] = [
      nil, .told, .reached(true), .reached(false), .share(0), .share(1), .share(-40), .share(9),
      .share(0.41),
    ]
    return CriteriaChart.Row(
      name: pick(Self.words), baseline: pick([nil, "11%", Self.words[5], Self.words[7]]),
      target: pick([nil, "7%", Self.words[5], Self.words[7]]),
      actual: pick([nil, "6.4% (31 October 2026)", Self.words[5]]), progress: pick(progress),
      due: pick([nil, "31 October 2026"]), isDue: roll(2) == 0)
  }

  mutating func person() -> StakeholderChart.Person {
    StakeholderChart.Person(
      name: pick(Self.words), about: pick([nil, "champion, decision-maker", Self.words[5]]),
      influence: 1 + roll(5), stance: roll(5) - 2)
  }
}
