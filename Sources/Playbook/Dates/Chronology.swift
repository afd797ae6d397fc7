import Packets

/// The order in which a packet's days have to stand.
struct Chronology {
  /// Each pair: what comes first, and what may not lie before it.
  let pairs: [(earlier: Moment?, later: Moment?)]
  /// What is said to have happened.
  let past: [Moment]

  init(of packet: Packet) {
    pairs = packet.contractPairs + packet.eventPairs + packet.meetingPairs + packet.readingPairs
    past = packet.pastEvents + packet.pastRecords
  }
}

extension Packet {
  fileprivate func moment(_ event: AccountEvent) -> Moment? {
    Moment("the event `\(event.rawValue)`", history.first(event.rawValue)?.date)
  }

  fileprivate var close: Moment? { Moment("the close", deal.closed) }

  fileprivate var contractPairs: [(earlier: Moment?, later: Moment?)] {
    let starts = Moment("the contract's start", deal.starts)
    let notice = Moment("the last day to give notice", deal.noticeBy)
    let renews = Moment("the renewal", deal.renews)
    return [
      (close, starts), (starts, renews), (starts, notice), (notice, renews),
      (close, Moment("the churn", outcomes.churned)),
      (starts, Moment("the renewal's result", outcomes.renewalOn)),
    ]
  }

  fileprivate var eventPairs: [(earlier: Moment?, later: Moment?)] {
    let (kickoff, live) = (moment(.kickoffHeld), moment(.goLive))
    let (shadow, closeOut) = (moment(.shadowStarted), moment(.closeOutSent))
    return [
      (close, kickoff), (kickoff, live), (kickoff, shadow), (live, closeOut), (shadow, closeOut),
      (moment(.implementationHandoffHeld), closeOut), (kickoff, moment(.introductionHeld)),
    ]
  }

  fileprivate var meetingPairs: [(earlier: Moment?, later: Moment?)] {
    let kickoff = Moment("the kickoff", meetings.kickoff)
    let days = [
      Moment("the review of day 30", meetings.day30),
      Moment("the review of day 60", meetings.day60),
      Moment("the review of day 90", meetings.day90),
    ].compactMap { $0 }
    return zip(days, days.dropFirst()).map { ($0, $1) } + [
      (kickoff, days.first),
      (kickoff, Moment("the implementation handoff", meetings.implementationHandoff)),
      (kickoff, Moment("the introduction", meetings.introduction)),
    ]
  }

  /// Readings stand with the newest last, and tell of what lies before them.
  fileprivate var readingPairs: [(earlier: Moment?, later: Moment?)] {
    let readings = adoption.readings.map { Moment("the reading", $0.date) }
    let known = readings.compactMap { $0 }
    return zip(known, known.dropFirst()).map { ($0, $1) }
      + zip(adoption.readings, readings).flatMap { reading, moment in
        [
          (Moment("the last login", reading.lastLogin), moment),
          (Moment("the last response", reading.lastResponse), moment),
          (Moment("the champion's last engagement", reading.lastChampionEngagement), moment),
        ]
      }
  }

  fileprivate var pastEvents: [Moment] {
    history.events.compactMap { event in
      Moment("the event `\(event.event?.text.trimmed ?? "")`", event.date)
    } + adoption.readings.compactMap { Moment("the reading", $0.date) }
  }

  fileprivate var pastRecords: [Moment] {
    successCriteria.criteria.compactMap { Moment("the day of the actual", $0.asOf) }
      + milestones.milestones.compactMap { Moment("the day when a milestone was done", $0.done) }
      + delivered.deliveries.compactMap { Moment("the delivery", $0.date) }
      + stakeholders.people.compactMap { Moment("the last contact", $0.lastContact) }
      + questions.questions.compactMap { Moment("the answer", $0.answeredOn) }
      + [
        Moment("the agreement", agreement.on), Moment("the CSAT", outcomes.handoffCSATOn),
        Moment("the renewal's result", outcomes.renewalOn),
      ].compactMap { $0 }
  }
}
