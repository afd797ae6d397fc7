/// A text's lines without their ends (LF, CRLF or CR), as Unicode scalars count them.
struct SourceLines {
  var lines: [Substring]

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var lines: [Substring] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      guard scalar == "\n" || scalar == "\r" else {
        index = next
        continue
      }
      lines.append(Substring(scalars[start..<index]))
      start = next
      if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" {
        start = scalars.index(after: next)
      }
      index = start
    }
    lines.append(Substring(scalars[start...]))
    self.lines = lines
  }
}
