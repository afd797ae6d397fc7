import Testing

@testable import Diagnostics

@Suite struct FindingTextTests {
  private func text(
    of line: String, column: Int, at number: Int = 1, style: TextStyle = .plain
  ) -> [String] {
    let place = SourceLocation(file: "packets/acme.md", line: number, column: column)
    let source = SourceText(
      file: "packets/acme.md", text: String(repeating: "\n", count: number - 1) + line + "\n")
    let text = Finding("rule", .error, at: place, "found this", fix: "write that")
      .text(style: style) { $0 == source.file ? source : nil }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The caret's line, from the bar on.
  private func caret(under line: String, column: Int) -> String? {
    text(of: line, column: column).dropFirst(2).first.map { String($0.dropFirst(8)) }
  }

  @Test func wholeFinding() {
    let finding = Finding(
      "risk-without-owner", .error,
      at: SourceLocation(file: "packets/northwind.md", line: 2, column: 22),
      "risk \"SSO delay\" has no owner", fix: "name an owner",
      notes: [
        .init("the team stands here", at: SourceLocation(file: "handoff.yaml", line: 3)),
        .init("nobody else is named"),
      ])
    let source = SourceText(
      file: "packets/northwind.md", text: "## Risks\n| SSO delay | high |   | vendor |\n")
    let expected = """
      packets/northwind.md:2:22: error: risk "SSO delay" has no owner [risk-without-owner]
          2 | | SSO delay | high |   | vendor |
            |                      ^
        handoff.yaml:3:1: note: the team stands here
        note: nobody else is named
        fix: name an owner

      """
    #expect(finding.text { _ in source } == expected)
    #expect(
      finding.line()
        == "packets/northwind.md:2:22: error: risk \"SSO delay\" has no owner [risk-without-owner]\n"
    )
  }

  @Test func nothingIsMadeUpWhereNothingIsKnown() {
    #expect(Finding("r", .info, at: nil, "found", fix: "").text() == "info: found [r]\n")
    let past = SourceLocation(file: "a.md", line: 9)
    let source = SourceText(file: "a.md", text: "one\n\nthree")
    #expect(
      Finding("r", .warning, at: past, "found", fix: "").text { _ in source }
        == "a.md:9:1: warning: found [r]\n")
    let empty = SourceLocation(file: "a.md", line: 2)
    #expect(
      Finding("r", .warning, at: empty, "found", fix: "").text { _ in source }
        == "a.md:2:1: warning: found [r]\n")
  }

  @Test(arguments: [
    ("abc", 1, "^"), ("abc", 3, "  ^"), ("abc", 4, "   ^"), ("abc", 40, "   ^"), ("abc", 0, "^"),
    ("abc", -5, "^"), ("\tabc", 2, " ^"), ("a\tb", 3, "  ^"),
    // Two columns each: ideographs, Hangul, fullwidth forms, emoji.
    ("日本x", 3, "    ^"), ("한x", 2, "  ^"), ("ＡＢx", 3, "    ^"), ("𠀀x", 2, "  ^"), ("🎉x", 2, "  ^"),
    ("⚠️x", 3, "  ^"),
    // One character of several scalars.
    ("e\u{301}x", 3, " ^"), ("👩‍👩‍👧x", 6, "  ^"), ("🇩🇪x", 3, "  ^"), ("👍🏽x", 3, "  ^"),
    // Right-to-left letters keep their columns; what turns the direction is a sign of one.
    ("שלום x", 6, "     ^"), ("\u{202E}ab", 2, " ^"), ("a\u{200B}b", 3, " ^"),
  ])
  func caretStandsUnderItsCharacter(_ line: String, _ column: Int, _ expected: String) {
    #expect(caret(under: line, column: column) == expected)
  }

  @Test(arguments: [1, 12, 45, 46, 200, 999, 1000, 1001, .max])
  func longLinesAreCutAroundTheCaret(_ column: Int) throws {
    let line = (0..<1000).map { "\($0 % 10)" }.joined()
    let lines = text(of: line, column: column)
    let shown = Array(lines[1].dropFirst(8))
    let caret = lines[2].dropFirst(8).count - 1
    #expect(shown.count <= 92)
    let target = min(column, 1001) - 1
    let expected: Character? = target < 1000 ? Character("\(target % 10)") : nil
    #expect((shown.indices.contains(caret) ? shown[caret] : nil) == expected)
    #expect((shown.first == "…") == (target > 45))
    #expect((shown.last == "…") == (target < 955))
  }

  @Test(arguments: [
    "\u{1B}]0;title\u{7}", "\u{0}", "\u{8}", "\r", "\u{7F}", "\u{9B}31m", "\u{2028}",
  ])
  func nothingReachesTheTerminalAsACommand(_ command: String) {
    let place = SourceLocation(file: "packets/\(command).md", line: 1, column: 2)
    let finding = Finding(
      "r", .error, at: place, "found \(command)", fix: "drop \(command)",
      notes: [.init("see \(command)", at: place)])
    let source = SourceText(file: place.file, text: "a \(command) b")
    for text in [finding.text { _ in source }, finding.line()] {
      let strangers = text.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" || $0 == "\u{2028}"
      }
      #expect(strangers.isEmpty)
      #expect(text.unicodeScalars.contains("\u{FFFD}"))
    }
    #expect(finding.line().count { $0 == "\n" } == 1)
  }

  @Test func lineNumbersAreSetRight() {
    #expect(text(of: "x", column: 1, at: 7)[1] == "    7 | x")
    #expect(text(of: "x", column: 1, at: 12345)[1] == "12345 | x")
    let wide = text(of: "x", column: 1, at: 123_456)
    #expect(wide[1] == "123456 | x")
    #expect(wide[2] == "       | ^")
  }

  @Test func coloursStandOnlyInColouredText() {
    #expect(text(of: "x", column: 1, style: .coloured)[0].contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(!text(of: "x", column: 1).joined().contains("\u{1B}"))
  }
}
