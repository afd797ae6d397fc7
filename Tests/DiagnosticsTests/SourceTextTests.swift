import Testing

@testable import Diagnostics

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]), ("a\r\nb", ["a", "b"]),
    ("a\rb", ["a", "b"]), ("\n\r\n\r", ["", "", "", ""]), ("a\r\r\nb", ["a", "", "b"]),
    ("a\n\rb", ["a", "", "b"]), ("e\u{301}\r\n\u{301}x", ["e\u{301}", "\u{301}x"]),
    // What ends no line in CommonMark ends none here.
    ("a\u{2028}b\u{85}c\u{B}d\u{C}e", ["a\u{2028}b\u{85}c\u{B}d\u{C}e"]),
  ])
  func linesEndAsInCommonMark(_ text: String, _ lines: [String]) {
    let source = SourceText(file: "a.md", text: text)
    let found = (1...lines.count).map { source.line($0) }
    #expect(found == lines)
    #expect(source.line(lines.count + 1) == nil)
  }

  @Test(arguments: [0, -1, .min, .max, 3]) func thereAreNoOtherLines(_ number: Int) {
    #expect(SourceText(file: "a.md", text: "a\nb").line(number) == nil)
  }
}

@Suite struct SourceLocationTests {
  @Test func placesAreSortedByNumber() {
    let places = [("a", 10, 1), ("a", 9, 12), ("b", 1, 1), ("a", 9, 2)]
      .map { SourceLocation(file: $0.0, line: $0.1, column: $0.2) }
    #expect(places.sorted().map(\.description) == ["a:9:2", "a:9:12", "a:10:1", "b:1:1"])
  }
}
