/// A file's text, cut into lines once, for the excerpts in messages.
package struct SourceText: Sendable {
  package let file: String
  private let lines: [Substring.UnicodeScalarView]

  /// Lines end with LF, CRLF or CR, as in CommonMark.
  package init(file: String, text: String) {
    self.file = file
    var lines: [Substring.UnicodeScalarView] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "\n" || scalar == "\r" {
        lines.append(scalars[start..<index])
        let isPair = scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n"
        start = isPair ? scalars.index(after: next) : next
        index = start
      } else {
        index = next
      }
    }
    lines.append(scalars[start...])
    self.lines = lines
  }

  /// What follows the last line ending counts where it isn't empty.
  package var lineCount: Int { lines.last?.isEmpty == true ? lines.count - 1 : lines.count }

  /// The line's text without its ending; nil past the end. Lines count from 1.
  package func line(_ number: Int) -> String? {
    guard number > 0, number <= lines.count else { return nil }
    return String(String.UnicodeScalarView(lines[number - 1]))
  }
}
