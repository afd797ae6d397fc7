import Testing

@testable import CommonMark

/// What the Markdown writer writes parses to the tree that it was given.
@Suite struct RoundTripTests {
  @Test func writtenInputs() throws {
    try #require(Corpus.layered.count > 50)
    for input in Corpus.all { check(input) }
  }

  @Test func generatedInputs() {
    for seed in 0..<UInt64(500) {
      var generator = MarkdownGenerator(seed: seed, usesExtensions: true)
      check(generator.document())
    }
  }

  private func check(_ input: String) {
    func isBroken(_ input: String) -> Bool {
      (try? Document(parsing: input)).map { !$0.survivesWriting } ?? false
    }
    guard isBroken(input) else { return }
    let small = shrink(input, while: isBroken)
    let markdown = (try? Document(parsing: small)).map(MarkdownWriter.write) ?? ""
    Issue.record("\(small.debugDescription) gave \(markdown.debugDescription)")
  }
}

extension Document {
  /// Whether what the writer makes of it has the same tree, positions and definitions aside.
  var survivesWriting: Bool {
    guard let again = try? Document(parsing: MarkdownWriter.write(self)) else { return false }
    return again.blocks.shape == blocks.shape
  }
}

extension [Block] {
  /// The tree as text without positions.
  var shape: String { Document(blocks: self).dump(positions: false) }
}
