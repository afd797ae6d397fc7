import Testing

@testable import CommonMark

/// Our HTML against cmark's own, wherever our layer adds nothing.
@Suite struct HTMLComparisonTests {
  static let options = {
    var options = HTMLWriter.Options()
    options.rawHTML = .omitted
    options.urls = .commonMark
    return options
  }()

  @Test func writtenInputs() throws {
    try #require(Corpus.commonMark.count > 200)
    for input in Corpus.commonMark { try compare(input) }
  }

  @Test func generatedInputs() throws {
    var compared = 0
    for seed in 0..<UInt64(1000) {
      var generator = MarkdownGenerator(seed: seed, usesExtensions: false)
      if try compare(generator.document()) { compared += 1 }
    }
    #expect(compared > 700)
  }

  /// Returns false where a table, a task or a strikethrough makes them differ by right.
  @discardableResult
  private func compare(_ input: String) throws -> Bool {
    let document = try Document(parsing: input)
    let usesExtensions = document.dump(positions: false).usesExtensions
    guard !holds(input, comparesHTML: !usesExtensions) else { return !usesExtensions }
    let small = shrink(input) { !holds($0, comparesHTML: !usesExtensions) }
    let parsed = try Document.parse(small)
    #expect(parsed.isAligned, "\(small.debugDescription)\n\(parsed.document.dump())")
    #expect(
      HTMLWriter.write(parsed.document, options: Self.options) == cmarkHTML(small),
      "\(small.debugDescription)")
    return true
  }

  private func holds(_ input: String, comparesHTML: Bool) -> Bool {
    guard let (document, isAligned) = try? Document.parse(input) else { return true }
    guard isAligned else { return false }
    guard comparesHTML, !input.mixesTildes,
      !document.dump(positions: false).usesExtensions
    else { return true }
    return HTMLWriter.write(document, options: Self.options)
      == cmarkHTML(input)
  }
}

extension String {
  /// Whether runs of one and of two tildes occur: they can cancel each other out, and with them the
  /// emphasis that starts between, as on GitHub.
  var mixesTildes: Bool {
    let runs = replacing("\\~", with: " ").split { $0 != "~" }.map(\.count)
    return runs.contains(1) && runs.contains(2)
  }

  var usesExtensions: Bool {
    contains("strikethrough\n") || contains("table ") || contains("item [")
  }
}
