import Foundation
import Testing

@testable import CommonMark

/// GitHub's own examples of tables, task lists and strikethrough, which are not ours to keep here:
/// `GFM_EXAMPLES` names a JSON file of `{"markdown": …, "html": …}`.
@Suite struct GitHubExamplesTests {
  struct Example: Decodable {
    var example: Int
    var markdown: String
    var html: String
  }

  static let file: URL? = {
    if let path = ProcessInfo.processInfo.environment["GFM_EXAMPLES"] {
      return URL(filePath: path)
    }
    let beside = Corpus.folder.appending(path: "../../../../shared/gfm/examples.json").standardized
    return FileManager.default.fileExists(atPath: beside.path()) ? beside : nil
  }()

  @Test(.enabled(if: file != nil, "set GFM_EXAMPLES to the examples' file"))
  func examples() throws {
    let file = try #require(Self.file)
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    try #require(!examples.isEmpty)
    for example in examples {
      let html = HTMLWriter.write(try Document(parsing: example.markdown))
      #expect(html == example.html, "example \(example.example)")
    }
  }
}
