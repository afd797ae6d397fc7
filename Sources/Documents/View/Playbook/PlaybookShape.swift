import Diagnostics
import Liquid
import Packets
import Playbook

/// The variable `playbook` of internal documents: stage, gates, score and signals, with their
/// arithmetic.
struct PlaybookShape: Sendable {
  let audience: Audience

  var field: ObjectType.Field {
    .init(
      "playbook", .object(Self.account.type), isOptional: true,
      meaning: "What the playbook says of the account: stage, gates, score, forecast, signals",
      unavailable: audience.unavailability(of: .internal))
  }

  func value(of account: Assessment, in writing: Writing) -> Value {
    audience == .internal ? Self.account.value(of: account, in: writing) : .null
  }

  private static let account = ObjectShape<Assessment>(
    "playbook",
    [
      .text("stage", "Where the account stands, by seals and history") {
        $0.standing.stage.rawValue
      },
      .day("since", "The stage's first day") { $0.standing.since },
      .object("owner", holder, "Who owns the account now") { $0.ownership.owner },
      .list("beside", of: holder, "Who stands beside the owner") { $0.ownership.beside },
      .day("warm_until", "Until when the AE stays within reach") { $0.ownership.warmUntil },
      .day("escalations_until", "Until when implementation answers escalations") {
        $0.ownership.escalationsUntil
      },
      .optionalText("next_gate", "The gate to pass next") { $0.standing.nextGate?.rawValue },
      .list("blockers", of: blockers, "What blocks the next gate, by who can change it") {
        $0.blockages
      },
      .list("findings", of: finding, "What the rules say at the next gate") {
        $0.examination().rulings.map { Told(finding: $0.finding, authors: $0.authors) }
      },
      .object("score", score, "How complete and how good the packet is") {
        Score(of: $0.dossier, $0.examination())
      },
      .object("raci", RaciShape.shape, "Who does what on our side") { Raci($0.dossier) },
      .object("first_value", FigureShape.firstValue, "Time to first value") {
        TimeToFirstValue(of: $0.dossier)
      },
      .object("engagement", FigureShape.engagement, "Whether the customer goes quiet") {
        Disengagement(of: $0.dossier)
      },
      .object("forecast", FigureShape.forecast, "Net revenue retention at renewal, as a range") {
        Forecast(of: $0.dossier)
      },
      .object("outlook", FigureShape.outlook, "What speaks for and against a renewal") {
        RenewalOutlook(of: $0.dossier, Disengagement(of: $0.dossier))
      },
    ])

  private static let holder = ObjectShape<Holder>(
    "holder",
    [
      .text("role", "AE, Implementation lead, CSM, …") { $0.role },
      .optionalText("name", "Nil where the team names nobody") { $0.person?.name },
      .text("part", "What they do now") { $0.part },
    ])

  private static let finding = ObjectShape<Told>(
    "finding",
    [
      .text("rule", "Its name, for handoff explain") { $0.finding.rule },
      .text("severity", "error, warning or info") { $0.finding.severity.rawValue },
      .text("message", "What was found and what was expected") { $0.finding.message.sentence },
      .text("fix", "What to do") { $0.finding.fix.sentence },
      .optionalText("source", "The packet's file and line") {
        $0.finding.location.map { "\($0.file):\($0.line)" }
      },
      .texts("authors", "Who can put it right") { $0.authors.map(\.rawValue) },
    ])

  private static let blockers = ObjectShape<Blockage>(
    "blockers",
    [
      .text("author", "Who can put it right: sales, implementation, …") { $0.author.rawValue },
      .optionalText("person", "Who that is; nil where the team names nobody") {
        $0.person?.name
      },
      .texts("items", "What blocks, what lacks of one section together") {
        $0.items.map(\.sentence)
      },
      .list("findings", of: finding, "The same, a finding each") { blockage in
        blockage.blockers.map { Told(finding: $0.finding, authors: $0.authors) }
      },
    ])

  private static let score = ObjectShape<Score>(
    "score",
    [
      .text("gate", "The gate it is judged at") { $0.gate.rawValue },
      .whole("completeness", "Answered ÷ asked, in percent") { $0.completeness.percent },
      .whole("quality", "100 − 10 per error − 3 per warning") { $0.quality },
      .texts("arithmetic", "How both come about, a line a step") { $0.arithmetic },
    ])
}

/// A finding, and who can put it right.
private struct Told: Sendable {
  let finding: Finding
  let authors: [Author]
}
