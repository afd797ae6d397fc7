import Diagnostics
import Packets

/// One thing that keeps a gate from being satisfied, and who can put it right.
package struct Blocker: Hashable, Sendable {
  package var finding: Finding
  /// The first of the authors answers for it.
  package var authors: [Author]

  /// Whether it says no more than that an answer lacks.
  package var isGap = false

  package var author: Author { authors.first ?? .everyone }

  /// What has to happen, and not only to be written down.
  var event: AccountEvent?

  /// On one line, as a seal records it.
  var line: String {
    let place = finding.location.map { " (\($0.file):\($0.line))" } ?? ""
    return "\(finding.rule): \(finding.message)\(place)".onOneLine
  }
}

extension Assessment {
  /// What stands in the way of a gate: what reading the packet found wrong, then what the rules say
  /// at the gate and at those before it that aren't sealed, each once.
  package func blockers(before gate: Gate) -> [Blocker] {
    let before = Gate.allCases.filter { $0 < gate && dossier.seal(of: $0) == nil }
    let rulings = (before + [gate]).flatMap { examination(at: $0).blockers }
    let found = reading.filter { $0.severity == .error }
      .judged(beside: rulings.map(\.finding), in: packet).kept
    var seen: Set<Finding> = []
    return
      (found.map { Blocker(finding: $0, authors: dossier.authors(at: $0.location)) }
      + rulings.map {
        Blocker(finding: $0.finding, authors: $0.authors, isGap: $0.isGap, event: $0.event)
      })
      .filter { seen.insert($0.finding).inserted }
  }
}

extension Dossier {
  /// Who writes the section that a place stands in.
  fileprivate func authors(at place: SourceLocation?) -> [Author] {
    guard let place else { return [.everyone] }
    let section = contents.compactMap { content in
      content.locations.last { $0.file == place.file && $0 <= place }
        .map { (content.declaration, $0) }
    }.max { $0.1 < $1.1 }
    return section?.0.authors ?? [.everyone]
  }
}

extension [Blocker] {
  /// By the author who answers for them, who has the most first.
  package var byAuthor: [(author: Author, blockers: [Blocker])] {
    Author.allCases.enumerated().map { rank, author in
      (rank: rank, author: author, blockers: filter { $0.author == author })
    }
    .filter { !$0.blockers.isEmpty }
    .sorted { ($1.blockers.count, $0.rank) < ($0.blockers.count, $1.rank) }
    .map { ($0.author, $0.blockers) }
  }

  /// `sales 12, CSM 3`
  package var counted: String {
    byAuthor.map { "\($0.author.rawValue) \($0.blockers.count)" }.joined(separator: ", ")
  }
}
