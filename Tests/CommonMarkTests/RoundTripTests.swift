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
  /// Whether what the writer makes of it has the same tree.
  ///
  /// A link definition shapes its surroundings and is not written. So where there is one, a list may
  /// become loose, and raw HTML that would now start a block gets an invisible character in front.
  var survivesWriting: Bool {
    guard let again = try? Document(parsing: MarkdownWriter.write(self)) else { return false }
    if linkDefinitions.isEmpty { return again.blocks.shape == blocks.shape }
    func coarse(_ shape: String) -> [Substring] {
      shape.replacing(" loose", with: " tight").split(separator: "\n").filter {
        !$0.hasSuffix("text \"\u{200B}\"")
      }
    }
    return coarse(again.blocks.shape) == coarse(blocks.shape)
  }
}

extension [Block] {
  /// The tree as text without positions.
  var shape: String { Document(blocks: self).dump(positions: false) }
}
