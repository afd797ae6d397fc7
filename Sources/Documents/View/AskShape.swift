import Liquid
import Packets
import Playbook

/// What a packet leaves open, as questions for a meeting among us: variables of internal documents.
struct AskShape: Sendable {
  let audience: Audience

  private static let askType = ObjectType(
    "ask",
    [
      .init("who", .string, isOptional: true, meaning: "Who owes the answers, by name"),
      .init("role", .string, meaning: "That person's part: AE, implementation lead, …"),
      .init("questions", .array(of: .string), meaning: "What nobody has answered yet"),
    ])

  var fields: [ObjectType.Field] {
    let internalOnly = audience.unavailability(of: .internal)
    return [
      .init(
        "asks", .array(of: .object(Self.askType)), isOptional: true,
        meaning: "What the gates up to the kickoff ask and nobody answered, as questions by person",
        unavailable: internalOnly),
      .init(
        "is_warm_handover", .boolean, isOptional: true,
        meaning:
          "Whether 15 minutes are enough: a standard account that lacks nothing at its close",
        unavailable: internalOnly),
    ]
  }

  /// One value a field of `fields`.
  func values(of account: Assessment, in writing: Writing) -> [Value] {
    guard audience == .internal else { return fields.map { _ in .null } }
    let isComplete = account.dossier.asked.unanswered(at: .closedWon).isEmpty
    return [
      Writing.list(
        account.asks.map { ask in
          .object(
            TypedObject(
              Self.askType,
              [
                ask.person.map { .string($0.name) } ?? .null, .string(ask.role),
                .array(ask.questions(in: writing.language).map { .string($0) }),
              ]))
        }),
      .boolean(account.packet.account.complexity?.value != .complex && isComplete),
    ]
  }
}
