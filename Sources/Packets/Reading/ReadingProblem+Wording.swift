import Diagnostics

extension ReadingProblem {
  struct Wording {
    var rule: String
    var severity: Severity
    var message: String
    var fix: String

    init(_ rule: String, _ severity: Severity, _ message: String, _ fix: String) {
      self.rule = rule
      self.severity = severity
      self.message = message
      self.fix = fix
    }
  }

  /// Found, expected, what to do: every sentence that reading a packet's structure can say.
  var wording: Wording {
    switch self {
    case .unknownSection(let name, let nearest):
      Wording(
        "unknown-section", .info,
        "`\(name.shortened)` is no section we know; it is kept whole as an internal remark",
        nearest.map { "if you meant `\($0)`, rename it" }
          ?? "leave it, or move what documents need under a known section")
    case .unknownKey(let key, let nearest, let group):
      Wording(
        "unknown-key", .warning,
        "`\(key.shortened)` is no key of \(group); it is kept as an internal extra",
        nearest.map { "write `\($0)`" } ?? "remove it, or move it to a section such as Notes")
    case .misplacedKey(let key, let group):
      Wording(
        "misplaced-key", .warning,
        "`\(key)` is a key of `\(group)`; up here it is kept as an internal extra",
        "move it below `\(group):`, indented")
    case .unknownColumn(let name, let nearest, let part):
      Wording(
        "unknown-column", .info,
        "`\(name.shortened)` is no column of \(part); its cells are kept as internal extras",
        nearest.map { "if you meant `\($0)`, rename it" } ?? "leave it, or use the column Note")
    case .unknownLabel(let label, let nearest, let section):
      Wording(
        "unknown-label", .info,
        "`\(label.shortened)` is no field of \(section); it is kept as an internal extra",
        nearest.map { "if you meant `\($0)`, rename it" } ?? "leave it, or move it to Notes")
    case .givenTwice(let name, _):
      Wording(
        "given-twice", .error, "\(name) is given a second time; the first counts",
        "keep one of the two")
    case .beforeFirstSection:
      Wording(
        "before-first-section", .info,
        "this stands before the first section and is kept as an internal remark",
        "move it under a `##` heading such as Notes")
    case .misfit(let section, let expected, let fix):
      Wording(
        "misfit", .warning,
        "this fits no part of \(section), which takes \(expected); it is kept as an internal remark",
        fix)
    case .brokenTable:
      Wording(
        "broken-table", .warning,
        "these lines look like a table and are none; they are kept as an internal remark",
        "put a row `|---|---|` under the heads, with as many cells as they have")
    case .raggedRow(let typed, let columns):
      Wording(
        "ragged-row", .warning,
        "this row has \(typed) cells where the table has \(columns) columns",
        "add the missing cells, or check for a forgotten bar")
    case .excessCells(let typed, let columns):
      Wording(
        "excess-cells", .warning,
        "this row has \(typed) cells where the table has \(columns) columns; "
          + "the last are kept as internal extras",
        "write a bar inside a cell as `\\|`, or give the column a head")
    case .dashesMadeHeading(let text):
      Wording(
        "dashes-made-heading", .warning,
        "the line of dashes under `\(text.shortened)` makes it a heading; it is read as text",
        "put an empty line above the dashes")
    case .sectionLevel(let name, let level):
      Wording(
        "section-level", .info, "section `\(name)` has a heading of level \(level)",
        "write `## \(name)`")
    case .notLanguage(let text):
      Wording(
        "not-language", .warning,
        "`\(text.shortened)` is no language tag (BCP 47), so documents are in English",
        "write one such as `de`, `fr` or `en-US`")
    case .groupHeading(let heading, let section):
      Wording(
        "group-heading", .info,
        "`\(heading.shortened)` stands over several records of \(section), each a line of its own; "
          + "the heading is kept as an internal remark",
        "if what stands below is about it, begin the lines with labels, such as `- **Note:** …`")
    case .sectionInside(let name, let outer):
      Wording(
        "section-inside", .info,
        "`\(name.shortened)` stands inside \(outer) and is read as part of it, not as the section",
        "write `## \(name)` to begin the section")
    case .sectionRepeated(let name, _):
      Wording(
        "section-repeated", .info, "section \(name) stands here again; both are joined",
        "keep one heading")
    case .eatenLine(let source):
      Wording(
        "eaten-line", .warning,
        "Markdown takes `\(source.shortened)` for a link's address and shows nothing; "
          + "it is kept as an internal remark",
        "write the label without brackets: `- **CSM:** Maria`")
    case .noneKnownButGiven(let name, _):
      Wording(
        "none-known-but-given", .warning, "\(name) says `None known` and more",
        "keep one of the two")
    case .rawHTML(let markup):
      Wording(
        "raw-html", .info, "`\(markup.prefix(60))` is HTML, which no document prints",
        "say it in Markdown, or in a code span if the brackets are meant as text")
    case .unclosedComment:
      Wording(
        "broken-comment", .warning,
        "this comment is broken, so that its text would be shown; it is kept as internal",
        "begin `<!--` on a line of its own and end it with `-->`")
    case .unknownDirective(let words):
      Wording(
        "unknown-directive", .error,
        "the comment says `handoff: \(words.shortened)`; expected `handoff: allow RULE -- reason`",
        "write the rule and the reason, or leave `handoff:` out")
    case .allowanceWithoutRule:
      Wording(
        "allowance-without-rule", .error,
        "the comment lets off no rule; expected `handoff: allow RULE -- reason`",
        "name the rule, as it stands in brackets behind its finding")
    case .allowanceWithoutReason(let rules):
      Wording(
        "allowance-without-reason", .error,
        "the comment lets `\(rules.shortened)` off without a reason; expected one after ` -- `, so it counts for nothing",
        "write why: `<!-- handoff: allow \(rules.shortened) -- reason -->`")
    case .notMapping(let key):
      Wording(
        "not-a-mapping", .error, "`\(key)` has no keys below it",
        "write its keys below, indented: `\(key):` and then `  key: value`")
    case .notRecord(let key):
      Wording(
        "not-a-record", .error, "this entry of `\(key)` has no keys",
        "write it as `- {date: 2026-11-03, …}`")
    case .noAccount(let heading):
      Wording(
        "account-missing", .error,
        "the front matter doesn't say which account it is"
          + (heading.map { "; the heading `\($0.shortened)` is taken for its name" } ?? ""),
        "write `account: \(heading?.shortened ?? "Name")` in the front matter")
    case .accountDiffers(let heading, let account):
      Wording(
        "account-differs", .warning,
        "the heading says `\(heading.shortened)`, the front matter `\(account.shortened)`",
        "use one name")
    case .nestedTooDeeply(let limit):
      Wording(
        "nested-too-deeply", .error,
        "lists and quotes nest deeper than \(limit) levels; the file's sections are unread",
        "nest less deeply")
    case .tooLong(let bytes, let limit):
      Wording(
        "too-long", .error,
        "the file has \(bytes) bytes, more than \(limit); its sections are unread",
        "move what isn't the handoff's into other files")
    }
  }
}
