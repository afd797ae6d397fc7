import CommonMark
import Packets

extension Seal {
  /// The seal as a file: front matter, then what it seals in a packet's own format, so that
  /// `Packet.read` gives `agreed` again. Ends with a line feed.
  package var text: String {
    let body = MarkdownWriter.write(blocks)
    let facts = facts.map { "\($0.key): \($0.value.yamlScalar)" }
    let fingerprint = SealContent(facts: facts, body: body).fingerprint
    return (["---"] + facts + ["\(SealContent.key): \(fingerprint)", "---", "", ""])
      .joined(separator: "\n") + body
  }

  private var facts: [(key: String, value: String)] {
    [
      ("account", agreed.name), ("slug", account), ("gate", gate.rawValue),
      ("sealed", day.description), ("by", by.spelled),
      ("completeness", "\(completeness.answered) of \(completeness.asked)"),
      ("quality", "\(quality)"),
    ] + (despite.map { [("despite", $0)] } ?? []) + [("currency", currency)]
      + (agreed.deal.starts?.value?.day.map { [("starts", $0.description)] } ?? [])
  }

  private var blocks: [Block] {
    [
      .heading(1, "\(agreed.name): \(gate.rawValue)"),
      .paragraph(
        "Sealed by \(by.name) on \(day): \(completeness.answered) of \(completeness.asked) "
          + "requirements answered, quality \(quality) of 100."),
      .paragraph(
        gate.agreement + " Nobody changes this file: what both sides agree to change goes into the "
          + "packet's Agreement, and a later seal stands beside this one."),
    ]
      + (despite.map { [.paragraph("Sealed although not everything was met: \($0)")] } ?? [])
      + unmetBlocks + goalBlocks
      + agreed.successCriteria.blocks(of: agreed.successCriteria.criteria)
      + agreed.promises.blocks(of: agreed.promises.promises)
  }

  private var unmetBlocks: [Block] {
    guard !unmet.isEmpty else { return [] }
    let items = unmet.map { ListItem(blocks: [.paragraph($0)], start: .none) }
    return [
      .heading(2, Self.unmetHeading),
      Block(.list(List(kind: .bullet, isTight: true, items: items)), start: .none, endLine: 0),
    ]
  }

  static let unmetHeading = "Unmet"

  /// Words beside the quotes first: behind one they could pass for its speaker.
  private var goalBlocks: [Block] {
    let remarks = agreed.goal.frame.remarks.filter { !$0.blocks.plainText.trimmed.isEmpty }
    let blocks =
      agreed.goal.noneKnownBlocks + remarks.flatMap(\.blocks)
      + agreed.goal.quotes.filter { !$0.blocks.plainText.trimmed.isEmpty }.map(\.block)
    return blocks.isEmpty ? [] : [.heading(2, Goal.outline.declaration.name)] + blocks
  }
}

extension Gate {
  /// What a seal of the gate holds.
  fileprivate var agreement: String {
    switch self {
    case .closedWon: "This is what sales agreed with the customer."
    case .kickoff: "This is what the customer agreed to, and what success is measured by."
    case .shadow, .closeOut: "This is what stood when the gate was passed."
    }
  }
}

extension Section {
  fileprivate var noneKnownBlocks: [Block] {
    frame.noneKnown.map { none in
      [.paragraph("None known" + (none.reason.isEmpty ? "" : " — \(none.reason)"))]
    } ?? []
  }

  /// The section with its records as a table; nothing where nothing was written.
  fileprivate func blocks<Element: Record>(of records: [Element]) -> [Block] {
    let blocks = noneKnownBlocks + (records.isEmpty ? [] : [SealedTable(records).block])
    return blocks.isEmpty ? [] : [.heading(2, Self.outline.declaration.name)] + blocks
  }
}

extension Quote {
  /// The quote with its speaker as its last paragraph.
  fileprivate var block: Block {
    let speaker = attribution.map { attribution -> Block in
      let inlines = attribution.text.inlines.map { inline in
        inline.isHTMLBreak || inline.content == .softBreak || inline.content == .hardBreak
          ? Inline(.text(" "), start: .none) : inline
      }
      let isDashed = attribution.text.trimmed.unicodeScalars.first.map {
        "—–".unicodeScalars.contains($0)
      }
      let dash = isDashed == true ? [] : [Inline(.text("— "), start: .none)]
      return Block(.paragraph(dash + inlines), start: .none, endLine: 0)
    }
    return Block(.blockQuote(blocks + (speaker.map { [$0] } ?? [])), start: .none, endLine: 0)
  }
}

extension Block {
  fileprivate static func heading(_ level: Int, _ text: String) -> Block {
    Block(.heading(level: level, [.text(text)]), start: .none, endLine: 0)
  }

  fileprivate static func paragraph(_ text: String) -> Block {
    Block(.paragraph([.text(text)]), start: .none, endLine: 0)
  }
}

extension Inline {
  /// A text on one line.
  static func text(_ text: String) -> Inline {
    Inline(.text(text.onOneLine), start: .none)
  }
}

extension String {
  /// The words with one blank between.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension SourcePosition {
  /// Of what was made and not read.
  static let none = SourcePosition(line: 0, column: 0)
}
