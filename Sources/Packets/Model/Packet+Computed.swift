import Diagnostics

extension Packet {
  /// What follows from the declared fields, for documents.
  package static let computed: [Computed] =
    dates + people + progress + engagement

  /// The computed values on a day, in declaration order.
  package func computedContents(asOf day: Day) -> [ComputedContent] {
    let departed = departed
    return Self.computed.map { computed in
      ComputedContent(
        declaration: computed, entries: computed.entries(self, day).withholding(departed))
    }
  }

  private static let dates: [Computed] = [
    Computed(
      "Renewal date", "The day it renews, reckoned from start and term where nobody said",
      from: .fact(\.deal, \.renews), .fact(\.deal, \.starts), .fact(\.deal, \.term)
    ) { _, renews, starts, term in
      renews ?? starts?.after(term)
    },
    Computed(
      "Notice date", "The last day to give notice", from: .fact(\.deal, \.noticeBy)
    ) { _, notice in notice },
    Computed(
      "Next meeting", "The first booked meeting with the customer from today on",
      from: .fact(\.meetings, \.kickoff), .fact(\.meetings, \.introduction),
      .fact(\.meetings, \.day30), .fact(\.meetings, \.day60), .fact(\.meetings, \.day90),
      .fact(\.meetings, \.qbr)
    ) { day, kickoff, introduction, day30, day60, day90, qbr in
      [kickoff, introduction, day30, day60, day90, qbr].next(from: day)
    },
    Computed(
      "Next internal meeting", "The first booked meeting among us from today on",
      from: .fact(\.meetings, \.warmHandover), .fact(\.meetings, \.handoff),
      .fact(\.meetings, \.implementationHandoff)
    ) { day, warmHandover, handoff, implementationHandoff in
      [warmHandover, handoff, implementationHandoff].next(from: day)
    },
  ]

  private static let people: [Computed] = [
    playing("Champions", .champion, "Who speaks for us"),
    playing("Economic buyers", .economicBuyer, "Who pays"),
    playing("Executive sponsors", .executiveSponsor, "Who stands behind it at the top"),
    playing("Daily users", .dailyUser, "Who works with it every day"),
    playing("Skeptics", .skeptic, "Who doubts"),
    playing("Blockers", .blocker, "Who works against it"),
  ]

  /// The people with that role who haven't left.
  private static func playing(
    _ name: String, _ role: StakeholderRole, _ meaning: String
  ) -> Computed {
    Computed(
      name, meaning, from: .column(\.stakeholders, \.people, \.name),
      .column(\.stakeholders, \.people, \.role), .column(\.stakeholders, \.people, \.status)
    ) { _, names, roles, statuses in
      names.playing(role, roles, statuses)
    }
  }

  private static let progress: [Computed] = [
    Computed(
      "First value", "The milestone at which they first gain by it",
      from: .column(\.milestones, \.milestones, \.milestone),
      .column(\.milestones, \.milestones, \.firstValue)
    ) { _, milestones, flags in milestones.first(flagged: flags) },
    Computed(
      "First value due", "By when they should first gain by it",
      from: .column(\.milestones, \.milestones, \.due),
      .column(\.milestones, \.milestones, \.firstValue)
    ) { _, due, flags in due.first(flagged: flags) },
    Computed(
      "First value done", "The day on which they first gained by it",
      from: .column(\.milestones, \.milestones, \.done),
      .column(\.milestones, \.milestones, \.firstValue)
    ) { _, done, flags in done.first(flagged: flags) },
    Computed(
      "Criteria met", "The success criteria whose actual reaches the target",
      from: .column(\.successCriteria, \.criteria, \.criterion),
      .column(\.successCriteria, \.criteria, \.baseline),
      .column(\.successCriteria, \.criteria, \.target),
      .column(\.successCriteria, \.criteria, \.actual)
    ) { _, criteria, baselines, targets, actuals in
      criteria.met(baselines: baselines, targets: targets, actuals: actuals)
    },
    Computed(
      "Hardest objection", "What was hardest to answer",
      from: .column(\.objections, \.objections, \.objection),
      .column(\.objections, \.objections, \.hardest)
    ) { _, objections, flags in objections.first(flagged: flags) },
  ]

  private static let engagement: [Computed] = [
    Computed(
      "Current adoption", "The last reading: as given, or active users ÷ seats",
      from: .column(\.adoption, \.readings, \.adoption),
      .column(\.adoption, \.readings, \.activeUsers), .fact(\.deal, \.seats)
    ) { _, given, active, seats in given.last(orShareOf: seats, active: active) },
    Computed(
      "Heads-up text", "What the next owner must know first, key and section",
      from: .facts(\.account, \.headsUp), .part(\.headsUp, \.prose)
    ) { _, key, prose in
      key + prose.compactMap(\.asEntry)
    },
  ]
}
