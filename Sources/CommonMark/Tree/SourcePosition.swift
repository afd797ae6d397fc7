/// A place in one Markdown source: line and column count from 1, a column is a Unicode scalar.
package struct SourcePosition: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Of what nobody typed: text that a template's value, a chart or a slide brings along.
  package static let nowhere = SourcePosition(line: 0, column: 0)

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
