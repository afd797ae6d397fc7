import Diagnostics
import Packets
import Testing

@testable import Documents

/// What must not stand in a customer's file is found, wherever it stands.
@Suite struct LeakGuardTests {
  static let leaks: [(rule: String, text: String)] = [
    ("guard-competitor", "Gantrix"), ("guard-competitor", "orbita dispatch"),
    ("guard-internal-sentence", "Declan halved our first savings figure"),
    ("guard-internal-sentence", "he trusts nobody’s arithmetic but his own"),
    ("guard-internal-sentence", "Would leave if the line stops again"),
    ("guard-internal-value", "€84k"), ("guard-internal-value", "84.000 EUR"),
    ("guard-internal-value", "EUR 84\u{202F}000"), ("guard-internal-value", "37.5%"),
    ("guard-internal-value", "Anneke Bruun"), ("guard-internal-value", "anneke@private.example"),
    ("guard-other-account", "Corvane Freight"), ("guard-other-account", "CORVANE FREIGHT LTD"),
    ("guard-other-account", "corvane.example"), ("guard-other-account", "Luz Herrera"),
    ("guard-other-account", "bob.tillman@mail.corvane-home.example"),
    ("guard-other-account", "Molenaar & Dochters"),
    ("guard-term", "land-and-expand"),
    ("internal-jargon", "economic buyers"), ("internal-jargon", "churned"),
    ("internal-jargon", "hand-off"), ("internal-jargon", "closed-won"),
    ("internal-jargon", "NRR"),
  ]

  @Test(arguments: Wrapping.allCases)
  func everyLeakIsFoundInEveryFormat(_ wrapping: Wrapping) {
    let clean = GuardPortfolio.report([wrapping.file("some ordinary words")]).findings
    #expect(clean.isEmpty, "\(clean)")
    for (rule, text) in Self.leaks {
      let file = wrapping.file(text)
      let findings = GuardPortfolio.report([file]).findings
      let isSilent = wrapping.isCode && (rule == "internal-jargon" || text.contains("%"))
      guard !isSilent else { continue }
      #expect(findings.map(\.rule) == [rule], "\(text) in \(wrapping)")
      let place = findings.first?.notes.compactMap(\.location).last
      #expect(
        place == SourceLocation(file: file.path, line: wrapping.line), "\(text) in \(wrapping)")
    }
  }

  /// Names are inflected, and a company is called without its legal form.
  @Test(arguments: [
    ("guard-competitor", "Gantrix's tool was cheaper"), ("guard-competitor", "GANTRIX’S tool"),
    ("guard-competitor", "das Angebot Gantrixs"), ("guard-competitor", "the gantrix tool"),
    ("guard-competitor", "Sensolytics was slow"),
    ("guard-competitor", "we compared Beacon"), ("guard-competitor", "Beacon was too slow"),
    ("guard-other-account", "like Corvane Freight's yard"),
    ("guard-other-account", "Luz Herreras Halle"),
  ])
  func inflectedNamesAreFound(_ rule: String, _ text: String) {
    let packet = GuardPortfolio.packet("- **Sensolytics GmbH**\n- **Beacon Inc.**\n")
    let file = GuardedFile(path: "plan.txt", text: "We saw it.\n\n\(text).")
    #expect(GuardPortfolio.report([file], of: packet).findings.map(\.rule) == [rule])
  }

  @Test(arguments: ["a beacon of hope", "Beacon", "Beacon: none", "Beacons light the way"])
  func aCompetitorsNameMayBeAWord(_ text: String) {
    let packet = GuardPortfolio.packet("- **Beacon**\n")
    let file = GuardedFile(path: "plan.txt", text: text)
    let isGenitive = text.hasPrefix("Beacons")
    let rules = GuardPortfolio.report([file], of: packet).findings.map(\.rule)
    #expect(rules == (isGenitive ? ["guard-competitor"] : []))
  }

  /// Letters with combining marks look like composed ones, whichever side has them.
  @Test(
    arguments: ["M\u{fc}llerwerk", "Mu\u{308}llerwerk"], ["M\u{fc}llerwerk", "Mu\u{308}llerwerk"])
  func composedAndDecomposedLettersAreOne(_ vendor: String, _ said: String) {
    let packet = GuardPortfolio.packet("- **\(vendor)**\n")
    let file = GuardedFile(path: "plan.txt", text: "Cheaper than \(said) was.")
    #expect(
      GuardPortfolio.report([file], of: packet).findings.map(\.rule) == ["guard-competitor"])
  }

  /// Where a mark is printed, what it was to keep inside stands beside it.
  @Test(arguments: [
    "We need it. [!INTERNAL] Her boss wants her out", "> 🔒 [!internal]", "| [!Internal] x |\n|---|",
    "Not included: the union, they would walk out --\\>", "It says &lt;!-- here",
  ])
  func marksOfOursAreNeverPrinted(_ text: String) {
    let rules = GuardPortfolio.report([GuardedFile(path: "plan.md", text: text)]).findings.map(
      \.rule)
    #expect(rules == ["guard-mark"])
  }

  /// A buying role that slipped into the next column; a title that is the customer's own.
  @Test(
    arguments: [("Skeptic", "internal-jargon"), ("Head of Expansion", nil)] as [(String, String?)])
  func titlesMayHaveOurWordsButNoRoles(_ title: String, _ rule: String?) {
    let people =
      "## Key contacts\n\n| Name | Title | Project role |\n|---|---|---|\n| Jo Park | \(title) | lead |\n"
    let file = GuardedFile(path: "plan.txt", text: "Jo Park, \(title)")
    let findings = GuardPortfolio.report([file], of: GuardPortfolio.packet(people)).findings
    #expect(findings.map(\.rule) == [rule].compactMap { $0 })
  }

  /// A row copied from another packet makes its people nobody's own.
  @Test(arguments: [
    "## Milestones\n\n| Milestone | Owner |\n|---|---|\n| Live | Luz Herrera |\n",
    "## Promises\n\n- Call back\n  - Made to: Luz Herrera\n",
    "## Key contacts\n\n| Name | Email |\n|---|---|\n| Luz Herrera | luz.herrera@corvane.example |\n",
  ])
  func copiedRowsFreeNobody(_ more: String) {
    let file = GuardedFile(path: "plan.txt", text: "In charge: Luz Herrera")
    let findings = GuardPortfolio.report([file], of: GuardPortfolio.packet(more)).findings
    #expect(findings.map(\.rule).contains("guard-other-account"))
  }

  /// An account may be called as programs call things.
  @Test(arguments: [
    "<script>for (let index = 0; index < 3; index += 1) {}</script>",
    "<p>The price index rose.</p><a href=\"index.html\">Index</a>",
  ])
  func anAccountCalledLikeAWordIsNoLeak(_ page: String) {
    let other = Packet.read(
      slug: "index", files: [("packets/index.md", "---\naccount: index\n---\n")],
      settings: GuardPortfolio.settings
    ).packet
    let packet = GuardPortfolio.packet()
    let leakGuard = LeakGuard(
      portfolio: Portfolio(
        [packet, other].map(Portfolio.Account.init), settings: GuardPortfolio.settings),
      settings: GuardPortfolio.settings)
    let files = [GuardedFile(path: "plan.html", text: page)]
    #expect(leakGuard.findings(in: files, of: packet).isEmpty)
  }

  /// What the contract is worth isn't stated to the customer by a task that mentions it.
  @Test func figuresOfOursAreStatedByFieldsForFiguresAlone() {
    let file = GuardedFile(path: "plan.txt", text: "Order the cards (EUR 84,000).")
    let task = "## Customer responsibilities\n\n- Order the cards (EUR 84,000)\n"
    #expect(
      GuardPortfolio.report([file], of: GuardPortfolio.packet(task)).findings.map(\.rule)
        == ["guard-internal-value"])
    let stated = "## Success criteria\n\n- Spend: EUR 84,000\n"
    #expect(GuardPortfolio.report([file], of: GuardPortfolio.packet(stated)).findings.isEmpty)
  }

  @Test func findingNamesOutputPacketAndWayOut() throws {
    let file = GuardedFile(path: "customers/tarn/plan.md", text: "A\n\nSo says Gantrix.\n")
    let plain = try #require(GuardPortfolio.report([file]).findings.first)
    #expect(
      plain.text() == """
        packets/tarnwick-robotics.md:28:3: error: customers/tarn/plan.md has "Gantrix": the name \
        of a competitor; expected nothing of it in a customer's document [guard-competitor]
          customers/tarn/plan.md:3:1: note: a customer would read it here
          fix: say it in other words or leave it out; to allow it, put into handoff.yaml under \
        `guard:` `allow:` the line `- {text: "Gantrix", account: tarnwick-robotics, reason: …}`

        """)
    let packet = GuardPortfolio.packet(
      "## Reviews\n\n### Day 30\n\n- Summary: All well. Better than Gantrix.\n")
    let carried = try #require(GuardPortfolio.report([file], of: packet).findings.first)
    #expect(carried.location?.line == 37)
    #expect(carried.message.contains("has \"Gantrix\", which Reviews, Summary says: the name of"))
  }

  @Test func oneThingInManyPlacesIsOneFinding() {
    let text = (1...7).map { "\($0). Gantrix\n" }.joined()
    let files = ["a.md", "b.md"].map { GuardedFile(path: $0, text: text) }
    let findings = GuardPortfolio.report(files).findings
    #expect(findings.count == 1)
    #expect(findings.first?.notes.last?.text == "and in 9 more places")
  }

  /// What slipped into shared prose is found in the document that prints it.
  @Test func sharedProseIsWatched() throws {
    let packet = GuardPortfolio.packet(
      """
      ## Reviews

      ### Day 30

      - Summary: All went well. Declan halved our first savings figure. At EUR 84,000 it is cheaper \
      than Gantrix, and Corvane Freight likes it too; they expand less than 37.5%.

      | Criterion | Actual |
      |---|---|
      | x | 4 |
      """)
    let template = Workshop.template(
      for: .customer,
      "{% for review in reviews.reviews %}{{ review.summary | join: \"; \" }}{% endfor %}")
    let workshop = try Workshop([("print", template)], settings: GuardPortfolio.settings)
    for format in [Format.md, .html] {
      let text = try workshop.render("print", of: packet, as: format)
      let file = GuardedFile(path: "customers/tarn/print.\(format.rawValue)", text: text)
      let rules = GuardPortfolio.report([file], of: packet).findings.map(\.rule).sorted()
      #expect(
        rules == [
          "guard-competitor", "guard-internal-sentence", "guard-internal-value",
          "guard-internal-value", "guard-other-account",
        ], "\(text)")
    }
  }

  @Test(arguments: [
    // Ours, and the account's own.
    "Aoife Brennan, Yusuf Demir and Marcus Hale of Steadrow, steadrow.example, help you.",
    "Priya Menon of Tarnwick Robotics <priya@tarnwick.example>",
    // Stated to the customer.
    "EUR 22,500 or €22.5k, and 18 % late", "Out of 100% nothing: 0%", "EUR 84 and 84,000 sheets",
    // Ordinary words.
    "Target\n\nTarget: 30 minutes. Target, baseline and actual", "The target is a target",
    "Nothing will happen", "Bob and Luz met", "Freight in the shadows of the box",
    "https://handoff.example/champion and champion@b.example", "Declan halved our first",
    // The customer's own word.
    "I want expansion without overtime.",
  ])
  func otherWordsPass(_ text: String) {
    let rules = GuardPortfolio.rules(in: text)
    #expect(rules.isEmpty)
  }

  @Test func nameThatIsAWordCountsInsideASentence() {
    #expect(
      GuardPortfolio.rules(in: "We did the same for Target last year") == ["guard-other-account"])
    #expect(GuardPortfolio.rules(in: "We did the same for target last year") == [])
  }

  @Test func styleAndAddressesAreRead() {
    let page = """
      <style>.a { width: 37.5%; box-shadow: none } .b::after { content: "Gantri\\78 " }</style>
      <a class=handoff href="https://x.example/?q=Corvane%20Freight">x</a>
      """
    let file = GuardedFile(path: "plan.html", text: page)
    let rules = GuardPortfolio.report([file]).findings.map(\.rule)
    #expect(rules == ["guard-competitor", "guard-other-account"])
  }

  /// What can't be read to its end isn't given out: a name could hide in what nobody read.
  @Test(arguments: [
    ("plan.md", String(repeating: "> ", count: 150) + "Gan**trix**", "line 1 nests deeper"),
    (
      "plan.eml",
      "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n/+7/",
      "the part of type text/html below line 4"
    ),
    (
      "plan.eml",
      String(repeating: "Content-Type: message/rfc822\n\n", count: 12) + "Gantrix",
      "its parts nest deeper"
    ),
  ])
  func unreadableFilesAreHeldBack(_ name: String, _ text: String, _ reason: String) throws {
    let findings = GuardPortfolio.report([GuardedFile(path: name, text: text)]).findings
    #expect(findings.map(\.rule) == ["guard-unread"])
    #expect(try #require(findings.first).message.contains(reason))
  }

  @Test func hostileFilesAreReadToTheirEnd() throws {
    let pieces = [
      "<", "<!--", "<p", "<p a", "<p a=", "<p a='", "</", "<script>", "<title>", "&", "&#", "&#x;",
      "&#1114112;", "=?", "=?utf-8?Q?", "=", "=E", "\\u", "\\u{", "\\",
      "Content-Type: multipart/x;",
      "--b", ":", "\u{FEFF}", "é", "\u{301}", "%", "%4", "EUR", "9999999999999999999 EUR", "84.",
    ]
    for name in ["a.html", "a.md", "a.eml", "a.ics", "a.txt"] {
      for (first, second) in pieces.flatMap({ left in pieces.map { (left, $0) } }) {
        let text = "\(first)\(second)"
        for passage in try GuardedFile(path: name, text: text).passages() {
          #expect(Documents.Words(passage.text).words.count <= text.utf8.count)
          #expect(TellingValue.places(in: passage.text).count <= text.utf8.count)
        }
      }
    }
  }

  /// The customer documents of all examples, drafts too, say nothing that they shouldn't.
  @Test(arguments: Example.all)
  func examplesLeakNothing(_ example: Example) throws {
    let settings = try Example.settings()
    let packets = try Example.all.map { try $0.packet() }
    let leakGuard = LeakGuard(
      portfolio: Portfolio(packets.map(Portfolio.Account.init), settings: settings),
      settings: settings)
    let packet = try example.packet()
    let workshop = try Workshop(settings: settings)
    let files = try workshop.press.library.documents.filter { $0.audience == .customer }
      .flatMap { template in
        let document = try workshop.press.compose(template, of: packet)
        return try workshop.formats(of: document).map { format in
          GuardedFile(
            path: "\(template.name).\(format.rawValue)",
            text: try workshop.press.layOut(document, as: format))
        }
      }
    try #require(!files.isEmpty)
    let findings = leakGuard.findings(in: files, of: packet)
    #expect(findings.isEmpty, "\(findings.map { $0.text() }.joined())")
  }
}
