import Foundation
import Packets
import Playbook
import Testing

@testable import Documents

/// What holds for every deck.
@Suite struct DeckTests {
  private static let many = (1...300).map { "## Slide \($0)\n\nText \($0).\n" }.joined(
    separator: "\n")

  @Test func threeHundredSlides() throws {
    let markdown = try Deck.render(Self.many, as: .md)
    #expect(markdown.count(of: "\n## ") == 300)
    #expect(markdown.count(of: "\n\n---\n\n") == 299)
    let page = try Deck.render(Self.many, as: .html)
    #expect(page.count(of: "<section ") == 300)
    #expect(page.contains("max=\"300\""))
  }

  @Test func deckWithNothingToSaySaysWhatItIs() throws {
    let markdown = try Deck.render("{% if goal.quotes %}## Goal{% endif %}", as: .md)
    #expect(markdown.hasSuffix("## Test: Northwind\n\nTo be agreed.\n"))
  }

  @Test func limitsAreTheSettings() throws {
    var settings = Settings()
    settings.deck.rows = 2
    settings.deck.bullets = 3
    let table = "## Table\n\n| A |\n|---|\n| 1 |\n| 2 |\n| 3 |\n| 4 |\n| 5 |\n"
    let list = "## List\n\n- 1\n- 2\n- 3\n- 4\n"
    let markdown = try Deck.render(table + "\n" + list, as: .md, settings: settings)
    #expect(markdown.contains("## Table (3 of 3)\n\n| A |\n| --- |\n| 5 |\n"))
    #expect(markdown.contains("## List (2 of 2)\n\n- 3\n- 4\n"))
  }

  /// Each quote takes from the width, and each list in it.
  @Test(arguments: ["- item", "> - item", "- [ ] item", "- **Label:** item"])
  func quotesAndListsNestDeep(_ item: String) throws {
    let lines = (0..<28).map { "> > > \(String(repeating: " ", count: 2 * $0))\(item)\n" }
    let text = "---\naccount: A\n---\n\n## Goal\n\n> First.\n\n\(lines.joined())"
    let workshop = try Workshop()
    let deck = try workshop.render("kickoff-deck", of: .reading(text), as: .html)
    #expect(deck.contains("item"))
    let second = "## A\n\n- B\n\n## Goal\n\n\(lines.joined())"
    #expect(try Deck.render(second, as: .md).contains("item"))
  }

  @Test(arguments: [1, 47, 48, 60, 300])
  func columnsAreManyAndEmpty(_ count: Int) throws {
    let row = "|\(String(repeating: " |", count: count))\n"
    let head = "|\(String(repeating: "-|", count: count))\n"
    for body in [row + head + row, "> \(row)> \(head)> \(row)"] {
      #expect(try Deck.render("## Table\n\n\(body)", as: .md).contains("## Table"))
    }
  }

  @Test func textHasSomeWidthAlways() {
    let text = "Some words, and averyveryverylongword"
    for width in [-100, 0, 0.1, Double.nan, -Double.infinity] {
      #expect(TextMeasure(width: width, size: 24).lines(of: text) < 50)
    }
  }

  @Test func namesOfSlidesLeadToOneEach() throws {
    let titles = ["Deck", "3", "Help", "Same", "Same", "Same 1", "Ziele & Zahlen", "<b>", "…"]
    let body = titles.map { "## \($0.replacing("<", with: "\\<"))\n\nText.\n" }.joined(
      separator: "\n")
    let page = try Deck.render(body, as: .html)
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count, "\(ids)")
    let slides = page.components(separatedBy: "<section ").dropFirst()
      .compactMap { $0.components(separatedBy: " id=\"").dropFirst().first?.first }
    #expect(slides.count == titles.count && slides.allSatisfy(\.isLetter), "\(slides)")
  }

  @Test func policyAllowsItsOwnStyleAndScriptAndNothingElse() throws {
    var settings = Settings()
    settings.company.colour = "#B5179E"
    let page = try Deck.render("## A\n\nText.\n", as: .html, settings: settings)
    let style = try #require(page.between("<style>", "</style>"))
    let script = try #require(page.between("<script>", "</script>"))
    let policy = try #require(page.between("Content-Security-Policy\" content=\"", "\">"))
    #expect(
      policy.decodedHTML
        == "default-src 'none'; style-src '\(Fingerprint(of: style).policySource)'; script-src "
        + "'\(Fingerprint(of: script).policySource)'; img-src data:; base-uri 'none'; "
        + "form-action 'none'")
    #expect(page.count(of: "<script") == 1 && page.count(of: "<style") == 1)
    #expect(style.contains("--accent: #b5179e"))
    for inline in [" style=", " onclick=", " onload=", "role=\"application\""] {
      #expect(!page.contains(inline), "\(inline)")
    }
  }

  /// Long words make a table's text smaller; where nothing smaller helps, they break.
  @Test(arguments: [(1, ""), (25, "dense"), (90, "tight")])
  func longWordsStayOnTheSlide(_ length: Int, _ expected: String) throws {
    let word = String(repeating: "n", count: length)
    let row = "| " + Array(repeating: word, count: 4).joined(separator: " | ") + " |\n"
    let page = try Deck.render("## A\n\n\(row)|---|---|---|---|\n\(row)", as: .html)
    let body = page.components(separatedBy: "</style>").last ?? ""
    #expect(body.contains("class=\"tight\"") == (expected == "tight"))
    #expect(body.contains("<section class=\"slide dense") == (expected == "dense"))
  }

  @Test func draftsSaySoOnEverySlide() throws {
    let body = "## A\n\n> Words.\n\n## B\n\n- **Label:** value\n\n## C\n\n| D |\n|---|\n| e |\n"
    let markdown = try Deck.render(body, as: .md, ready: "kickoff")
    #expect(markdown.count(of: "\n## Draft: ") == 3 && markdown.count(of: "\n## ") == 3)
    #expect(markdown.contains("\nfooter: \"Draft: "))
    let page = try Deck.render(body, as: .html, ready: "kickoff")
    #expect(page.count(of: "<span class=\"mark\">Draft</span>") == 3)
    #expect(page.contains("<title>Draft: "))
    for format in Format.allCases {
      #expect(!(try Deck.render(body, as: format).contains("Draft")), "\(format)")
    }
  }

  @Test func valuesCannotBreakADeck() throws {
    let body = """
      ## {{ account_name }}

      > {{ account_name }}

      ## Facts

      - **{{ account_name }}:** {{ account_name }}

      ## Table

      | {{ account_name }} | B |
      |---|---|
      | {{ account_name }} | b |

      > [!PRESENTER]
      > {{ account_name }}
      """
    let plain = try Deck.render(body, as: .html, for: .presenter, of: .named("plain")).elements
    for name in HostileValue.all where !name.text.normalizedWords.isEmpty {
      let page = try Deck.render(body, as: .html, for: .presenter, of: .named(name.text))
      #expect(page.elements == plain, "\(name)")
      let markdown = try Deck.render(body, as: .md, for: .presenter, of: .named(name.text))
      #expect(markdown.count(of: "\n## ") == 3, "\(markdown)")
      #expect(markdown.count(of: "<!--") == 1 + markdown.count(of: "\\<!--"), "\(markdown)")
    }
  }
}

extension Packet {
  /// A packet of an account by that name.
  static func named(_ name: String) -> Packet {
    let text = RichText(plain: name, at: .init(file: "packets/test.md", line: 1))
    var packet = Packet(slug: "test")
    packet.account.account = Entry(.given(Wording(text)), text: text)
    return packet
  }
}

extension String {
  /// The elements' names in order, the script's text left out.
  fileprivate var elements: [String] {
    (components(separatedBy: "<script>").first ?? self).components(separatedBy: "<").dropFirst()
      .map { String($0.prefix { $0 != ">" && $0 != " " }) }
  }

  /// What stands first between the two.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    components(separatedBy: start).dropFirst().first?.components(separatedBy: end).first
  }
}
