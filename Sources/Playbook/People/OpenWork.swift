import Diagnostics
import Packets

/// Something still to be done, or to be attended, with one of those whom it lies with.
struct OpenWork {
  /// As a message says it: `the task “Chair report”`.
  var what: String
  var person: Person
  var location: SourceLocation
}

extension Dossier {
  /// All that isn't done, dropped or past, by section.
  var openWork: [OpenWork] { plannedWork + watchedWork + comingMeetings }

  private var plannedWork: [OpenWork] {
    packet.successCriteria.criteria.flatMap {
      work("the criterion", $0.criterion, of: $0.owners)
    }
      + packet.milestones.milestones.filter(\.isOpen).flatMap {
        work("the milestone", $0.milestone, of: $0.owners)
      }
      + packet.customerResponsibilities.tasks.filter { ($0.status?.value).isOpen }.flatMap {
        work("the task", $0.task, of: $0.owners)
      }
  }

  private var watchedWork: [OpenWork] {
    packet.assumptions.assumptions.flatMap {
      work("the assumption", $0.assumption, of: $0.owners)
    }
      + packet.risks.risks.filter { ($0.status?.value).isOpen }.flatMap {
        work("the risk", $0.risk, of: $0.owners)
      }
      + packet.questions.questions.filter { $0.answer == nil }.flatMap {
        work("the question", $0.question, of: [$0.of].compactMap { $0 })
      }
  }

  private var comingMeetings: [OpenWork] {
    Meetings.fields.flatMap { field in
      field.entries(packet.meetings).flatMap { entry -> [OpenWork] in
        guard case .given(.meeting(let meeting)) = entry.answer, meeting.day >= today else {
          return []
        }
        return meeting.attendees.map {
          OpenWork(
            what:
              "a seat at the meeting `\(field.declaration.name.lowercased())` on \(meeting.day)",
            person: $0, location: entry.location)
        }
      }
    }
  }

  private func work(
    _ kind: String, _ name: Entry<Wording>?, of owners: [Entry<Person>]
  ) -> [OpenWork] {
    owners.compactMap { owner in
      owner.value.map {
        OpenWork(
          what: kind + (name.map { " “\($0.text.trimmed)”" } ?? ""), person: $0,
          location: owner.location)
      }
    }
  }
}

extension Milestone {
  /// Neither reached nor dropped.
  var isOpen: Bool { !isDone && (status?.value).isOpen }
}

extension Status? {
  /// What nobody said counts as open.
  var isOpen: Bool { self?.isOpen ?? true }
}

extension Status {
  var isOpen: Bool {
    switch self {
    case .open, .late: true
    case .done, .resolved, .dropped: false
    }
  }
}

extension Stakeholder {
  /// Left, or to leave by a day that is past.
  func isGone(by today: Day) -> Bool {
    guard !hasLeft else { return true }
    guard status?.value?.kind == .leaving, let day = status?.value?.date?.day else { return false }
    return day < today
  }
}
