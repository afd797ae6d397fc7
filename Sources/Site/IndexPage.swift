import Documents
import Liquid
import Packets

/// The page that lists all accounts: what each waits for, and who owes it.
struct IndexPage {
  let accounts: [AccountSummary]
  let templates: SiteTemplates
  let today: Day

  func file() throws(DocumentError) -> OutputFile {
    let script = OutputTree.path(
      to: templates.script.file(in: "site/").path, from: OutputTree.index)
    let known = accounts.compactMap(\.facts)
    let stages = Stage.allCases.filter { stage in known.contains { $0.stage == stage } }
    let owners = Set(known.compactMap(\.owner)).sorted()
    let values: [Value] = [
      templates.company.map { .string($0) } ?? .null,
      .string(PlanDate(today).display(in: .english)),
      .array(rows),
      .array(stages.map { .string($0.rawValue) }),
      .array(owners.map { .string($0) }),
      .string(script),
    ]
    let setting = templates.setting(of: OutputTree.index, links: [])
    let page = TypedObject(
      IndexShape.site, values + SettingShape.values(of: setting, stylesheet: ""))
    return OutputFile(path: OutputTree.index, text: try templates.index.render(page))
  }

  /// By name as people sort, the slug deciding between two of one name.
  private var rows: [Value] {
    let names = Dictionary(grouping: accounts, by: \.name).mapValues(\.count)
    let sorted = accounts.map { (key: ($0.name.lowercased(), $0.slug.description), account: $0) }
      .sorted { $0.key < $1.key }
    return sorted.map { _, account in
      .object(
        TypedObject(
          IndexShape.row, Self.values(of: account, isNamesake: names[account.name] ?? 0 > 1)))
    }
  }

  private static func values(of account: AccountSummary, isNamesake: Bool) -> [Value] {
    let facts = account.facts
    func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
    let folder = OutputTree.site(of: account.slug)
    return [
      .string(account.name),
      .string(account.slug.description),
      .boolean(isNamesake),
      account.hasPage
        ? .string(OutputTree.path(to: "\(folder)index.html", from: OutputTree.index)) : .null,
      text(facts?.stage?.rawValue),
      text(facts?.nextGate?.rawValue),
      .array((facts?.blockers ?? []).map { .string("\($0.author.rawValue) \($0.count)") }),
      .integer(facts?.blockers.map(\.count).reduce(0, +) ?? 0),
      text(facts?.owner),
      facts.map { .integer($0.completeness.percent) } ?? .null,
      text(facts?.renews?.display(in: .english)),
      text(facts?.renews?.day?.description),
      .array((facts?.flags ?? []).map { .string($0) }),
      .integer(account.errors),
      text(facts == nil ? account.firstError ?? "the packet can't be read" : nil),
    ]
  }
}

/// What the index's template may use.
enum IndexShape {
  static let row = ObjectType(
    "row",
    [
      .init("name", .string, meaning: "The account's name"),
      .init("slug", .string, meaning: "Its name in paths"),
      .init("is_namesake", .boolean, meaning: "Whether another account has the same name"),
      .init(
        "path", .string, isOptional: true, meaning: "To the account's page, where it has one"),
      .init("stage", .string, isOptional: true, meaning: "Where it stands"),
      .init("next_gate", .string, isOptional: true, meaning: "What it has to pass next"),
      .init(
        "waits_for", .array(of: .string),
        meaning: "Who can put right what blocks the next gate, with how much of it: sales 3"),
      .init("blockers", .integer, meaning: "How much blocks the next gate"),
      .init("owner", .string, isOptional: true, meaning: "Who owns it at its stage"),
      .init(
        "completeness", .integer, isOptional: true,
        meaning: "Answered of asked up to the next gate, in percent"),
      .init("renews", .string, isOptional: true, meaning: "The day of renewal"),
      .init("renews_iso", .string, isOptional: true, meaning: "The same as YYYY-MM-DD"),
      .init("flags", .array(of: .string), meaning: "What to look at"),
      .init("errors", .integer, meaning: "How many findings are errors"),
      .init("problem", .string, isOptional: true, meaning: "Why the packet can't be read"),
    ])

  static let site = ObjectType(
    "site",
    [
      .init("company", .string, isOptional: true, meaning: "Our company's name"),
      .init("today", .string, meaning: "The day of the build"),
      .init("accounts", .array(of: .object(row)), meaning: "All accounts, by name"),
      .init("stages", .array(of: .string), meaning: "The stages that occur"),
      .init("owners", .array(of: .string), meaning: "The owners that occur"),
      .init("script_path", .string, meaning: "The script that sorts and filters"),
    ] + SettingShape.fields)
}
