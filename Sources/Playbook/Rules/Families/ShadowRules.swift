import Diagnostics
import Packets

/// Whether the CSM stood beside implementation long enough, and on its calls.
enum ShadowRules {
  static let all = [shadowTooShort, shadowTooLong, shadowCallWithoutCSM]

  private static let shadowTooShort = Rule(
    "shadow-too-short", .from(.closeOut, .error), by: .implementation,
    meaning: "the CSM shadowed for less time than agreed, or not at all"
  ) { dossier in
    let weeks = dossier.settings.thresholds.shadow
    guard let shadow = dossier.shadow else {
      guard weeks.lowerBound > 0 else { return [] }
      return [
        Violation(
          at: dossier.place(of: "History"),
          "no shadow has started, expected \(weeks.inWords) of it before close-out",
          fix: "let the CSM join every call, and add `shadow started` with its trigger")
      ]
    }
    guard shadow.days < weeks.lowerBound * 7 else { return [] }
    return [
      Violation(
        at: shadow.location ?? dossier.place(of: "History"),
        "the shadow has \(shadow.inWords), expected \(weeks.inWords)",
        fix:
          "let the CSM shadow until \(shadow.from.adding(days: weeks.lowerBound * 7) ?? shadow.to)")
    ]
  }

  private static let shadowTooLong = Rule(
    "shadow-too-long", .from(.closeOut, .error), by: .implementation, .managers,
    meaning: "the CSM shadows for longer than agreed and nobody owns the account"
  ) { dossier in
    let weeks = dossier.settings.thresholds.shadow
    guard let shadow = dossier.shadow,
      shadow.days > weeks.upperBound * 7
    else { return [] }
    return [
      Violation(
        at: shadow.location ?? dossier.place(of: "History"),
        "the shadow has \(shadow.inWords), expected \(weeks.inWords)",
        fix: "close out now, and let the rule off with what kept you")
    ]
  }

  private static let shadowCallWithoutCSM = Rule(
    "shadow-call-without-csm", .from(.closeOut, .warning), by: .csm,
    meaning: "a call of the shadow period went without the CSM"
  ) { dossier in
    let calls = dossier.packet.shadowCalls.calls
    let joinedAny = calls.contains { $0.csmJoined?.value?.isOn == true }
    return calls.filter { $0.csmJoined?.value?.isOn == false }.map { call in
      let name = call.call.map { "“\($0.text.trimmed)”" } ?? "a call"
      let day = call.date?.value?.day.map { " on \($0)" } ?? ""
      return Violation(
        at: call.csmJoined?.location ?? call.margin.location,
        "the CSM wasn't in \(name)\(day), expected in every call of the shadow"
          + (joinedAny ? "" : ", and was in none"),
        fix: "let the CSM join the next ones, and pass on what was said",
        severity: .from(.closeOut, joinedAny ? .warning : .error))
    }
  }
}

/// The time in which the CSM shadows.
private struct Shadow {
  var from: Day
  /// The close-out, or today.
  var to: Day
  /// Where it is said to have started.
  var location: SourceLocation?

  var days: Int { from.days(until: to) }

  /// `9 days (2026-03-16 to 2026-03-25)`
  var inWords: String { "\(days) day\(days == 1 ? "" : "s") (\(from) to \(to))" }
}

extension Dossier {
  /// Nil before it has begun.
  fileprivate var shadow: Shadow? {
    let standing = standing
    guard let from = standing.beginning(of: .shadow) else { return nil }
    let event = packet.history.first(AccountEvent.shadowStarted.rawValue)
    let to = standing.beginning(of: .transition) ?? today
    return Shadow(from: from, to: max(from, to), location: event?.margin.location)
  }
}

extension ClosedRange<Int> {
  /// `2 to 4 weeks`
  fileprivate var inWords: String {
    lowerBound == upperBound
      ? "\(lowerBound) week\(lowerBound == 1 ? "" : "s")" : "\(lowerBound) to \(upperBound) weeks"
  }
}
