import CommonMark
import Packets
import Testing

@testable import Documents

/// What nobody wrote down reads well too: no blank heading, no empty table, no stray mark.
@Suite struct EmptyPacketTests {
  private static let accountOnly = "---\naccount: Northwind Robotics\n---\n"

  /// Packets that say little: the account alone, each section with nothing in it, and one fact or
  /// record at a time.
  private static let sparse: [String] = {
    let whole = CanaryPacket(.word, .tables)
    let sections = Packet.declarations.flatMap { section -> [String] in
      section.parts.flatMap { part -> [String] in
        let heading = "## \(section.name)\n\n"
        switch part.shape {
        case .facts: return part.fields.map { "\(heading)- **\($0.name):** something\n" }
        case .records where part.parent == nil:
          return part.fields.map { field in
            let value = field.type == .person ? "Ann Stays" : "something"
            return "\(heading)### \(part.name)\n\n| \(field.name) |\n|---|\n| \(value) |\n"
          }
        case .quotes: return ["\(heading)> Faster\n", "\(heading)> Faster\n>\n> — Ann\n"]
        case .records, .prose, .matrix: return [heading]
        }
      }
    }
    return [accountOnly, whole.text.replacing(" <!--", with: "<!--")]
      + sections.map { accountOnly + $0 }
  }()

  @Test(arguments: sparse.indices)
  func sparsePacketsReadWell(_ index: Int) throws {
    let text = Self.sparse[index]
    try expectReadsWell(
      .reading(text), try Self.workshop.get(), [.md, .txt, .ics], "of:\n\(text.prefix(2_000))")
  }

  private static let workshop = Result { try Workshop() }

  @Test(arguments: [nil, "Steadrow"])
  func accountAloneReadsWell(_ company: String?) throws {
    var settings = Settings()
    settings.company.name = company
    let workshop = try Workshop(settings: settings)
    try expectReadsWell(.reading(Self.accountOnly), workshop, Format.allCases, "of no facts")
  }

  @Test(arguments: Example.all)
  func examplesReadWell(_ example: Example) throws {
    let workshop = try Workshop(settings: try Example.settings())
    try expectReadsWell(try example.packet(), workshop, Format.allCases, "of \(example)")
  }

  private func expectReadsWell(
    _ packet: Packet, _ workshop: Workshop, _ formats: [Format], _ what: String
  ) throws {
    let context = workshop.press.context
    let account = context.assess(packet)
    let views = Dictionary(
      uniqueKeysWithValues: Audience.allCases.map { audience in
        (audience, View(of: account, for: audience, in: context))
      })
    for document in workshop.press.library.documents {
      let composed = try workshop.press.compose(
        document, of: account, from: try #require(views[document.audience]))
      expectNoBlanks(composed.tree, "\(document.name) \(what)")
      for format in workshop.formats(of: composed) where formats.contains(format) {
        let text = try workshop.press.layOut(composed, as: format)
        if format == .eml { continue }
        let isMarkup = format == .md || format == .html
        expectNoStrayMarks(
          isMarkup ? Self.shown(text) : text, "\(document.name).\(format) \(what)")
      }
    }
  }

  private func expectNoBlanks(_ document: Document, _ what: String) {
    let levels = document.blocks.map { block -> Int? in
      if case .heading(let level, _) = block.content { level } else { nil }
    }
    for (index, level) in levels.enumerated() {
      guard let level else { continue }
      // A deeper heading may follow; one of the same level, or the end, leaves it blank.
      let isBlank = index + 1 == levels.count || levels[index + 1].map { $0 <= level } ?? false
      #expect(!isBlank, "\(document.blocks[index].inlines.plainText) is blank in \(what)")
    }
    document.forEachBlock { block in
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines):
        #expect(!inlines.plainText.normalizedWords.isEmpty, "an empty paragraph in \(what)")
      case .table(let table):
        #expect(!table.rows.isEmpty, "an empty table in \(what)")
        let isFilled = table.rows.allSatisfy { !$0.plainText.normalizedWords.isEmpty }
        #expect(isFilled, "an empty row in \(what)")
      case .list(let list):
        #expect(list.items.allSatisfy { !$0.blocks.isEmpty }, "an empty item in \(what)")
      case .blockQuote(let blocks): #expect(!blocks.isEmpty, "an empty quote in \(what)")
      case .codeBlock, .htmlBlock, .thematicBreak, .figure: break
      }
    }
  }

  private static func shown(_ text: String) -> String {
    let body = text.components(separatedBy: "</style>").last ?? text
    return (body.components(separatedBy: "<script>").first ?? body).decodedHTML
  }

  private func expectNoStrayMarks(_ text: String, _ what: String) {
    let words = text.replacing("...", with: "…")
    for mark in [
      " ,", ", ,", ",,", ": ;", ":;", " ;", "; ;", ";;", "()", "( ", " )", "{{", "}}", "{%", "[]",
      " .", "..", ": .", "Optional(", "nil",
    ] {
      let lines = words.split(separator: "\n").filter { $0.contains(mark) }
      #expect(lines.isEmpty, "\"\(mark)\" in \(lines.prefix(2)) of \(what)")
    }
  }
}
