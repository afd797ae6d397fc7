import Packets

/// Whether what describes the present still does.
enum StaleRules {
  static let all = [staleSection]

  /// What changes with an account. The rest was agreed or happened, and stays as it is.
  private static let living: Set<String> = [
    "Stakeholders", "Risks", "Customer responsibilities", "Milestones", "Governance",
    "Who to contact", "Configuration debt", "Expansion signals", "CSM priorities",
  ]

  private static let staleSection = Rule(
    "stale-section", .from(.kickoff, .warning), by: .everyone,
    meaning: "the account moved on and a section tells of the stage before"
  ) { dossier in
    let standing = dossier.standing
    guard dossier.canHaveStaleSections, let since = standing.since else { return [] }
    let limit = dossier.settings.thresholds.staleSection
    return dossier.contents.compactMap { content in
      let declaration = content.declaration
      guard living.contains(declaration.name), let place = content.locations.first,
        let changed = dossier.changes[declaration.key], changed < since,
        changed.days(until: dossier.today) > limit
      else { return nil }
      return Violation(
        at: place,
        "\(declaration.name) was last changed on \(changed), "
          + "before the stage \(standing.stage.rawValue) began on \(since), "
          + "expected a look at it within \(limit) days",
        fix: "read it again and correct it", by: declaration.authors)
    }
  }
}
