import Testing

@testable import CommonMark

/// Whole outputs for inputs that people really write.
@Suite struct SnapshotTests {
  @Test func trees() throws {
    try Snapshots.check("trees") { try Document(parsing: $0).dump() }
  }

  @Test func plainText() throws {
    try Snapshots.check("plain") { PlainTextWriter.write(try Document(parsing: $0), width: 60) }
  }

  @Test func markdown() throws {
    try Snapshots.check("markdown") { MarkdownWriter.write(try Document(parsing: $0)) }
  }

  @Test func html() throws {
    var options = HTMLWriter.Options()
    options.headingOffset = 1
    options.writesHeadingIDs = true
    options.language = "en"
    try Snapshots.check("html") { HTMLWriter.write(try Document(parsing: $0), options: options) }
  }
}
