import Packets

/// What shows that a stage began, or that a gate was passed.
package enum Evidence: Hashable, Sendable {
  case seal(Seal)
  /// An event of the history; nil where it has no day.
  case event(AccountEvent, Day?)
  /// The deal's day.
  case closing(Day)
  /// The escalation window that began with close-out is over.
  case windowOver(closeOut: Day)
  /// The outcomes say so; nil where they name no day.
  case churned(Day?)
  /// The stage, which lies behind the gate.
  case later(Stage)
  /// The packet's own `stage`, and nothing else.
  case claim

  /// Of the stage that the account is in; nil where nobody said anything, as before the close.
  init?(of standing: Standing, in dossier: Dossier) {
    let packet = dossier.packet
    func closeOut() -> Evidence? { Evidence(of: .closeOut, by: .closeOutSent, in: dossier) }
    let found: Evidence? =
      switch standing.stage {
      case .sales: nil
      case .onboarding:
        Evidence(of: .closedWon, by: .closedWon, in: dossier)
          ?? Evidence(of: .kickoff, by: .kickoffHeld, in: dossier)
          ?? standing.since.map(Evidence.closing)
      case .shadow: Evidence(of: .shadow, by: .shadowStarted, in: dossier)
      case .transition: closeOut()
      case .steady where standing.hasShadow:
        closeOut().flatMap(\.day).map { Evidence.windowOver(closeOut: $0) }
      case .steady: packet.day(of: .goLive, by: dossier.today).map { Evidence.event(.goLive, $0) }
      case .churned: packet.outcomes.churned.map { Evidence.churned($0.value?.day) }
      }
    if let found {
      self = found
    } else if standing.claimed == standing.stage {
      self = .claim
    } else {
      return nil
    }
  }

  /// Of a gate that lies behind the account: the gate's own, or that of a later one.
  init(of gate: Gate, at standing: Standing, in dossier: Dossier) {
    let shown = Gate.allCases.filter { $0 >= gate }.lazy.compactMap {
      Evidence(of: $0, by: $0.proof ?? .closedWon, in: dossier)
    }
    self = shown.first ?? .later(standing.stage)
  }

  private init?(of gate: Gate, by event: AccountEvent, in dossier: Dossier) {
    if let seal = dossier.seal(of: gate) {
      self = .seal(seal)
    } else if dossier.packet.happened(event, by: dossier.today) {
      self = .event(event, dossier.packet.day(of: event, by: dossier.today))
    } else {
      return nil
    }
  }

  /// Since when; nil where nobody said.
  package var day: Day? {
    switch self {
    case .seal(let seal): seal.day
    case .event(_, let day), .churned(let day): day
    case .closing(let day): day
    case .windowOver, .later, .claim: nil
    }
  }

  /// `its kickoff seal of 2026-11-05, by Mei Tanaka (seals/acme/kickoff-2026-11-05.md)`
  package var words: String {
    switch self {
    case .seal(let seal):
      let edited = seal.isIntact == true ? "" : ", edited since"
      return "its \(seal.gate.rawValue) seal of \(seal.day), by \(seal.by.name)\(edited) "
        + "(\(seal.file))"
    case .event(let event, let day):
      return "the history: \(event.rawValue)" + (day.map { ", \($0)" } ?? "")
    case .closing(let day): return "the deal: closed, \(day)"
    case .windowOver(let day): return "close-out, \(day), and the escalation window being over"
    case .churned(let day): return "the outcomes: churned" + (day.map { ", \($0)" } ?? "")
    case .later(let stage): return "the stage, \(stage.rawValue)"
    case .claim: return "its own `stage` alone; no seal and no event says so"
    }
  }
}
