import CommonMark
import Packets

extension Chart {
  static let timeline = Chart(
    "timeline",
    "Milestones on a line of time, done, open and late, with first value, what is booked and today",
    from: .needed(.column(\.milestones, \.milestones, \.milestone)),
    .needed(.column(\.milestones, \.milestones, \.due)),
    .needed(.columns(\.milestones, \.milestones, \.owners)),
    .needed(.column(\.milestones, \.milestones, \.firstValue)),
    .needed(.column(\.milestones, \.milestones, \.done)),
    .needed(.column(\.milestones, \.milestones, \.status)),
    .needed(.fact(\.deal, \.starts)), .needed(.fact(\.deal, \.renews)),
    .needed(.fact(\.deal, \.noticeBy)), .needed(.fact(\.account, \.goLive)), .meetings,
    .aside(.fact(\.deal, \.closed)), .aside(.column(\.history, \.events, \.event)),
    .aside(.column(\.history, \.events, \.date))
  ) {
    writing, names, due, owners, firstValue, done, status, starts, renews, notice, goLive, meetings,
    closed, events, eventDays in
    let rows = names.indices.map { index in
      MilestoneRow(
        name: names[index], due: due[index], owners: owners[index],
        isFirstValue: firstValue[index]?.value?.isOn == true, done: done[index],
        status: status[index])
    }.filter { !$0.isEmpty(in: writing) }
    guard !rows.isEmpty else { return nil }
    var chart = TimelineChart(steps: rows.map { $0.step(in: writing) }.byDay)
    let marks = TimelineMarks(writing: writing)
    let isLive = chart.steps.contains { $0.name.lowercased().filter(\.isLetter) == "golive" }
    chart.take(
      marks.contract(starts: starts, notice: notice, renews: renews, closed: closed)
        + marks.meetings(meetings) + marks.events(events, eventDays, goLive: isLive ? nil : goLive)
        + [marks.today])
    return TimelineDrawing(chart, in: writing.language).figure(table: rows.table(in: writing))
  }
}

extension [TimelineChart.Step] {
  /// By day, in their order where they have the same; those without a day last.
  fileprivate var byDay: [TimelineChart.Step] {
    enumerated().sorted { left, right in
      guard let leftDay = left.element.day else { return false }
      guard let rightDay = right.element.day else { return true }
      return (leftDay, left.offset) < (rightDay, right.offset)
    }.map(\.element)
  }
}

/// A milestone's fields, as the chart's inputs have them.
private struct MilestoneRow {
  var name: Entry<Wording>?
  var due: Entry<PlanDate>?
  var owners: [Entry<Person>]
  var isFirstValue: Bool
  var done: Entry<PlanDate>?
  var status: Entry<Status>?

  /// Whether this audience reads nothing of it.
  func isEmpty(in writing: Writing) -> Bool {
    writing.words(name) == nil && writing.words(due) == nil && writing.words(done) == nil
      && writing.words(status) == nil && writing.sentence(of: owners) == nil
  }

  private func state(on today: Day) -> TimelineChart.State {
    if done?.value != nil { return .done }
    switch status?.value {
    case .done, .resolved: return .done
    case .dropped: return .dropped
    case .late: return .late
    case .open, nil: return due?.value?.day.map { $0 < today } == true ? .late : .open
    }
  }

  func step(in writing: Writing) -> TimelineChart.Step {
    let state = state(on: writing.today)
    return TimelineChart.Step(
      name: writing.words(name) ?? "to be agreed", state: state,
      day: done?.value?.day ?? due?.value?.day, when: when(state, in: writing),
      who: writing.sentence(of: owners), isFirstValue: isFirstValue)
  }

  private func when(_ state: TimelineChart.State, in writing: Writing) -> String {
    let due = writing.short(due)
    switch state {
    case .done:
      if let done = writing.short(done) { return "done \(done)" }
      return "done" + (due.map { ", due \($0)" } ?? "")
    case .late: return due.map { "late, was due \($0)" } ?? "late"
    case .dropped: return "dropped"
    case .open: return due.map { "by \($0)" } ?? "day to be agreed"
    }
  }

  /// The row of the table: milestone, by, who, state.
  func cells(in writing: Writing) -> [[Inline]] {
    let name = writing.inlines(name, or: "to be agreed")
    return [
      name + (isFirstValue ? " (first value)".inlines : []),
      writing.inlines(due, or: "to be agreed"),
      (writing.sentence(of: owners) ?? "to be agreed").inlines,
      done?.value != nil
        ? "done, ".inlines + writing.inlines(done)
        : writing.inlines(status, or: state(on: writing.today).rawValue),
    ]
  }
}

extension [MilestoneRow] {
  fileprivate func table(in writing: Writing) -> [Block] {
    var table = ChartTable(["Milestone", "By", "Who", "State"])
    for row in self { table.append(row.cells(in: writing)) }
    return table.blocks
  }
}

extension Writing {
  /// A day without what it counts from: `15 December 2026` for `Day 30`.
  fileprivate func short(_ entry: Entry<PlanDate>?) -> String? {
    guard let date = entry?.value, case .relative = date.form, let day = date.day else {
      return words(entry)
    }
    return day.formatted(in: language)
  }
}

/// What stands on the line of time beside milestones.
private struct TimelineMarks {
  let writing: Writing

  private func mark(
    _ name: String, _ day: Day?, _ kind: TimelineChart.Mark.Kind
  ) -> TimelineChart.Mark? {
    day.map {
      TimelineChart.Mark(name: name, day: $0, date: $0.formatted(in: writing.language), kind: kind)
    }
  }

  func contract(
    starts: Entry<PlanDate>?, notice: Entry<PlanDate>?, renews: Entry<PlanDate>?,
    closed: Entry<PlanDate>?
  ) -> [TimelineChart.Mark] {
    [
      mark("Signed", closed?.value?.day, .contract),
      mark("Contract starts", starts?.value?.day, .contract),
      mark("Last day to give notice", notice?.value?.day, .contract),
      mark("Renewal", renews?.value?.day, .contract),
    ].compactMap { $0 }
  }

  /// What is to come; of what was, the kickoff.
  func meetings(_ meetings: [NamedMeeting]) -> [TimelineChart.Mark] {
    meetings.filter { $0.meeting.day >= writing.today || $0.name == "Kickoff" }
      .compactMap { mark($0.name, $0.meeting.day, .meeting) }
  }

  /// Go-live, and for those who may read the history the stages that began.
  func events(
    _ names: [Entry<Wording>?], _ days: [Entry<PlanDate>?], goLive: Entry<PlanDate>?
  ) -> [TimelineChart.Mark] {
    let stages = ["shadowstarted": "Shadow begins", "closeoutsent": "Close-out"]
    let begun = zip(names, days).compactMap { name, day in
      stages[name?.text.plain.lowercased().filter(\.isLetter) ?? ""].flatMap {
        mark($0, day?.value?.day, .meeting)
      }
    }
    return [mark("Go-live", goLive?.value?.day, .meeting)].compactMap { $0 } + begun
  }

  var today: TimelineChart.Mark {
    TimelineChart.Mark(
      name: "Today", day: writing.today, date: writing.today.formatted(in: writing.language),
      kind: .today)
  }
}
