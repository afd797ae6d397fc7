import Diagnostics

extension String {
  /// Without breaks, and without what would command a terminal.
  var oneLine: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ").printable
  }

  /// Without the spaces at its end.
  var trimmingEnd: String {
    var rest = utf8[...]
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    return String(Substring(rest))
  }

  /// How many columns a terminal takes for it.
  var columns: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns }
  }

  /// Broken between words into lines of at most so many columns; a longer word is cut.
  func wrapped(to width: Int) -> [String] {
    guard columns > width, width > 0 else { return [self] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(whereSeparator: \.isWhitespace) {
      var rest = Substring(word)
      var needed = String(rest).columns
      if used > 0, used + 1 + needed > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      while needed > width {
        let piece = rest.prefix(max(1, width / 2 * (needed > rest.count ? 1 : 2)))
        lines.append(String(piece))
        rest = rest.dropFirst(piece.count)
        needed = String(rest).columns
      }
      line += (used > 0 ? " " : "") + rest
      used += (used > 0 ? 1 : 0) + needed
    }
    return used > 0 ? lines + [line] : lines
  }
}
