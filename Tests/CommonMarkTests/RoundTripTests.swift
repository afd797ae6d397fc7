import Testing

@testable import CommonMark

/// What the Markdown writer writes parses to the tree that it was given.
@Suite struct RoundTripTests {
  @Test func writtenInputs() throws {
    try #require(Corpus.layered.count > 50)
    for input in Corpus.all { check(input) }
  }

  @Test func generatedInputs() {
    for seed in 0..<UInt64(1000) {
      var generator = MarkdownGenerator(seed: seed, usesExtensions: true)
      check(generator.document())
    }
  }

  private func check(_ input: String) {
    guard !holds(input) else { return }
    let small = shrink(input) { !holds($0) }
    guard let document = try? Document(parsing: small) else { return }
    let markdown = MarkdownWriter.write(document)
    let again = try? Document(parsing: markdown)
    #expect(
      again?.blocks.shape == document.blocks.shape,
      "\(small.debugDescription) gave \(markdown.debugDescription)")
  }

  private func holds(_ input: String) -> Bool {
    guard let document = try? Document(parsing: input) else { return true }
    let again = try? Document(parsing: MarkdownWriter.write(document))
    return again?.blocks.shape == document.blocks.shape || document.hasVanishedItem
  }
}

extension Document {
  /// Whether a link definition was all that an item held. Right below a paragraph such an empty item
  /// has no other spelling, so the writer puts a blank line between and the list becomes loose.
  var hasVanishedItem: Bool {
    guard !linkDefinitions.isEmpty else { return false }
    var isFound = false
    forEachBlock { block in
      if case .list(let list) = block.content, list.items.contains(where: \.blocks.isEmpty) {
        isFound = true
      }
    }
    return isFound
  }
}

extension [Block] {
  /// The tree as text without positions.
  var shape: String { Document(blocks: self).dump(positions: false) }
}
