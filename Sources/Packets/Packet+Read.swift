import CommonMark
import Diagnostics

/// A packet and everything odd about it.
package struct PacketReading: Hashable, Sendable {
  package var packet: Packet
  /// In the order of their places.
  package var findings: [Finding]
  /// The paths of files of which something could not be read at all: Markdown that is nested too
  /// deeply, a block of front matter that is no YAML.
  package var unread: [String] = []
}

extension Packet {
  /// Reads a packet's files: pure, and never without a result.
  ///
  /// 1. Take each file's front matter apart from its Markdown (`PacketFile`).
  /// 2. Read the front matter of all files into drafts of its groups (`GroupReader`).
  /// 3. Cut each file's blocks into chapters by their headings (`ChapterReader`).
  /// 4. Read each section's blocks into the shapes of its parts (`SectionReader`); sections that
  ///    stand in several files are joined, in the files' order.
  /// 5. Fill the typed model: every field reads its own text (`Filling`).
  /// 6. Conclude what one place says about another: go-live from history, the account's name.
  ///
  /// `files` are in the order in which they are joined: by name. Paths are as messages show them.
  /// `sections` are a workspace's own, beside the declared ones.
  package static func read(
    slug: String, files: [(path: String, text: String)],
    context: ReadingContext = ReadingContext(), sections: [SectionDeclaration] = []
  ) -> PacketReading {
    var reader = PacketReader(
      slug: slug, context: context, catalog: SectionCatalog(custom: sections))
    let files = files.map { PacketFile(path: $0.path, text: $0.text) }
    for file in files { reader.readFrontMatter(file) }
    reader.fillFrontMatter()
    for file in files { reader.readSections(file) }
    reader.fillSections()
    reader.conclude()
    return reader.reading
  }
}
