import Diagnostics
import Packets

/// Words that say nothing, or no longer say what we mean.
enum WordingRules {
  static let all = [pointsElsewhere, drift]

  private static let pointsElsewhere = Rule(
    "points-elsewhere", .from(.closedWon, .error), by: .everyone,
    meaning: "a required field says only where else to look"
  ) { dossier in
    dossier.answers { field, entry in
      guard let gate = field.askedFrom, !Pointer.places.contains(field.name),
        field.type == .text, Pointer.isOnlyOne(entry.text)
      else { return nil }
      return Violation(
        at: entry.location,
        "\(field.name) says only \(entry.text.plain.inQuotes), expected the answer itself",
        fix: "write here what stands there, in a sentence or two",
        by: field.authors, severity: .from(gate, .error))
    }
  }

  private static let drift = Rule(
    "messaging-drift", .from(.closedWon, .warning), by: .sales,
    meaning: "goal, promises, responses or return use a term that was retired"
  ) { dossier in
    dossier.claims.flatMap { claim in
      dossier.settings.messaging.retired.compactMap { retired in
        guard !claim.text.places(of: retired.term).isEmpty else { return nil }
        let instead = retired.instead.map { "“\($0)”" } ?? "what it does today"
        return Violation(
          at: claim.location,
          "\(claim.place) says “\(retired.term)”, a term that was retired; expected \(instead)",
          fix: "say \(instead), and make sure that they don't expect the other")
      }
    }
  }
}

/// What we said of ourselves, or let stand.
private struct Claim {
  var place: String
  var text: String
  var location: SourceLocation
}

extension Dossier {
  /// A violation for each answer of a field that has one, in the packet's order.
  fileprivate func answers(
    _ violation: (FieldDeclaration, AnyEntry) -> Violation?
  ) -> [Violation] {
    contents.flatMap { content in
      content.parts.flatMap { part -> [FieldsContent] in
        switch part {
        case .facts(let facts): [facts]
        case .records(let records): records.filter { !$0.isClosed }
        case .quotes, .prose, .matrix: []
        }
      }.flatMap { fields in
        fields.fields.flatMap { field in
          field.entries.compactMap { violation(field.declaration, $0) }
        }
      }
    }
  }

  /// The goal, the promises, the responses to objections, and the return.
  fileprivate var claims: [Claim] {
    let goal = packet.goal.quotes.map {
      Claim(place: "the goal", text: $0.blocks.plainWords, location: $0.location)
    }
    func claims(_ place: String, _ entries: [Entry<Wording>]) -> [Claim] {
      entries.map { Claim(place: place, text: $0.text.plain, location: $0.location) }
    }
    let why = packet.whyTheyBought
    return goal + claims("a promise", packet.promises.promises.compactMap(\.promise))
      + claims("a response", packet.objections.objections.compactMap(\.response))
      + claims(
        "the return",
        why.businessCase + why.framework + why.investment + why.expectedReturn + why.payback)
  }
}
