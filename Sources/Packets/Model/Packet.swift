import CommonMark
import Diagnostics

/// One account's context: what its packet says, typed, each value with its place.
package struct Packet: Hashable, Sendable {
  /// The file's or folder's name: lower-case letters, digits and `-`.
  package let slug: String
  /// The paths of its files, as messages show them.
  package var files: [String] = []
  /// The top headings, one a file at most: they name the account.
  package var titles: [RichText] = []

  package var account = Account()
  package var deal = Deal()
  package var team = Team()
  package var meetings = Meetings()
  package var history = History()
  package var adoption = Adoption()
  package var outcomes = Outcomes()

  package var goal = Goal()
  package var whyTheyBought = WhyTheyBought()
  package var successCriteria = SuccessCriteria()
  package var agreement = Agreement()
  package var stakeholders = Stakeholders()
  package var objections = Objections()
  package var alternatives = Alternatives()
  package var marketingEngagement = MarketingEngagement()
  package var scope = Scope()
  package var promises = Promises()
  package var contract = Contract()
  package var expectations = Expectations()
  package var assumptions = Assumptions()
  package var customerResponsibilities = CustomerResponsibilities()
  package var risks = Risks()
  package var questions = Questions()
  package var milestones = Milestones()
  package var governance = Governance()
  package var whoToContact = WhoToContact()
  package var ownership = Ownership()
  package var shadowCalls = ShadowCalls()
  package var delivered = Delivered()
  package var configurationDebt = ConfigurationDebt()
  package var expansionSignals = ExpansionSignals()
  package var csmPriorities = CSMPriorities()
  package var reviews = Reviews()
  package var handoffFeedback = HandoffFeedback()
  package var perceptions = Perceptions()
  package var headsUp = HeadsUp()
  package var notes = Notes()

  /// A workspace's own sections, in the order of its settings.
  package var customSections: [SectionContent] = []

  /// What stands before the first section and in unknown ones: internal, kept whole.
  package var remarks: [Remark] = []
  /// Rules that its authors let off, each with a reason.
  package var allowances: [Allowance] = []
  /// Link definitions that leave no text of their own: internal.
  package var linkDefinitions: [LinkDefinition] = []

  package init(slug: String) {
    self.slug = slug
  }

  /// The account's name; the slug where nobody gave one, or only why there is none yet.
  package var name: String {
    account.account?.value?.text.trimmed ?? titles.first?.trimmed ?? slug
  }
}
