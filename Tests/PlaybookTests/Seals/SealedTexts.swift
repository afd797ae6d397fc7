import CommonMark
import Packets

@testable import Playbook

/// Packets whose cells hold what people type, and what would break a careless writer.
struct SealedTexts {
  var random: SplitMix

  mutating func packet() -> String {
    """
    ---
    account: \(random.pick(["Acme", "\"Acme: a #1 \\\"firm\\\"\"", "شركة الاختبار", "A & B *"]))
    deal: {starts: 2026-11-15}
    ---

    ## Goal

    \(goal())

    ## Success criteria

    \(random.next() % 2 == 0 ? criteriaTable() : criteriaList())

    ## Promises

    \(promises())

    """
  }

  private mutating func goal() -> String {
    var lines: [String] = random.next() % 3 == 0 ? ["We want \(text()) soon.", ""] : []
    for _ in 0..<Int(random.next() % 3) {
      lines += ["> \(text())", ">", "> - \(text())", ">", "> \(text())"]
      switch random.next() % 4 {
      case 0: break
      case 1: lines += [">", "> — Priya Raman, VP Operations, discovery call, 2026-09-03"]
      case 2: lines += ["", "— Tom \(random.pick(["Baker", "O'Neil", "Бек"])), CFO, mail"]
      default: lines += ["> – ~~Ann Lee~~, COO"]
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private mutating func criteriaTable() -> String {
    let heads = [
      "Criterion", "Reason for buying", "Named by", "Baseline", "Target", "Due", "Evidence",
      "Owner", "Owner", "Odd | column", "Note", "",
    ]
    let rows = (0..<Int(random.next() % 4)).map { _ in heads.map { _ in cell() } }
    return ([heads.map { $0.cellText }, heads.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private mutating func criteriaList() -> String {
    (0..<Int(random.next() % 4)).map { _ in
      """
      ### \(text())

      - **Baseline:** \(text())
      - **Target:** \(text())
      - **Target:** \(text())
      - **Due:** \(text())
      - **Owner:** \(text())
      - **Owner:** Bo Ek
      - **Evidence:** \(text())

        \(text())
      - **Strange label:** \(text())
      """
    }.joined(separator: "\n\n")
  }

  private mutating func promises() -> String {
    guard random.next() % 4 > 0 else { return "None known — \(text())" }
    let heads = ["Promise", "Made by", "Needs", "Verdict"]
    let rows = (0..<Int(1 + random.next() % 3)).map { _ in heads.map { _ in cell() } }
    return ([heads, heads.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private mutating func cell() -> String { text().cellText }

  private mutating func text() -> String {
    let count = 1 + Int(random.next() % 3)
    return (0..<count).map { _ in random.pick(Self.fragments) }
      .joined(separator: random.pick([" ", " ", ", ", "", "<br>"]))
  }

  private static let fragments = [
    "orders late", "a|b", "back\\slash", "\\", "`co|de`", "**bold**", "*it*", "~~gone~~", "<br>",
    "مرحبا بالعالم", "\u{200F}שלום\u{200F}", "e\u{301}té", "👩‍👩‍👧 x",
    "to be measured by Jonas Ek, 2026-12-18",
    "None known — nobody counts", "N/A - no such", "TBD", "40%", "-40 %", "from 18% to 11%",
    "€22,500/mo", "84k", "Q3 2026", "Day 30", "2026-12-31", "31 December 2026", "Dec 15",
    "[link](https://x.example/a?b=1 \"t\")", "<https://x.example/>", "Owner: somebody",
    "— dash", "- item", "1. one", "> quoted", "&amp; &#124;", "*", "_a_b_", "no\u{00A0}break",
    "Ann Lee and Bo Ek", "Ann Lee, VP; Bo Ek", "[x]", "![img](a.png)", "<b>html</b>", "***", "```",
    "$[Amount]", "yes", "Yes / No", "@maria", "Ann <ann@acme.example>", "Dispatchers (12)",
    "[Name]", "in scope", "\"quoted\"", "'", "::", "{#id}", "$", "100 of 200 users", "| lead",
    "Cut time to invoice from 9 days to 3 days by 2026-12-31", "a  b", "\\|", "[a]: b", "—",
  ]
}

extension String {
  /// As a table's cell takes it.
  fileprivate var cellText: String { replacing("|", with: "\\|") }
}

extension Seal {
  /// All that a seal says, without places.
  var said: [String] {
    let heads: [String] = [
      account, name.file, by.spelled, "\(completeness)", "\(quality)", despite ?? "–", currency,
      agreed.name, agreed.deal.starts?.value?.day?.description ?? "–",
    ]
    let quotes = agreed.goal.quotes.map { quote -> String in
      let parts = [quote.attribution?.speaker, quote.attribution?.title, quote.attribution?.source]
      return MarkdownWriter.write(quote.blocks)
        + parts.map { $0?.onOneLine ?? "–" }.joined(separator: "; ")
        + "\(quote.attribution?.date?.day?.description ?? "–")"
    }
    let remarks = agreed.goal.frame.remarks.flatMap(\.blocks).map { MarkdownWriter.write([$0]) }
    let none = [
      agreed.goal.frame.noneKnown, agreed.successCriteria.frame.noneKnown,
      agreed.promises.frame.noneKnown,
    ].map { $0?.reason.onOneLine ?? "–" }
    return heads + unmet + quotes + remarks.filter { !$0.trimmed.isEmpty } + none
      + agreed.successCriteria.criteria.flatMap(\.said) + agreed.promises.promises.flatMap(\.said)
  }
}

extension Record {
  fileprivate var said: [String] {
    Self.fields.flatMap { field in
      field.entries(self).map { "\(field.declaration.name): \($0.said)" }
    } + margin.unfilled.map { "\($0.field)? \($0.text.line)" }.sorted()
      + margin.extras.map { "\($0.label)+ \($0.text.line)" }.sorted()
  }
}

extension AnyEntry {
  fileprivate var said: String {
    switch answer {
    case .given(.text): "text \(text.line)"
    case .given(let value): "\(value)"
    case .pending(let pending): "\(pending)"
    case .noneKnown(let reason): "none \(reason.onOneLine)"
    case .unread: "unread \(text.line)"
    }
  }
}

extension RichText {
  /// With its marks, on one line.
  fileprivate var line: String {
    let cell = Table.Cell(inlines: inlines, start: .none)
    let row = Table.Row(cells: [cell], typedCount: 1, start: .none)
    let table = Table(alignments: [.none], header: row, rows: [])
    let line = MarkdownWriter.write([Block(.table(table), start: .none, endLine: 0)])
    return line.split(separator: "\n").first.map { String($0).onOneLine } ?? ""
  }
}
