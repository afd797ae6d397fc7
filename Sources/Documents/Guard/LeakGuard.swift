import Diagnostics
import Packets

/// Reads an account's customer files as its customer would, and finds what must not be in them.
///
/// 1. `GuardedFile.passages`: all text of a file, decoded, with what is hidden in it.
/// 2. `Words`: the text as words that compare whatever their case, marks and markup.
/// 3. `Secrets`, `Portfolio`, the settings' terms and `Jargon`: the phrases and values to look for.
/// 4. What the settings allow is let off; the rest is a finding, one for each thing found.
///
/// Any finding withholds the account's whole bundle: half a bundle tells that something is missing.
package struct LeakGuard: Sendable {
  private let portfolio: Portfolio
  private let settings: Settings
  private let terms: Watch<String>

  package init(portfolio: Portfolio, settings: Settings) {
    self.portfolio = portfolio
    self.settings = settings
    var terms = Watch<String>()
    var known: Set<[UInt64]> = []
    for term in settings.leakGuard.terms where known.insert(Words(term).hashes).inserted {
      terms.add(term, term)
    }
    self.terms = terms
  }

  /// What the guard made of one account's files.
  package struct Report: Sendable {
    /// Errors all; empty where the files may be written.
    package let findings: [Finding]
    /// What drafts have that would hold them back once they are ready: warnings, so that there is
    /// time to mend it.
    package let ahead: [Finding]
    /// Which of the settings' allowances let something off, by their number.
    let used: Set<Int>
  }

  /// What must not stand in the files, in the order in which it is met.
  package func findings(in files: [GuardedFile], of packet: Packet) -> [Finding] {
    report(on: files, of: packet).findings
  }

  /// - Parameter drafts: files that no customer gets yet.
  package func report(
    on files: [GuardedFile], drafts: [GuardedFile] = [], of packet: Packet
  ) -> Report {
    let secrets = Secrets(of: packet, settings: settings, ours: portfolio.ourPeople)
    var patrol = Patrol(
      packet: packet, secrets: secrets, portfolio: portfolio, terms: terms, settings: settings)
    var early = patrol
    for file in files { patrol.read(file) }
    for file in drafts { early.read(file) }
    return Report(
      findings: patrol.findings,
      ahead: early.findings.map { finding in
        var finding = finding
        finding.severity = .warning
        return finding
      }, used: patrol.usedAllowances.union(early.usedAllowances))
  }

  /// Allowances that let nothing off in any account: what they were for is gone.
  package func unusedAllowances(after reports: some Sequence<Report>) -> [Finding] {
    let used = reports.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
    return settings.leakGuard.allow.enumerated().filter { !used.contains($0.offset) }.map {
      GuardFinding.unusedAllowance($0.element)
    }
  }
}

/// One thing found, with its places.
struct Leak: Sendable {
  /// What it is; the same thing in several places is one leak.
  enum Subject: Sendable {
    case secret(Secrets.Secret)
    case value(TellingValue, Secrets.Secret)
    case belonging(Portfolio.Belonging)
    case term(String)
    case jargon(String)
    /// What was to stay inside stands behind it, or before.
    case mark(String)
  }

  struct Place: Hashable, Sendable {
    let path: String
    let line: Int
  }

  let subject: Subject
  /// As it stands in the first file.
  let found: String
  /// The first of its places, in the order in which they are met.
  private(set) var places: [Place] = []
  private var known: Set<Place> = []

  /// A message names so many.
  static let mostPlaces = 5

  init(_ subject: Subject, found: String) {
    self.subject = subject
    self.found = found
  }

  /// How many places there are beside `places`.
  var placesLeftOut: Int { known.count - places.count }

  mutating func stands(at place: Place) {
    guard known.insert(place).inserted, places.count < Self.mostPlaces else { return }
    places.append(place)
  }
}
