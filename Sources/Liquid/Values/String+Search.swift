extension String {
  /// Where another text's bytes stand in it first, by offsets into its UTF-8; nil if nowhere.
  func firstRange(of other: String) -> Range<Int>? {
    let bytes = Array(utf8)
    return bytes.firstRange(of: Array(other.utf8), from: 0)
  }
}

extension [UInt8] {
  /// Where a row of bytes stands first at or after an offset.
  func firstRange(of other: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = other.first else { return start..<start }
    if other.count > 64, count > 4096 { return firstRangeInLinearTime(of: other, from: start) }
    var index = start
    while index + other.count <= count {
      if self[index] == first, self[index..<index + other.count].elementsEqual(other) {
        return index..<index + other.count
      }
      index += 1
    }
    return nil
  }

  /// The same by Knuth, Morris and Pratt: no text makes it slow.
  private func firstRangeInLinearTime(of other: [UInt8], from start: Int) -> Range<Int>? {
    var borders = [0]
    for byte in other.dropFirst() {
      var border = borders[borders.count - 1]
      while border > 0, other[border] != byte { border = borders[border - 1] }
      borders.append(other[border] == byte ? border + 1 : 0)
    }
    var matched = 0
    for index in start..<Swift.max(start, count) {
      while matched > 0, other[matched] != self[index] { matched = borders[matched - 1] }
      if other[matched] == self[index] { matched += 1 }
      if matched == other.count { return index + 1 - matched..<index + 1 }
    }
    return nil
  }
}
