import Testing

@testable import CommonMark

/// Our idea of whitespace and punctuation against cmark's, which decides what delimits.
@Suite struct FlankingTests {
  @Test func scalarsAreClassifiedAsByCMark() throws {
    let scalars = (0x80...0x1_FFFF).compactMap(Unicode.Scalar.init).filter {
      $0.value % 7 == 0 || $0.isCommonMarkPunctuation || $0.isCommonMarkWhitespace
    }
    try #require(scalars.count > 15_000)
    // Only behind whitespace or punctuation do two stars before a parenthesis open.
    let source = scalars.map { "a\($0)**(b**\n\n" }.joined()
    let tree = try #require(CMarkTree(parsing: Array(source.utf8)))
    var differing: [String] = []
    for (scalar, paragraph) in zip(scalars, tree.root.children) {
      let opens = paragraph.firstChild?.next != nil
      let flanking = Flanking(before: scalar, after: "(")
      if opens != flanking.isLeft { differing.append(String(scalar.value, radix: 16)) }
    }
    #expect(differing.isEmpty)
  }
}
