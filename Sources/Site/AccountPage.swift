import Diagnostics
import Documents
import Liquid
import Packets
import Playbook

/// The internal page of one account: its documents, what is missing, what is wrong, and the line
/// of the packet behind each fact.
struct AccountPage {
  let account: Assessment
  let slug: Slug
  let documents: [PublishedDocument]
  let pictures: [Press.Picture]
  let findings: [Finding]
  let templates: SiteTemplates
  let today: Day

  var path: String { "\(OutputTree.site(of: slug))index.html" }

  func file() throws(DocumentError) -> OutputFile {
    let setting = templates.setting(
      of: path,
      links: [.init("All accounts", path: OutputTree.path(to: OutputTree.index, from: path))])
    let packet = account.packet
    let values: [Value] = [
      .string(packet.name),
      templates.company.map { .string($0) } ?? .null,
      .string(PlanDate(today).display(in: .english)),
      .array(packet.files.map { .string($0) }),
      .array(AccountFact.all(of: account).map(\.value)),
      .array(documents.map { AccountShape.value(of: $0, from: path) }),
      .array(pictures.map(AccountShape.value)),
      account.standing.nextGate.map { .string($0.rawValue) } ?? .null,
      .array(account.blockages.map { AccountShape.debt($0.author, $0.items.map(\.sentence)) }),
      .array(account.debts.map { AccountShape.debt($0.author, $0.items) }),
      .array(sorted.map(AccountShape.value)),
    ]
    let page = TypedObject(
      AccountShape.account, values + SettingShape.values(of: setting, stylesheet: ""))
    return OutputFile(path: path, text: try templates.account.render(page))
  }

  /// What the files say and what the rules say of them at the next gate, but for mere gaps, which
  /// stand above; the gravest first, in the packet's order.
  private var sorted: [Finding] {
    let rulings = account.standing.stage == .churned ? [] : account.examination().rulings
    let judged = rulings.filter { !$0.isGap && $0.event == nil }.map(\.finding)
    let kept = findings.judged(beside: rulings.map(\.finding), in: account.packet).kept
    let all = kept + judged
    return Severity.allCases.sorted(by: >).flatMap { severity in
      all.filter { $0.severity == severity }
    }
  }
}

/// A fact at the top of an account's page.
private struct AccountFact {
  let label: String
  let text: String
  let location: SourceLocation?

  static func all(of account: Assessment) -> [AccountFact] {
    let packet = account.packet
    let deal = packet.deal
    let owner = account.ownership.owner.person
    return [
      AccountFact(
        label: "Stage", text: account.standing.stage.rawValue,
        location: packet.account.stage?.location),
      owner.map { AccountFact(label: "Owner", text: $0.name, location: nil) },
      AccountFact(
        label: "Answered",
        text: answered(account.completeness), location: nil),
      fact("Value a year", deal.acv),
      fact("Starts", deal.starts), fact("Renews", deal.renews), fact("Notice by", deal.noticeBy),
      fact("Segment", packet.account.segment),
      fact("ICP", packet.account.icp),
      packet.account.headsUp.first.flatMap { fact("Heads-up", $0) },
    ].compactMap { $0 }
  }

  private static func answered(_ completeness: Completeness) -> String {
    "\(completeness.answered) of \(completeness.asked) asked by now (\(completeness.percent) %)"
  }

  private static func fact(_ label: String, _ entry: Entry<some PacketValue>?) -> AccountFact? {
    entry.map { entry in
      let text = entry.value?.display(in: .english) ?? entry.text.trimmed
      return AccountFact(label: label, text: text, location: entry.location)
    }
  }

  var value: Value {
    .object(
      TypedObject(
        AccountShape.fact,
        [
          .string(label), .string(text),
          location.map { .string("\($0.file):\($0.line)") } ?? .null,
        ]))
  }
}

/// What the template of an account's page may use.
enum AccountShape {
  static let fact = ObjectType(
    "fact",
    [
      .init("label", .string, meaning: "What it is"),
      .init("text", .string, meaning: "What the packet says"),
      .init("source", .string, isOptional: true, meaning: "Its file and line"),
    ])

  private static let file = ObjectType(
    "file",
    [
      .init("format", .string, meaning: "md, html, …"),
      .init("is_presenters", .boolean, meaning: "Whether it is a deck's copy with notes"),
      .init("path", .string, meaning: "The path from this page"),
    ])

  private static let document = ObjectType(
    "document",
    [
      .init("title", .string, meaning: "What people call it"),
      .init("audience", .string, meaning: "internal or customer"),
      .init("standing", .string, meaning: "internal, ready, draft, over, withheld or failed"),
      .init("missing", .array(of: .string), meaning: "What is in the way, and who can change that"),
      .init("files", .array(of: .object(file)), meaning: "One a format"),
    ])

  private static let picture = ObjectType(
    "picture",
    [
      .init("name", .string, meaning: "timeline, criteria or stakeholders"),
      .init("html", Markup.html, meaning: "The picture, and the same as a table"),
    ])

  private static let debt = ObjectType(
    "debt",
    [
      .init("author", .string, meaning: "Who owes it"),
      .init("items", .array(of: .string), meaning: "What it is"),
    ])

  private static let finding = ObjectType(
    "finding",
    [
      .init("severity", .string, meaning: "error, warning or info"),
      .init("place", .string, isOptional: true, meaning: "File, line and column"),
      .init("message", .string, meaning: "What was found, and what was expected"),
      .init("fix", .string, meaning: "What to do"),
      .init("rule", .string, meaning: "The rule's name"),
    ])

  static let account = ObjectType(
    "account",
    [
      .init("name", .string, meaning: "The account's name"),
      .init("company", .string, isOptional: true, meaning: "Our company's name"),
      .init("today", .string, meaning: "The day of the build"),
      .init("sources", .array(of: .string), meaning: "The packet's files"),
      .init("facts", .array(of: .object(fact)), meaning: "The account in figures"),
      .init("documents", .array(of: .object(document)), meaning: "All its documents"),
      .init("pictures", .array(of: .object(picture)), meaning: "The charts there is enough for"),
      .init("next_gate", .string, isOptional: true, meaning: "What it has to pass next"),
      .init(
        "blockers", .array(of: .object(debt)),
        meaning: "What blocks the next gate, by who can put it right"),
      .init(
        "owed", .array(of: .object(debt)),
        meaning: "What is asked by now and nobody answered, by author"),
      .init("findings", .array(of: .object(finding)), meaning: "The gravest first"),
    ] + SettingShape.fields)

  static func value(of published: PublishedDocument, from page: String) -> Value {
    let files =
      published.files.map { file($0, isPresenters: false, from: page) }
      + published.presenterFiles.map { file($0, isPresenters: true, from: page) }
    return .object(
      TypedObject(
        document,
        [
          .string(published.template.header.title),
          .string(published.template.audience.rawValue),
          .string(published.standing.rawValue),
          .array(published.missing.map { .string($0) }),
          .array(files),
        ]))
  }

  private static func file(_ file: OutputFile, isPresenters: Bool, from page: String) -> Value {
    let ending = file.path.split(separator: ".").last.map(String.init) ?? ""
    return .object(
      TypedObject(
        Self.file,
        [
          .string(ending), .boolean(isPresenters),
          .string(OutputTree.path(to: file.path, from: page)),
        ]))
  }

  static func value(of picture: Press.Picture) -> Value {
    .object(TypedObject(self.picture, [.string(picture.name), .opaque(picture.html)]))
  }

  static func debt(_ author: Author, _ items: [String]) -> Value {
    .object(
      TypedObject(debt, [.string(author.rawValue), .array(items.map { .string($0) })]))
  }

  static func value(of finding: Finding) -> Value {
    .object(
      TypedObject(
        self.finding,
        [
          .string(finding.severity.rawValue), finding.location.map { .string("\($0)") } ?? .null,
          .string(finding.message.sentence), .string(finding.fix.sentence), .string(finding.rule),
        ]))
  }
}
