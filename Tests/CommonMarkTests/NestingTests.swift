import Testing

@testable import CommonMark

/// Hostile nesting is refused with a place, at once and without a deep stack.
@Suite struct NestingTests {
  static let size = 5_000_000

  static let tooDeep: [(name: String, source: @Sendable () -> String)] = [
    ("a line of >", { repeated(">", size) }),
    ("a line of list marks", { repeated("- ", size / 2) + "a" }),
    ("mixed marks", { repeated("> 1. ", size / 5) + "a" }),
    ("10,000 quotes", { repeated("> ", 10_000) + "a\n\n" + repeated("> ", 10_000) + "b" }),
    (
      "lists deeper line by line",
      { (0..<1000).map { repeated(" ", $0 * 2) + "- a\n" }.joined() }
    ),
    ("emphasis", { repeated("*a ", 10_000) + repeated("a* ", 10_000) }),
    ("strong", { repeated("**a ", 10_000) + repeated("a** ", 10_000) }),
    ("star runs", { repeated("*", size / 4) + "a" + repeated("*", size / 4) }),
    ("images", { repeated("![", 10_000) + "a" + repeated("](u)", 10_000) }),
    ("strikethrough", { repeated("~a ", 10_000) + repeated("b~ ", 10_000) }),
    ("strikethrough in a cell", { "|" + repeated("~a ", 200) + repeated("b~ ", 200) + "|\n|-|" }),
    ("levels in sum", { repeated("> ", 60) + repeated("*a ", 60) + repeated("a* ", 60) }),
    ("a table's cell in sum", { cell(quotes: 60, emphasis: 45) }),
  ]

  // The limits end a hang; they are no measure of speed.
  @Test(.timeLimit(.minutes(15)), arguments: tooDeep.indices)
  func refuses(_ index: Int) throws {
    let (name, source) = Self.tooDeep[index]
    let text = source()
    var thrown: ParseError?
    do throws(ParseError) { _ = try Document(parsing: text) } catch { thrown = error }
    guard case .nestedTooDeeply(100, let position) = thrown else {
      Issue.record("\(name): \(String(describing: thrown))")
      return
    }
    #expect(position.line >= 1 && position.column >= 1)
  }

  static let fine: [(name: String, source: @Sendable () -> String)] = [
    ("brackets", { repeated("[", 50_000) }),
    ("brackets both ways", { repeated("[", 10_000) + "a" + repeated("]", 10_000) }),
    ("marks in code", { "```\n" + repeated("> ", 10_000) + "\n```" }),
    ("marks in HTML", { "<pre>\n" + repeated("- ", 10_000) + "a\n</pre>" }),
    ("a long thematic break", { repeated("- ", 10_000) }),
    ("99 levels", { repeated("> ", 98) + "a" }),
    ("open delimiters", { repeated("*a _b ~c ", 5_000) }),
    ("a table cell at the limit", { cell(quotes: 49, emphasis: 49) }),
    ("a long line", { repeated("a *b* ", 10_000) }),
    ("many tables", { repeated("|a|\n|-|\n|b|\n\n", 2_000) }),
    ("tables that hide each other", { repeated("> |a|\n> |-|\n|a|\n|-|\n", 200) }),
    ("tildes", { repeated("~ a ", 50_000) }),
    ("a run of stars", { "a " + repeated("*", 200_000) }),
    ("open angles", { repeated("<", 50_000) }),
    ("open titles", { "[a]: /u\n\n" + repeated("[a](b (", 10_000) }),
    (
      "a wide table of short rows",
      { repeated("|a", 5_000) + "|\n" + repeated("|-", 5_000) + "|\n" + repeated("a\n", 10_000) }
    ),
    ("definitions", { (0..<5_000).map { "[a\($0)]: /u\n" }.joined() }),
    ("touching emphasis", { repeated("*a**b***c*_d_", 500) }),
    ("entities", { repeated("&amp;&copy;", 20_000) }),
  ]

  @Test(.timeLimit(.minutes(15)), arguments: fine.indices)
  func accepts(_ index: Int) throws {
    let document = try Document(parsing: Self.fine[index].source())
    #expect(!document.blocks.isEmpty || !document.linkDefinitions.isEmpty)
    _ = MarkdownWriter.write(document)
    _ = HTMLWriter.write(document)
  }

  @Test func refusesWhatIsTooLong() {
    let size = Document.longestSource + 1
    #expect(throws: ParseError.tooLong(bytes: size, limit: Document.longestSource)) {
      try Document(parsing: repeated("a", size))
    }
  }
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

private func cell(quotes: Int, emphasis: Int) -> String {
  let marks = repeated("> ", quotes)
  let cell = repeated("*a ", emphasis) + repeated("a* ", emphasis)
  return "\(marks)|\(cell)|\n\(marks)|-|"
}
