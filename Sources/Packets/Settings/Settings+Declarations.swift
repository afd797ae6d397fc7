extension Settings {
  /// Every key of `handoff.yaml`, in the order in which `handoff config` prints them.
  package static let declarations: [Setting] = [
    companyKeys, workspaceKeys, thresholdKeys, wordingKeys, documentKeys, lastKeys,
  ].flatMap { $0 }

  private static let companyKeys: [Setting] = [
    .key("company", "name", at: \.company.name, .text, "Ours, on every page"),
    .key("company", "domain", at: \.company.domain, .domain, "Ours, in calendars and mail"),
    .key("company", "colour", at: \.company.colour, .colour, "Of headings and links"),
    .key("company", "logo", at: \.company.logo, .path, "A picture for pages and decks"),
    .key(
      "company", "mission", at: \.company.mission, .text,
      "Of the customer success group, as customers read it"),
    .key(
      "company", "csm role", at: \.company.csmRole, .text, "What a CSM does, as customers read it"),
  ]

  private static let workspaceKeys: [Setting] = [
    .key(
      "language", at: \.language, .text,
      "Of internal documents: how they write dates and figures (BCP 47)"),
    .key("currency", at: \.currency, .currency, "Of a bare number of money (ISO 4217)"),
    .key("time zone", at: \.timeZone, .timeZone, "Of a meeting's time that names none (IANA)"),
    .key("team", at: \.team, .team, "Who fills a role where a packet names nobody"),
    .key("team by ae", at: \.teamByAE, .teamsByAE, "The same for accounts of one AE"),
    .key("segments", at: \.segments, .segments, "NRR benchmark of each segment"),
    .key(
      "gates", at: \.gates, .gates, "Requirements that a gate has beside the playbook's, or hasn't"),
  ]

  private static let thresholdKeys: [Setting] = [
    .key(
      "thresholds", "adoption", at: \.thresholds.adoption, .percent(0...100),
      "Active users ÷ seats at which shadowing may begin"),
    .key(
      "thresholds", "shadow", at: \.thresholds.shadow, .span(0...52, unit: "weeks"),
      "How long shadowing lasts"),
    .key(
      "thresholds", "warm window", at: \.thresholds.warmWindow, .whole(0...365, unit: "days"),
      "How long the AE stays reachable after the close"),
    .key(
      "thresholds", "escalation window", at: \.thresholds.escalationWindow,
      .whole(0...365, unit: "days"), "How long implementation answers after close-out"),
    .key(
      "thresholds", "disengagement", at: \.thresholds.disengagementFlag,
      .whole(1...365, unit: "days"), "Silence that is flagged"),
    .key(
      "thresholds", "disengagement red", at: \.thresholds.disengagementRed,
      .whole(1...365, unit: "days"), "Silence that is red"),
    .key(
      "thresholds", "stale section", at: \.thresholds.staleSection, .whole(1...1000, unit: "days"),
      "Age at which a section is stale once the stage moved on"),
    .key(
      "thresholds", "packet score", at: \.thresholds.packetScore, .decimal(1...5),
      "Mean of a CSM's scores under which an AE's packets are flagged"),
    .key(
      "thresholds", "expectation mismatch", at: \.thresholds.expectationMismatch, .percent(0...100),
      "Share of churn by expectation mismatch over which it is flagged"),
    .key(
      "thresholds", "trigger reached", at: \.thresholds.triggerReached, .percent(1...100),
      "Share of its threshold at which an expansion trigger counts as reached"),
  ]

  private static let wordingKeys: [Setting] = [
    .key("raci", "roles", at: \.raci.roles, .texts, "Columns of a responsibility matrix"),
    .key("raci", "rows", at: \.raci.rows, .texts, "Rows of a responsibility matrix"),
    .key("messaging", "use", at: \.messaging.terms, .texts, "Terms to use"),
    .key(
      "messaging", "retired", at: \.messaging.retired, .retired,
      "Terms that are no longer ours, and what to say instead"),
  ]

  private static let documentKeys: [Setting] = [
    .key("deck", "rows", at: \.deck.rows, .whole(1...50), "Table rows a slide"),
    .key("deck", "bullets", at: \.deck.bullets, .whole(1...50), "List items a slide"),
    .key(
      "deck", "reference-doc", at: \.deck.referenceDoc, .path,
      "The file whose styles pandoc takes for pptx and docx"),
    .key("mail", "from", at: \.mail.from, .mailbox, "Who drafts are from where nobody else is"),
    .key("mail", "reply-to", at: \.mail.replyTo, .mailbox, "Where answers go"),
    .key(
      "mail", "sendmail", at: \.mail.sendmail, .command, "The program that sends, with arguments"),
    .key("guard", "terms", at: \.leakGuard.terms, .texts, "Words no customer's document may hold"),
    .key(
      "guard", "allow", at: \.leakGuard.allow, .allowances,
      "What the guard lets through, each with a reason"),
  ]

  private static let lastKeys: [Setting] = [
    .key(
      "sections", at: \.sections, .sections,
      "Sections of the company's own: shape, fields, audience, author"),
    .key(
      "fail on", at: \.failOn, .severity,
      "The least severity of a finding that makes the exit code 1"),
  ]
}
