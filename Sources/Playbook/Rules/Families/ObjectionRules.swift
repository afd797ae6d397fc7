import Diagnostics
import Packets

/// What spoke against buying, and whom else they might have bought from.
enum ObjectionRules {
  static let all = [
    noHardest, unresolved,
    .gap(
      "alternative-without-why-credible", in: "Alternatives", "Why credible",
      noun: "reason why it was credible", expected: "what spoke for it",
      fix: "write what they liked about it, as they would say it",
      meaning: "an alternative is named without what spoke for it"),
  ]

  private static let noHardest = Rule(
    "no-hardest-objection", .from(.closedWon, .error), by: .sales,
    meaning: "nobody says which objection was the hardest"
  ) { dossier in
    let objections = dossier.packet.objections.objections
    // A single one is the hardest by itself.
    guard objections.count > 1, !objections.contains(where: { $0.hardest?.value?.isOn == true })
    else { return [] }
    return [
      Violation(
        at: dossier.place(of: "Objections"),
        "none of \(objections.count) objections is marked as the hardest, expected one",
        fix: "write `yes` in Hardest for the one that nearly ended it")
    ]
  }

  private static let unresolved = Rule(
    "objection-unresolved", .from(.closedWon, .error), by: .sales,
    meaning: "an objection has no response, or is open without the risk that it leaves",
    owns: "Objections: Response"
  ) { dossier in
    let gaps = dossier.gaps(in: "Objections", "Response").map { gap in
      Violation(
        at: gap.lacking.location ?? dossier.top,
        gap.sentence(noun: "response", expected: "what was answered"),
        fix: "write what was answered, and what they made of it"
      ).asGap
    }
    let open = dossier.packet.objections.objections.compactMap { objection -> Violation? in
      guard let said = objection.objection, objection.response != nil, objection.riskLeft == nil,
        (objection.status?.value).isStillOpen
      else { return nil }
      return Violation(
        at: said.location,
        "\(said.text.plain.inQuotes) isn't resolved, and nothing says what risk it leaves",
        fix: "write `resolved` in Status, or what may still come of it in Risk left",
        severity: .from(.closedWon, .warning))
    }
    return gaps + open
  }
}
