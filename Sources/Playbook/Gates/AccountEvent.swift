import Packets

/// The events of an account's history that gates and documents ask for (playbook, Gates).
package enum AccountEvent: String, Sendable, Hashable, CaseIterable {
  case closedWon = "closed won"
  case handoffHeld = "handoff held"
  case packetRead = "packet read"
  case warmIntroSent = "warm intro sent"
  case kickoffHeld = "kickoff held"
  case goLive = "go-live"
  case implementationHandoffHeld = "implementation handoff held"
  case shadowStarted = "shadow started"
  case introductionHeld = "introduction held"
  case closeOutSent = "close-out sent"
  case loadedIntoCSPlatform = "loaded into cs platform"

  /// As somebody types it; case, spaces and hyphens are folded.
  package init?(named word: String) {
    let folded = word.foldedKey
    guard let event = Self.allCases.first(where: { $0.rawValue.foldedKey == folded }) else {
      return nil
    }
    self = event
  }

  /// Who brings it about and writes it down.
  package var author: Author {
    switch self {
    case .closedWon, .handoffHeld, .warmIntroSent: .sales
    case .packetRead, .kickoffHeld, .loadedIntoCSPlatform: .csm
    case .goLive, .implementationHandoffHeld, .shadowStarted, .introductionHeld, .closeOutSent:
      .implementation
    }
  }
}

extension Packet {
  /// Whether the history says that it happened, today or before. An event without any date counts;
  /// one whose date is owed, unfilled or unreadable doesn't: nobody knows that it is past.
  package func happened(_ event: AccountEvent, by today: Day) -> Bool {
    history.events.contains { said in
      guard said.isNamed(event.rawValue) else { return false }
      guard let date = said.date else {
        return !said.margin.unfilled.contains { $0.field == "Date" }
      }
      return date.value?.day.map { $0 <= today } ?? false
    }
  }
}

extension Gate {
  /// The event that shows by itself that the gate was passed; nil where none does.
  var proof: AccountEvent? {
    switch self {
    case .closedWon: .closedWon
    case .kickoff: .kickoffHeld
    case .shadow: .shadowStarted
    case .closeOut: .closeOutSent
    }
  }

  /// What has to have happened before the gate can be passed, beside its answers.
  package var events: [AccountEvent] {
    switch self {
    case .closedWon: []
    case .kickoff: [.handoffHeld, .packetRead]
    case .shadow: [.implementationHandoffHeld]
    case .closeOut: [.loadedIntoCSPlatform]
    }
  }

  /// The section that is written at the gate's own meeting: documents for the meeting come first.
  var outcome: String? {
    self == .kickoff ? Agreement.outline.declaration.name : nil
  }

  /// The stage in which an account works towards the gate.
  var stage: Stage {
    switch self {
    case .closedWon: .sales
    case .kickoff, .shadow: .onboarding
    case .closeOut: .shadow
    }
  }
}

extension Stage {
  /// The order in which an account goes through them.
  var rank: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
