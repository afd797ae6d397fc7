import Diagnostics
import Packets

extension Seal {
  /// Seals what a dossier says at a gate, today: who, how complete, what was unmet, and in full the
  /// goal, the criteria and the promises.
  ///
  /// - Parameters:
  ///   - despite: why it is sealed though something is unmet. Without a reason a gate that isn't
  ///     satisfied is refused; a reason that nothing needs is left out.
  ///   - reading: what reading the packet found; its errors are unmet too.
  ///   - number: counts the gate's seals of the day.
  package init(
    _ dossier: Dossier, at gate: Gate, by: Person, despite: String? = nil,
    reading: [Finding] = [], number: Int = 1
  ) throws(SealRefusal) {
    let standing = Standing(of: dossier)
    guard standing.gates.contains(gate) else { throw .notAsked(gate) }
    if despite?.trimmed.isEmpty == true { throw .noReason }
    let blockers = Blocker.all(of: dossier, before: gate, reading: reading)
    if !blockers.isEmpty, despite == nil { throw .unmet(gate, blockers) }
    let judged = Examination(of: dossier, at: gate)
    let packet = dossier.packet
    var agreed = Packet(slug: packet.slug)
    agreed.files = packet.files
    agreed.account.account = packet.account.account
    agreed.deal.starts = packet.deal.starts
    agreed.goal = packet.goal
    agreed.successCriteria = packet.successCriteria
    agreed.promises = packet.promises
    self.init(
      account: packet.slug, gate: gate, day: dossier.today, number: number, by: packet.person(by),
      completeness: dossier.asked.completeness(at: gate),
      quality: (judged.findings + reading.filter { $0.severity == .error }).quality,
      despite: blockers.isEmpty ? nil : despite?.onOneLine,
      unmet: blockers.map(\.line), currency: dossier.settings.currency, agreed: agreed, file: "")
    file = "seals/\(packet.slug)/\(name.file)"
  }
}

/// Why a gate isn't sealed.
package enum SealRefusal: Error, Hashable, Sendable {
  /// The gate isn't satisfied, or one before it.
  case unmet(Gate, [Blocker])
  /// Without an implementation lead there is neither shadow nor close-out.
  case notAsked(Gate)
  /// `--despite` without words.
  case noReason
}

extension SealRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unmet(let gate, let blockers):
      "\(gate.rawValue) isn't satisfied, nothing was sealed: \(blockers.counted), see above. Put it "
        + "right, or seal it with --despite \"reason\", which records the reason and what is unmet"
    case .notAsked(let gate):
      "the account has no implementation lead, so \(gate.rawValue) doesn't apply; nothing was "
        + "sealed. Name one in `team`, or seal closed-won or kickoff"
    case .noReason:
      "found --despite without a reason; expected why the gate is sealed all the same"
    }
  }
}

/// One thing that keeps a gate from being satisfied, and who can put it right.
package struct Blocker: Hashable, Sendable {
  package var finding: Finding
  /// The first of the authors answers for it.
  package var authors: [Author]

  package var author: Author { authors.first ?? .everyone }

  /// On one line, as a seal records it.
  var line: String {
    let place = finding.location.map { " (\($0.file):\($0.line))" } ?? ""
    return "\(finding.rule): \(finding.message)\(place)".onOneLine
  }

  /// What stands in the way of a gate: what reading the packet found wrong, and what the rules say at
  /// the gate and at those before it that aren't sealed, each once, by place.
  package static func all(
    of dossier: Dossier, before gate: Gate, reading: [Finding] = []
  ) -> [Blocker] {
    let before = Gate.allCases.filter { $0 < gate && dossier.seal(of: $0) == nil }
    let rulings = (before + [gate]).flatMap { Examination(of: dossier, at: $0).blockers }
    let judged = Set(rulings.compactMap(\.finding.location))
    // A placeholder's finding says the same as the rule's of that place.
    let found = reading.filter { finding in
      finding.severity == .error
        && !(finding.rule == "placeholder" && finding.location.map(judged.contains) == true)
    }
    var seen: Set<Finding> = []
    return
      (found.map { Blocker(finding: $0, authors: [.everyone]) }
      + rulings.map { Blocker(finding: $0.finding, authors: $0.authors) })
      .filter { seen.insert($0.finding.unweighed).inserted }
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

extension Finding {
  /// The same whatever a gate makes of it.
  fileprivate var unweighed: Finding {
    var finding = self
    finding.severity = .error
    return finding
  }
}

extension [Finding] {
  /// 100 − 10 for each error − 3 for each warning, not under 0 (playbook.md, Score).
  var quality: Int {
    Swift.max(0, 100 - 10 * count { $0.severity == .error } - 3 * count { $0.severity == .warning })
  }
}
