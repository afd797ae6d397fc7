import Diagnostics
import Packets

extension Readiness {
  /// One thing in the way as a person reads it, for our own pages and the terminal alone.
  package struct Reason: Hashable, Sendable {
    /// Who can put it right; nil where nobody is to.
    package var author: Author?
    /// What is missing, without a final stop: `for kickoff: Governance; Who to contact`.
    package var text: String
    package var location: SourceLocation?
  }

  /// What is in the way, in words, an author's gaps together.
  package var reasons: [Reason] {
    obstacles.flatMap { obstacle -> [Reason] in
      switch obstacle {
      case .churned(let location):
        [Reason(author: nil, text: "the customer left; nothing more goes out", location: location)]
      case .stage(let stage, let gate, let location):
        [
          Reason(
            author: .managers,
            text: "for \(gate.rawValue): the stage "
              + (stage.map { "is \($0.rawValue)" } ?? "isn't given")
              + ", expected \(gate.stage.rawValue) or later",
            location: location)
        ]
      case .unshown(let gate, let location):
        [
          Reason(
            author: .managers,
            text:
              "the stage says that \(gate.rawValue) passed, and nothing shows it; where it did, "
              + "add `{date: …, event: \(gate.proof?.rawValue ?? gate.rawValue)}` to `history`",
            location: location)
        ]
      case .unanswered(let lacking, let gate):
        lacking.debts.map { debt in
          Reason(
            author: debt.author,
            text: "for \(gate.rawValue): \(debt.items.joined(separator: "; "))",
            location: lacking.first { $0.authors.first == debt.author }?.location)
        }
      case .rule(let ruling, let gate):
        [
          Reason(
            author: ruling.authors.first,
            text: "for \(gate.rawValue): \(ruling.finding.message) [\(ruling.finding.rule)]",
            location: ruling.finding.location)
        ]
      case .event(let event, let gate):
        [
          Reason(
            author: event.author,
            text: (gate.map { "for \($0.rawValue): " } ?? "")
              + "history has no event \"\(event.rawValue)\"",
            location: nil)
        ]
      }
    }
  }
}
