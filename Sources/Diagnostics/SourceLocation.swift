/// A place in a file that somebody wrote: where a value, a finding or a template error stands.
///
/// `line` and `column` count from 1; a column is a Unicode scalar of its line (a tab is one).
package struct SourceLocation: Hashable, Sendable {
  /// The file's path as messages show it, relative to the workspace: `packets/northwind.md`.
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that editors and terminals turn into a link.
  package var description: String { "\(file):\(line):\(column)" }
}
