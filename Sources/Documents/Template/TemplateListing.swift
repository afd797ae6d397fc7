import Diagnostics

/// The documents of a library, for people and for programs.
package struct TemplateListing: Sendable {
  private let library: TemplateLibrary

  package init(_ library: TemplateLibrary) {
    self.library = library
  }

  /// A line a document, then the partials and layouts that a workspace replaces.
  package var text: String {
    let head = ["document", "for", "layout", "formats", "ready", "template"]
    let rows = [head] + library.documents.map(row)
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }.joined(separator: "  ").trimmingBlanks
    }
    let others = library.files.filter { $0.isOwn && !isDocument($0) }.map(\.path)
    let also = others.isEmpty ? [] : ["", "Also your own: " + others.joined(separator: ", ")]
    return (lines + also).joined(separator: "\n") + "\n"
  }

  package var json: JSON {
    [
      "documents": .array(
        library.documents.map { document in
          [
            "name": .string(document.name), "title": .string(document.header.title),
            "audience": .string(document.audience.rawValue),
            "layout": .string(document.header.layout.rawValue),
            "formats": .array(document.formats.map { .string($0.rawValue) }),
            "ready": .array(document.header.ready.map { .string($0.word) }),
            "file": .string(document.file), "own": .boolean(library.isOwn(document.file)),
          ]
        })
    ]
  }

  private func row(_ document: DocumentTemplate) -> [String] {
    let ready = document.header.ready.map(\.word).joined(separator: ", ")
    return [
      document.name, document.audience == .internal ? "us" : "the customer",
      document.header.layout.rawValue, document.formats.map(\.rawValue).joined(separator: ", "),
      ready.isEmpty ? "any time" : ready, library.isOwn(document.file) ? document.file : "built in",
    ]
  }

  private func isDocument(_ file: TemplateFile) -> Bool {
    library.documents.contains { $0.file == file.path }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
