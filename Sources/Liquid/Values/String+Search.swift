extension String {
  /// Where another text's bytes stand in it first, by offsets into its UTF-8; nil if nowhere.
  func firstRange(of other: String) -> Range<Int>? {
    withBytes { bytes in other.withBytes { bytes.firstRange(of: $0, from: 0) } }
  }
}

extension [UInt8] {
  /// Where a row of bytes stands first at or after an offset.
  func firstRange(of other: [UInt8], from start: Int) -> Range<Int>? {
    withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { bytes.firstRange(of: $0, from: start) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a row of bytes stands first at or after an offset.
  func firstRange(of other: Self, from start: Int) -> Range<Int>? {
    guard let first = other.first else { return start..<start }
    if other.count > 64, count > 4096 { return firstRangeInLinearTime(of: other, from: start) }
    var index = start
    while index + other.count <= count {
      if self[index] == first, hasBytes(of: other, at: index) {
        return index..<index + other.count
      }
      index += 1
    }
    return nil
  }

  private func hasBytes(of other: Self, at start: Int) -> Bool {
    for offset in other.indices where self[start + offset] != other[offset] { return false }
    return true
  }

  /// The same by Knuth, Morris and Pratt: no text makes it slow.
  private func firstRangeInLinearTime(of other: Self, from start: Int) -> Range<Int>? {
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
