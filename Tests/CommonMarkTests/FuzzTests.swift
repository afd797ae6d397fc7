import Foundation
import Testing

@testable import CommonMark

/// A longer search for inputs that break a promise: `FUZZ_SECONDS=300 swift test --filter Fuzz`.
@Suite struct FuzzTests {
  static let seconds = ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap(Double.init)

  @Test(.enabled(if: seconds != nil, "set FUZZ_SECONDS to search"))
  func promisesHold() throws {
    let end = ContinuousClock.now + .seconds(try #require(Self.seconds))
    var seed = UInt64(ProcessInfo.processInfo.environment["FUZZ_SEED"] ?? "") ?? 1_000_000
    var found = 0
    var tried = 0
    while ContinuousClock.now < end, found < 20 {
      var generator = MarkdownGenerator(seed: seed, usesExtensions: seed % 3 > 0)
      let input = generator.document()
      if let broken = Self.broken(input) {
        found += 1
        let small = shrink(input) { Self.broken($0) == broken }
        var comment = "seed \(seed): \(broken) in \(small.debugDescription)"
        if broken == "round trip", let document = try? Document(parsing: small) {
          let markdown = MarkdownWriter.write(document)
          comment += " written \(markdown.debugDescription)\n\(document.dump())"
        }
        Issue.record("\(comment)")
      }
      seed += 1
      tried += 1
    }
    print("tried \(tried) inputs")
  }

  /// Which promise the input breaks; nil if none.
  static func broken(_ input: String) -> String? {
    guard let (document, isAligned) = try? Document.parse(input) else { return nil }
    guard isAligned else { return "positions" }
    guard document.survivesWriting else { return "round trip" }
    _ = PlainTextWriter.write(document, width: 40)
    var options = HTMLComparisonTests.options
    let html = HTMLWriter.write(document, options: options)
    if !document.dump(positions: false).usesExtensions, !input.mixesTildes,
      html != cmarkHTML(input)
    {
      return "HTML"
    }
    options = HTMLWriter.Options()
    return HTMLWriter.write(document, options: options).contains("javascript:") ? "scheme" : nil
  }
}
