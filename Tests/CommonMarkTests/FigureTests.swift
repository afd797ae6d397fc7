import Testing

@testable import CommonMark

/// A figure is markup on pages, its fallback everywhere else, and a sentence where only text fits.
@Suite struct FigureTests {
  private static let token: Unicode.Scalar = "\u{F0000}"

  private static let figure = Figure(
    id: "chart",
    html: "<figure><svg aria-labelledby=\"chart-title\"><title id=\"chart-title\">T &quot;chart-"
      + "</title></svg></figure>\n",
    fallback: (try? Document(parsing: "| a | b |\n|---|---|\n| 1 | 2 |\n").blocks) ?? [],
    summary: "1 of 2")

  private func document(_ text: String) throws -> Document {
    try Document(parsing: text).substituting { scalar in
      scalar == Self.token ? Substitution(.figure(Self.figure)) : nil
    }
  }

  @Test func paragraphOfItsOwnBecomesTheFigure() throws {
    let document = try document("before\n\n\(Self.token)\n\nafter\n")
    #expect(
      HTMLWriter.write(document) == "<p>before</p>\n\(Self.figure.html)<p>after</p>\n")
    #expect(
      MarkdownWriter.write(document)
        == "before\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nafter\n")
    #expect(PlainTextWriter.write(document) == "before\n\na  b\n1  2\n\nafter\n")
    #expect(document.blocks.plainText == "before\na\tb\n1\t2\nafter")
  }

  /// What Markdown can't hold comes back as what stands for it.
  @Test(arguments: ["\u{F0000}\n", "- a\n\n  \u{F0000}\n", "> \u{F0000}\n", "- \u{F0000}\n- b\n"])
  func markdownParsesToTheFallback(_ place: String) throws {
    let markdown = MarkdownWriter.write(try document(place))
    let table = try Document(parsing: place).substituting { scalar in
      scalar == Self.token ? Substitution(.blocks(Self.figure.fallback)) : nil
    }
    #expect(markdown == MarkdownWriter.write(table))
    #expect(!markdown.contains("<"))
  }

  @Test(
    arguments: [
      ("# a \u{F0000}\n", "# a 1 of 2\n"), ("a \u{F0000} b\n", "a 1 of 2 b\n"),
      ("| a |\n|---|\n| \u{F0000} |\n", "| a |\n| --- |\n| 1 of 2 |\n"),
      ("`\u{F0000}`\n", "`1 of 2`\n"), ("[a](/x \"\u{F0000}\")\n", "[a](/x \"1 of 2\")\n"),
      ("- [ ] \u{F0000}\n", "- [ ] 1 of 2\n"),
    ])
  func amidTextItIsItsSummary(_ place: String, _ expected: String) throws {
    #expect(MarkdownWriter.write(try document(place)) == expected)
  }

  /// The same figure twice on a page: no id is there twice, and no words change.
  @Test func idsAreUniqueOnAPage() throws {
    let html = HTMLWriter.write(try document("\(Self.token)\n\n- \(Self.token)\n\n\(Self.token)\n"))
    for id in ["chart", "chart-2", "chart-3"] {
      #expect(html.contains("aria-labelledby=\"\(id)-title\"><title id=\"\(id)-title\">"))
    }
    #expect(html.components(separatedBy: "T &quot;chart-<").count == 4)
  }
}
