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

  /// Each with the body's line on which the marker stands as it is.
  static let misplaced: [(body: String, line: Int?)] = [
    ("## A\n\n- One\n\n  > [!PRESENTER]\n  > Say it.\n", 5),
    ("## A\n\n> > [!presenter] Say it.\n", 3),
    ("## A\n\n> Words.\n>\n> [!PRESENTER] Say it.\n", 5),
    ("## A\n\n[!Presenter] Say it.\n", 3),
    ("## A [!PRESENTER]\n\nText.\n", 1),
    ("## A\n\n| A |\n|---|\n| [!PRESENTER] b |\n", 5),
    ("## A\n\n```\n> [!PRESENTER] b\n```\n", 4),
    ("## A\n\n> - [!PRESENTER] b\n", 3),
    ("## A\n\nText.\n\n> Look: [!PRE**SEN**TER] b\n", nil),
  ]

  @Test(arguments: misplaced)
  func notesStandAtADecksTopLevelAlone(_ body: String, _ line: Int?) throws {
    for format in [Format.md, .html] {
      let error = #expect(throws: DocumentError.self) { try Deck.render(body, as: format) }
      #expect(error?.findings.map(\.rule) == ["presenter-note"], "\(body)")
      let place = error?.findings.first?.location
      #expect(place?.file == "templates/test.md")
      #expect(place?.line == line.map { $0 + 6 } ?? 1, "\(body)")
    }
  }

  @Test(arguments: ["page", "mail", "calendar"])
  func otherLayoutsHaveNoNotes(_ layout: String) throws {
    for marker in ["[!PRESENTER]", "[!presenter]"] {
      let text =
        "---\ntitle: T\naudience: customer\nlayout: \(layout)\n---\n# A\n\n> \(marker)\n> Say it.\n"
      let error = #expect(throws: TemplateLibraryError.self) { try Workshop([("test", text)]) }
      let found = error?.findings.filter { $0.rule == "presenter-note" }
      #expect(found?.map(\.location) == [.init(file: "templates/test.md", line: 8, column: 3)])
    }
  }

  @Test func markerOfAnyCaseBeginsANote() throws {
    for marker in ["[!PRESENTER]", "[!presenter]", "[!Presenter]"] {
      let body = "## A\n\nText.\n\n> \(marker)\n> Say it.\n"
      #expect(!(try Deck.render(body, as: .md).contains("Say it")))
      #expect(try Deck.render(body, as: .md, for: .presenter).contains("\n- Say it.\n"))
    }
  }

  /// A heading with nothing to show is no slide; its notes stay with the slide before.
  @Test func notesOfAHeadingAloneAreKept() throws {
    let note = "> [!PRESENTER]\n> Say this.\n\n"
    let bodies = [
      "## A\n\nText.\n\n## B\n\n\(note)## C\n\nText.\n", "## B\n\n\(note)## C\n\nText.\n",
      "\(note)## C\n\nText.\n", "## B\n\n\(note)",
    ]
    for body in bodies {
      let presenters = try Deck.render(body, as: .md, for: .presenter)
      #expect(presenters.contains("Say this."), "\(presenters)")
      let theirs = try Deck.render(body, as: .md)
      #expect(!theirs.contains("Say this."), "\(theirs)")
      #expect(theirs.count(of: "\n## ") == presenters.count(of: "\n## "))
    }
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
