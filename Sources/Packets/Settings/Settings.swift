import Diagnostics

/// What `handoff.yaml` says about a workspace; what it leaves out has a default.
///
/// Every key is declared once, in `Settings.declarations`, from which reading, `handoff config` and
/// the documentation derive.
package struct Settings: Hashable, Sendable {
  package var company = Company()
  /// Of internal documents, as a BCP 47 tag; a customer's have their packet's.
  package var language: String?
  /// ISO 4217 code of a bare number of money.
  package var currency = "EUR"
  /// The IANA zone of a time that names none; nil asks for a zone with each time.
  package var timeZone: String?
  /// Who fills a role where a packet names nobody.
  package var team = TeamDefaults()
  /// The same for accounts of one AE, before `team`.
  package var teamByAE: [TeamOfAE] = []
  package var segments: [Segment] = []
  package var gates: [GateChange] = []
  package var thresholds = Thresholds()
  package var raci = RACIDefaults()
  package var messaging = Messaging()
  package var deck = DeckLimits()
  package var mail = MailSettings()
  package var leakGuard = LeakGuardSettings()
  /// A company's own sections, beside those of packet-format.md.
  package var sections: [SectionDeclaration] = []
  /// The severity from which a finding makes the exit code 1.
  package var failOn = Severity.error

  /// Where each key that the file gives stands, by its path.
  package internal(set) var origins: [String: SourceLocation] = [:]

  package init() {}

  /// What reading a packet of this workspace needs to know.
  package var readingContext: ReadingContext {
    ReadingContext(currency: currency, timeZone: timeZone)
  }

  /// The person who fills a role where a packet names nobody: by its AE first.
  package func member(_ role: String, ae: String?) -> Person? {
    let folded = ae?.foldedKey
    let own = teamByAE.first { $0.ae.foldedKey == folded }
    return own?.team[role] ?? team[role]
  }
}

extension Settings {
  /// Us, as documents name us.
  package struct Company: Hashable, Sendable {
    package var name: String?
    /// `ourco.example`
    package var domain: String?
    /// `#1A5FB4`: six hexadecimal digits; nil for the page's own.
    package var colour: String?
    /// A file of the workspace.
    package var logo: String?
    /// Of the customer success group, as customers read it.
    package var mission: String?
    /// What a CSM does, as customers read it.
    package var csmRole: String?
  }

  /// The benchmark that accounts of a segment are compared with.
  package struct Segment: Hashable, Sendable {
    package var name: String
    /// Net revenue retention.
    package var benchmark: Percent
  }

  /// What a gate asks for beside, or instead of, the playbook's requirements.
  package struct GateChange: Hashable, Sendable {
    package var gate: Gate
    package var extra: [Named] = []
    package var waived: [Named] = []
  }

  /// A name with its place.
  package struct Named: Hashable, Sendable {
    package var name: String
    package var location: SourceLocation
  }

  /// The figures from which something counts: days, weeks, percentages.
  package struct Thresholds: Hashable, Sendable {
    package var adoption = Percent(60)
    /// In weeks.
    package var shadow = 2...4
    /// The following are in days.
    package var warmWindow = 30
    package var escalationWindow = 30
    package var disengagementFlag = 14
    package var disengagementRed = 21
    package var staleSection = 60
    /// The CSM's mean score of packets, 1 to 5.
    package var packetScore = DecimalNumber(digits: 35, places: 1) ?? DecimalNumber(3)
    package var expectationMismatch = Percent(20)
    package var triggerReached = Percent(80)
  }

  /// The words to use, and those not to use any more.
  package struct Messaging: Hashable, Sendable {
    /// A term that is not to be used any more.
    package struct Retired: Hashable, Sendable {
      package var term: String
      /// What to say now; nil where nobody said.
      package var instead: String?
    }

    package var terms: [String] = []
    package var retired: [Retired] = []
  }

  /// How much a slide holds before it continues on a next one.
  package struct DeckLimits: Hashable, Sendable {
    package var rows = 8
    package var bullets = 6
    /// pandoc's `--reference-doc`, a file of the workspace.
    package var referenceDoc: String?
  }

  /// How mails are addressed and sent.
  package struct MailSettings: Hashable, Sendable {
    package var from: Person?
    package var replyTo: Person?
    /// The program and its arguments.
    package var sendmail = ["sendmail", "-i", "-t"]
  }

  /// What the leak guard looks for beside its own rules, and what it lets pass.
  package struct LeakGuardSettings: Hashable, Sendable {
    /// A text that may stand in customers' documents, and why.
    package struct Allowance: Hashable, Sendable {
      package var text: String
      /// The slug or name of the one account it is for; nil for all.
      package var account: String?
      package var reason: String
      package var location: SourceLocation
    }

    /// Words that no customer's document may hold.
    package var terms: [String] = []
    package var allow: [Allowance] = []
  }
}
