import Liquid
import Packets
import Playbook

/// The variables that are not the packet's own words: the day, our company, what comes next and,
/// internally, what is still owed.
struct ContextShape: Sendable {
  let audience: Audience

  private static let date = ValueType.date.templateType
  private static let text = ValueType.text.templateType

  private static let companyType = ObjectType(
    "company",
    [
      .init("name", .string, isOptional: true, meaning: "Our company's name"),
      .init("domain", .string, isOptional: true, meaning: "Our domain"),
      .init(
        "mission", .string, isOptional: true,
        meaning: "What our customer success group is there for"),
      .init("csm_role", .string, isOptional: true, meaning: "What a CSM does for the customer"),
    ])

  private static let stepType = ObjectType(
    "step",
    [
      .init("date", date, meaning: "When"),
      .init("what", text, meaning: "The meeting or milestone"),
      .init("time", .string, isOptional: true, meaning: "A meeting's time with its zone"),
      .init("who", .string, isOptional: true, meaning: "Who comes, or who brings it about"),
      .init("is_late", .boolean, meaning: "Whether the day is past"),
    ])

  private static let remarkType = ObjectType(
    "remark",
    [
      .init("where", .string, meaning: "The section it stands in"),
      .init("text", text, meaning: "What was written"),
    ])

  private static let debtType = ObjectType(
    "debt",
    [
      .init("author", .string, meaning: "Who owes it: sales, marketing, …"),
      .init("items", .array(of: .string), meaning: "What is asked and has no answer yet"),
    ])

  var fields: [ObjectType.Field] {
    let internalOnly = audience.unavailability(of: .internal)
    return [
      .init("account_name", .string, meaning: "The customer's name"),
      .init("today", Self.date, meaning: "The day the document is made for"),
      .init(
        "ae_until", Self.date, isOptional: true,
        meaning: "Until when the AE stays within reach: the warm window after the close"),
      .init("company", .object(Self.companyType), meaning: "Us, from handoff.yaml"),
      .init(
        "upcoming", .array(of: .object(Self.stepType)), isOptional: true,
        meaning: "Meetings, days of the contract, open milestones and tasks, the next first"),
      .init(
        "next_gate", .string, isOptional: true, meaning: "The gate the account has to pass next",
        unavailable: internalOnly),
      .init(
        "unsorted", .array(of: .object(Self.remarkType)), isOptional: true,
        meaning: "What stands in the packet beside its fields, without comments",
        unavailable: internalOnly),
      .init(
        "owed", .array(of: .object(Self.debtType)), isOptional: true,
        meaning: "What the gates up to the next one ask and nobody answered, by author",
        unavailable: internalOnly),
    ]
  }

  /// One value a field of `fields`.
  func values(of account: Assessment, _ context: ViewContext, in writing: Writing) -> [Value] {
    let packet = account.packet
    let isInternal = audience == .internal
    let today = PlanDate(context.today)
    return [
      name(of: packet),
      writing.date(today, today.display(in: writing.language), at: nil),
      aeUntil(packet, context.settings, in: writing),
      .object(TypedObject(Self.companyType, company(context.settings))),
      steps(packet, in: writing),
      isInternal ? account.standing.nextGate.map { .string($0.rawValue) } ?? .null : .null,
      isInternal ? remarks(of: account.dossier, in: writing) : .null,
      isInternal ? owed(account.debts) : .null,
    ]
  }

  private func name(of packet: Packet) -> Value {
    guard let place = packet.account.account?.location else { return .string(packet.name) }
    return .located(packet.name, place)
  }

  /// A promise to the customer, who knows when they signed: told though the day of the close is
  /// internal, and without a place in the packet.
  private func aeUntil(_ packet: Packet, _ settings: Settings, in writing: Writing) -> Value {
    let close = packet.deal.closed?.value?.day
    guard let day = close?.adding(days: settings.thresholds.warmWindow) else { return .null }
    let date = PlanDate(day)
    return writing.date(date, date.display(in: writing.language), at: nil)
  }

  private func company(_ settings: Settings) -> [Value] {
    let company = settings.company
    return [company.name, company.domain, company.mission, company.csmRole].map {
      $0.map { .string($0) } ?? .null
    }
  }

  private func steps(_ packet: Packet, in writing: Writing) -> Value {
    let steps = UpcomingStep.all(of: packet, for: audience, from: writing.today)
    guard !steps.isEmpty else { return .null }
    return .array(
      steps.map { step in
        .object(
          TypedObject(
            Self.stepType,
            [
              writing.date(step.date, step.date.display(in: writing.language), at: step.location),
              step.what.map { writing.text($0) } ?? .string(step.name),
              step.time.map { .string($0.clock) } ?? .null,
              writing.names(of: step.who),
              .boolean(step.isLate),
            ]))
      })
  }

  private func remarks(of dossier: Dossier, in writing: Writing) -> Value {
    let beside = dossier.contents.flatMap { content in
      content.remarks.map { (content.declaration.name, $0) }
    }
    let aside = dossier.packet.remarks.map { ($0.heading ?? "Before the first section", $0) }
    return Writing.list(
      (beside + aside).compactMap { place, remark in
        let text = remark.blocks.plainText.onOneLine.replacing("[!INTERNAL]", with: "")
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        return .object(
          TypedObject(
            Self.remarkType, [.string(place), writing.plain(text, at: remark.location)]))
      })
  }

  private func owed(_ debts: [Debt]) -> Value {
    guard !debts.isEmpty else { return .null }
    return .array(
      debts.map { debt in
        .object(
          TypedObject(
            Self.debtType,
            [.string(debt.author.rawValue), .array(debt.items.map { .string($0) })]))
      })
  }
}
