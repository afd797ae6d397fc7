import Foundation
import Packets
import Testing

@testable import Documents

/// A presenter's notes: in the presenter's copy, and nowhere else.
@Suite struct PresenterTests {
  @Test(arguments: Example.all)
  func customersCopyIsThePresentersWithoutItsNotes(_ example: Example) throws {
    let workshop = try Workshop(settings: try Example.settings())
    let template = try workshop.press.library.template(named: "kickoff-deck")
    let document = try workshop.press.compose(template, of: try example.packet())
    func text(_ format: Format, _ copy: Copy) throws -> String {
      try workshop.press.layOut(document, as: format, for: copy)
    }
    let (theirs, ours) = (try text(.md, .audience), try text(.md, .presenter))
    let notes = ours.comments
    #expect(notes.count > 3)
    #expect(notes.allSatisfy { $0.allSatisfy { $0.hasPrefix("- ") && !$0.contains("--") } })
    #expect(theirs.withoutFooter == ours.withoutComments.withoutFooter)
    #expect(ours.contains("Presenter copy") && !theirs.contains("Presenter"))
    let page = try text(.html, .audience)
    for line in notes.joined() {
      let words = line.dropFirst(2)
      #expect(!page.contains(words) && !theirs.contains(words), "\(words)")
    }
    for sign in ["<aside", "class=\"banner\"", "<!--", "[!PRESENTER]", "Presenter copy"] {
      #expect(!page.contains(sign) && !theirs.contains(sign), "\(sign)")
    }
    #expect(try text(.html, .presenter).count(of: "<aside class=\"notes\"") == notes.count)
  }

  /// A marker that a customer's words bring along hides nothing.
  @Test func markerInAValueIsText() throws {
    let packet = Packet.reading(
      """
      ---
      account: Northwind
      ---
      ## Why they bought

      - Problem: [!PRESENTER] we want this.
      """)
    let body = "## Why\n\n> {{ why_they_bought.problem | join: \" \" }}\n"
    let text = try Deck.render(body, as: .md, for: .presenter, of: packet)
    #expect(text.contains("PRESENTER") && text.contains("we want this") && !text.contains("<!--"))
  }

  @Test func hostileNotesStayInOneComment() throws {
    let body = "## A\n\nText.\n\n> [!PRESENTER]\n> {{ account_name }}\n"
    for name in ["--> <b>", "<!--", "---", "-->-->", "footer: x", "a -- b --- c", "->", "--!>"] {
      let text = try Deck.render(body, as: .md, for: .presenter, of: .named(name))
      let parts = text.components(separatedBy: "\n<!--\n")
      #expect(parts.count == 2, "\(text)")
      let comment = parts.last ?? ""
      #expect(comment.count(of: "-->") == 1 && comment.hasSuffix("\n-->\n"), "\(text)")
      #expect(comment.count(of: "--") == 1 && comment.hasPrefix("- "), "\(text)")
    }
  }
}

extension String {
  /// The lines of each HTML comment.
  fileprivate var comments: [[String]] {
    components(separatedBy: "\n<!--\n").dropFirst().map { part in
      (part.components(separatedBy: "\n-->").first ?? "").components(separatedBy: "\n")
    }
  }

  fileprivate var withoutComments: String {
    let parts = components(separatedBy: "\n<!--\n")
    return (parts.first ?? "")
      + parts.dropFirst().map { $0.components(separatedBy: "\n-->\n").last ?? "" }.joined()
  }

  fileprivate var withoutFooter: String {
    components(separatedBy: "\n").filter { !$0.hasPrefix("footer:") }.joined(separator: "\n")
  }
}
