import Diagnostics
import Documents
import Packets

/// Renders every document of every packet into the output tree.
///
/// 1. Load the templates and check them against the views' types: a mistake there ends the build.
/// 2. Read each packet, make its views and lay its documents out, in memory.
/// 3. Write the files, each as a whole. A packet that can't be read or rendered writes none, and
///    the others are written all the same.
package struct Build: Sendable {
  package let workspace: Workspace
  package let library: TemplateLibrary
  package let context: ViewContext
  package let output: String

  package init(workspace: Workspace, library: TemplateLibrary, output: String, today: Day) {
    self.workspace = workspace
    self.library = library
    self.output = output
    context = ViewContext(settings: workspace.settings, today: today, logo: workspace.logo)
  }

  /// What one account's rendering gave.
  package struct AccountResult: Sendable {
    package let reading: AccountReading
    /// Nothing where the packet can't be read or a document can't be rendered.
    package let files: [OutputFile]
    package let findings: [Finding]
  }

  /// Renders all accounts, several at a time; results are in the order of the slugs.
  ///
  /// - Parameter progress: hears how many accounts are done, in order.
  package func render(progress: @Sendable (Int, Int) -> Void) async -> [AccountResult] {
    let sources = workspace.packets.sources
    var results = [AccountResult?](repeating: nil, count: sources.count)
    await withTaskGroup(of: (Int, AccountResult).self) { group in
      var waiting = sources.indices.makeIterator()
      for index in waiting.next(Self.atOnce) { group.addTask { (index, render(sources[index])) } }
      var done = 0
      for await (index, result) in group {
        results[index] = result
        done += 1
        progress(done, sources.count)
        if let next = waiting.next() { group.addTask { (next, render(sources[next])) } }
      }
    }
    return results.compactMap { $0 }
  }

  /// Enough to keep every core busy without holding many packets in memory.
  private static let atOnce = 16

  package func render(_ source: PacketSource) -> AccountResult {
    let reading = workspace.read(source)
    guard let packet = reading.packet else {
      return AccountResult(reading: reading, files: [], findings: reading.findings)
    }
    let press = Press(library: library, context: context)
    var files: [OutputFile] = []
    do throws(DocumentError) {
      for document in library.documents {
        let composed = try press.compose(document, of: packet)
        for format in document.formats {
          let path = OutputTree.path(of: document, format: format, for: source.slug)
          files.append(OutputFile(path: path, text: try press.layOut(composed, as: format)))
        }
      }
      return AccountResult(reading: reading, files: files, findings: reading.findings)
    } catch {
      return AccountResult(
        reading: reading, files: [], findings: reading.findings + error.findings)
    }
  }

  /// What became of the files.
  package struct Writing: Sendable {
    /// How many were written.
    package var files = 0
    package var accounts = 0
    /// Accounts of which a file can't be written, and why; the same reason once.
    package var failed: [Slug] = []
    package var findings: [Finding] = []
  }

  /// Writes the accounts' files; a file is the old one or the new one, never half. An account ends
  /// with the first that can't be written, and the next one follows.
  package func write(_ results: [AccountResult]) -> Writing {
    var writing = Writing()
    for result in results where !result.files.isEmpty {
      do throws(DiskError) {
        for file in result.files {
          try workspace.disk.write("\(output)/\(file.path)", Array(file.text.utf8))
          writing.files += 1
        }
        writing.accounts += 1
      } catch {
        let finding = WorkspaceFinding.unwritable(error).finding
        if !writing.findings.contains(finding) { writing.findings.append(finding) }
        writing.failed.append(result.reading.slug)
      }
    }
    return writing
  }
}

/// A file of the output tree before it is written.
package struct OutputFile: Hashable, Sendable {
  /// Below the output folder.
  package var path: String
  package var text: String
}

extension IteratorProtocol {
  fileprivate mutating func next(_ count: Int) -> [Element] {
    var elements: [Element] = []
    while elements.count < count, let element = next() { elements.append(element) }
    return elements
  }
}
