/// Who may see a field. What isn't declared shared is internal (packet-format, Two audiences).
package enum Visibility: String, Sendable, Hashable {
  case `internal`, shared
}

/// For whom a document is rendered. A customer's view holds shared values only.
package enum Audience: String, Sendable, Hashable, CaseIterable {
  case `internal`, customer

  /// Whether something of that visibility exists for this audience.
  package func sees(_ visibility: Visibility) -> Bool {
    self == .internal || visibility == .shared
  }
}

/// Who writes a section or field.
package enum Author: String, Sendable, Hashable, CaseIterable {
  case marketing, sales, implementation, csm = "CSM", revOps = "RevOps", managers, everyone
}

/// The milestones that move an account from one owner to the next, in order (playbook, Gates).
package enum Gate: String, Sendable, Hashable, CaseIterable, Comparable {
  case closedWon = "closed-won", kickoff, shadow, closeOut = "close-out"

  package static func < (left: Gate, right: Gate) -> Bool { left.rank < right.rank }

  private var rank: Int { Gate.allCases.firstIndex(of: self) ?? 0 }
}
