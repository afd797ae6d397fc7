import Diagnostics
import Packets

/// What points to more business, and when it is too early to speak of it.
enum ExpansionRules {
  static let all = [signalWithoutContext, tooEarly]

  private static let signalWithoutContext = Rule(
    "signal-without-context", .from(.closeOut, .error), by: .implementation,
    meaning: "an expansion signal doesn't say who gave it, when, and in what situation",
    owns: "Expansion signals: Who", "Expansion signals: When", "Expansion signals: Situation"
  ) { dossier in
    dossier.gaps(in: "Expansion signals", "Who", "When", "Situation").grouped(by: \.subject)
      .map { gaps in
        let lacks = gaps.compactMap { $0.lacking.field?.name.lowercased() }
        return Violation(
          at: gaps[0].lacking.location ?? dossier.top,
          "\(gaps[0].subject) doesn't say \(lacks.joined(separator: ", ")), expected who, when and"
            + " in what situation",
          fix: "ask whoever heard it and write it down"
        ).asGap
      }
  }

  private static let tooEarly = Rule(
    "expansion-too-early", .from(.kickoff, .warning), by: .csm,
    meaning: "we spoke of more before they had gained anything"
  ) { dossier in
    let first = dossier.firstValues.first
    let reached = first?.done?.value?.day.flatMap { $0 <= dossier.today ? $0 : nil }
    guard first != nil, reached != nil || first?.isDone != true else { return [] }
    return dossier.packet.expansionSignals.signals.compactMap { signal in
      guard let said = signal.signal, signal.unprompted?.value?.isOn != true else { return nil }
      let heard = signal.when?.text.plain.plannedDay
      guard let reached else {
        return Violation(
          at: said.location,
          "\(said.text.plain.inQuotes) is counted on, and first value isn't reached yet",
          fix: "wait until they have gained something, or write `yes` in Unprompted if they began")
      }
      guard let heard, heard < reached else { return nil }
      return Violation(
        at: signal.when?.location ?? said.location,
        "\(said.text.plain.inQuotes) came up on \(heard), before first value on \(reached)",
        fix: "write `yes` in Unprompted if they began; otherwise wait next time")
    }
  }
}

extension String {
  /// The day where the whole text is a date.
  fileprivate var plannedDay: Day? {
    let text = RichText(plain: trimmed, at: SourceLocation(file: "", line: 1))
    return PlanDate.read(text, in: ReadingContext()).value?.day
  }
}
