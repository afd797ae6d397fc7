import CommonMark
import Diagnostics
import Testing

@testable import Documents
@testable import Packets

/// No value changes the structure of the document that it is printed in, whatever its words are,
/// and its words arrive whole.
@Suite struct InertValueTests {
  /// A place in which a template can print a value.
  struct Place: CustomStringConvertible, Sendable {
    let description: String
    let body: String
    /// Whether the value is where a link leads.
    let isAddress: Bool

    init(_ description: String, _ body: String, isAddress: Bool = false) {
      self.description = description
      self.body = body
      self.isAddress = isAddress
    }
  }

  static let places = [
    Place("heading", "# {{ v }}\n\n## about {{ v }} and {{ v }}\n\nend"),
    Place("setext heading", "about {{ v }}\n===\n\n{{ v }}\n---\n\nend"),
    Place("paragraph", "{{ v }}\n\nabout {{ v }} and {{ v }}{{ v }}\n{{ v }}\nend"),
    Place("after a paragraph's line", "start\n{{ v }}\n\nend"),
    Place("strong", "**{{ v }}** **a {{ v }}** b**{{ v }}**c"),
    Place("emphasis", "*{{ v }}* _{{ v }}_ ***{{ v }}*** b*{{ v }}*c"),
    Place("strikethrough", "~~{{ v }}~~ a"),
    Place(
      "table", "| a | {{ v }} |\n|---|---|\n| {{ v }} | **{{ v }}** |\n| b {{ v }} | `{{ v }}` |"),
    Place("list item", "- {{ v }}\n- a {{ v }}\n- **L:** {{ v }}\n\n1. {{ v }}\n2. b"),
    Place("task", "- [ ] {{ v }}\n- [x] a {{ v }}"),
    Place("nested list", "- a\n  - {{ v }}\n    - {{ v }}\n\n      {{ v }}\n- b"),
    Place("quote", "> {{ v }}\n>\n> a {{ v }}\n>\n> — {{ v }}"),
    Place("list in a quote", "> - {{ v }}\n>   - {{ v }}\n> - b\n>\n> end"),
    Place("quote in a list", "- > {{ v }}\n\n  {{ v }}\n- b"),
    Place("code span", "`{{ v }}` and `` a {{ v }} b ``"),
    Place("fenced code", "```\n{{ v }}\n```\n\n~~~\na {{ v }}\n~~~\n\nend"),
    Place("indented code", "    {{ v }}\n\nend"),
    Place("link target", "[a](<{{ v }}>) b [c]({{ v }})", isAddress: true),
    Place("link title", "[a](https://x.example/ \"{{ v }}\")"),
    Place("link text", "[{{ v }}](https://x.example/) [a {{ v }}](https://x.example/)"),
    Place("image alt", "![{{ v }}](https://x.example/a.png) ![a {{ v }}](b.png)"),
    Place("image source", "![a](<{{ v }}>)", isAddress: true),
  ]

  /// The same words as every kind of value that a view has, each under the name `v`.
  private static let kinds = ["account_name", "deal.term", "heads_up.prose"]

  private static let plain = Result { try SeenPacket(packet("xyzzy")) }
  private static let hostile = Result {
    try HostileValue.all.map { ($0, try SeenPacket(packet($0.text))) }
  }

  private static func packet(_ words: String) -> Packet {
    let place = SourceLocation(file: "packets/x.md", line: 3, column: 1)
    let text = RichText(plain: words, at: place)
    var packet = Packet(slug: "x")
    packet.account.account = Entry(.given(Wording(text)), text: text)
    // Nothing is owed any more, which saves the time to find it out.
    packet.account.stage = Entry(.given(.churned), text: text)
    packet.deal.term = Entry(.given(Wording(text)), text: text)
    let start = SourcePosition(line: 3, column: 1)
    let block = Block(.paragraph([Inline(.text(words), start: start)]), start: start, endLine: 3)
    packet.headsUp.prose = [
      Prose(passages: [.init(block: block, visibility: .internal)], location: place)
    ]
    return packet
  }

  @Test(arguments: places)
  func structureStands(_ place: Place) throws {
    let bodies = Self.kinds.map { place.body.replacing("{{ v }}", with: "{{ \($0) }}") }
    let template = Workshop.template(for: .internal, bodies.joined(separator: "\n\n---\n\n"))
    let workshop = try Workshop([("hostile", template)])
    let plain = Printed(try workshop.compose("hostile", of: try Self.plain.get()), workshop)
    let sought = plain.tree.words.count(of: "xyzzy")
    try #require(sought > 0 && plain.shown.count(of: "xyzzy") > 0)
    for (value, seen) in try Self.hostile.get() {
      // An account's name is trimmed, and nothing but white space is no name.
      let words = value.text.normalizedWords
      if words.isEmpty { continue }
      let printed = Printed(try workshop.compose("hostile", of: seen), workshop)
      let what = "\(value) in \(place)"
      expectHarmless(printed, what)
      // A refused address leaves its link's words.
      if place.isAddress, URLPolicy.allowList.link(value.text) == nil {
        #expect(printed.tree.destinations.isEmpty, "\(what)")
        continue
      }
      #expect(TreeShape(printed.tree) == TreeShape(plain.tree), "\(what)")
      #expect(TreeShape(printed.again) == TreeShape(plain.again), "\(what):\n\(printed.markdown)")
      expect(words, sought, in: printed, plain, "\(what):\n\(printed.markdown)")
    }
  }

  /// The words stand as often as `xyzzy` does in their place: in the tree, in what is parsed from
  /// the Markdown, and in the HTML.
  private func expect(
    _ words: String, _ sought: Int, in printed: Printed, _ plain: Printed, _ what: String
  ) {
    #expect(printed.tree.words.normalizedWords.count(of: words) >= sought, "\(what)")
    let again = printed.again.words.percentDecoded.normalizedWords
    #expect(again.count(of: words.percentDecoded.normalizedWords) >= sought, "\(what)")
    #expect(
      printed.shown.percentDecoded.normalizedWords.count(of: words.percentDecoded.normalizedWords)
        >= plain.shown.count(of: "xyzzy"), "\(what)\n\(printed.html)")
  }

  private func expectHarmless(_ printed: Printed, _ what: String) {
    #expect(!printed.html.lowercased().contains("<script"), "\(what)\n\(printed.html)")
    #expect(!printed.html.contains("<!--"), "\(what)\n\(printed.html)")
    for address in printed.addresses + printed.again.destinations {
      let scheme = address.folded
      for bad in ["javascript:", "vbscript:", "data:"] {
        #expect(!scheme.hasPrefix(bad), "\(what): \(address)")
      }
    }
  }

  /// A document, its Markdown, that parsed again, and its HTML.
  private struct Printed {
    let tree: Document
    let markdown: String
    let again: Document
    let html: String
    /// What `href` and `src` say.
    let addresses: [String]
    /// What a reader of the HTML finds: its text, titles and addresses.
    let shown: String

    init(_ document: ComposedDocument, _ workshop: Workshop) {
      tree = document.tree
      markdown = (try? workshop.press.layOut(document, as: .md)) ?? ""
      again = (try? Document(parsing: markdown)) ?? Document(blocks: [])
      html = HTMLWriter.write(document.tree)
      addresses = html.addresses
      shown = ([html.decodedHTML] + addresses).joined(separator: "\u{2028}")
    }
  }
}

extension String {
  /// Without what a browser overlooks in a scheme.
  fileprivate var folded: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.value > 0x20 })).lowercased()
  }

  /// What `href` and `src` say.
  fileprivate var addresses: [String] {
    ["href=\"", "src=\""].flatMap { start in
      components(separatedBy: start).dropFirst().map { part in
        String(part.prefix { $0 != "\"" }).decodedHTML.percentDecoded
      }
    }
  }
}
