import Diagnostics
import Packets

extension AccountStatus {
  /// The same as JSON.
  package var json: JSON {
    [
      "account": .string(dossier.packet.name),
      "slug": .string(slug),
      "as_of": .string(dossier.today.description),
      "stage": .string(standing.stage.rawValue),
      "since": JSON(standing.since?.description),
      "by": JSON(evidence?.words),
      "claimed": JSON(standing.claimed?.rawValue),
      "owner": ownership.owner.json,
      "beside": .array(ownership.beside.map(\.json)),
      "warm_until": JSON(ownership.warmUntil?.description),
      "escalations_until": JSON(ownership.escalationsUntil?.description),
      "next_gate": JSON(standing.nextGate?.rawValue),
      "gates": .array(gates.map(\.json)),
      "blockers": .array(
        blockers.byAuthor.map { author, own in
          [
            "author": .string(author.rawValue),
            "findings": .array(own.map(\.finding.json)),
          ]
        }),
    ]
  }
}

extension Holder {
  fileprivate var json: JSON {
    ["name": JSON(person?.name), "role": .string(role), "part": .string(part)]
  }
}

extension AccountStatus.GateStatus {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [
      .init("gate", .string(gate.rawValue)),
      .init("answered", .integer(completeness.answered)),
      .init("asked", .integer(completeness.asked)),
    ]
    switch state {
    case .passed(let evidence):
      members += [.init("state", "passed"), .init("by", .string(evidence.words))]
      if case .seal(let seal) = evidence, seal.gate == gate {
        members.append(.init("seal", seal.json))
      }
    case .satisfied: members.append(.init("state", "satisfied"))
    case .open(let blockers):
      members += [.init("state", "open"), .init("blockers", .integer(blockers.count))]
    }
    return .object(members)
  }
}

extension Seal {
  fileprivate var json: JSON {
    [
      "file": .string(file),
      "sealed": .string(day.description),
      "by": .string(by.name),
      "answered": .integer(completeness.answered),
      "asked": .integer(completeness.asked),
      "quality": .integer(quality),
      "despite": JSON(despite),
      "unmet": .array(unmetRequirements.map(JSON.string)),
      "intact": isIntact.map(JSON.boolean) ?? .null,
    ]
  }
}
