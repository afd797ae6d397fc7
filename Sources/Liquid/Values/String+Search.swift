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
    var index = start
    while index + other.count <= count {
      if self[index] == first, self[index..<index + other.count].elementsEqual(other) {
        return index..<index + other.count
      }
      index += 1
    }
    return nil
  }
}
