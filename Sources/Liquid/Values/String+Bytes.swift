/// Texts as UTF-8. Lengths and offsets of these count bytes unless they say scalars.
extension String {
  /// Calls `body` with the text's bytes where they stand.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// How many Unicode scalars it has.
  var scalarCount: Int { withBytes { $0.scalarCount } }

  /// A text of at most `capacity` bytes, which `write` appends in their order.
  @inline(__always)
  init(capacity: Int, _ write: (inout ByteWriter) -> Void) {
    self.init(unsafeUninitializedCapacity: capacity) { buffer in
      var writer = ByteWriter(buffer)
      write(&writer)
      return writer.count
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many Unicode scalars the bytes of a text are.
  var scalarCount: Int {
    var count = 0
    for byte in self where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// How many bytes the first scalars take; all of them where there are fewer.
  func length(ofScalars scalars: Int) -> Int {
    var rest = scalars
    for offset in indices where self[offset] & 0xC0 != 0x80 {
      if rest == 0 { return offset }
      rest -= 1
    }
    return count
  }

  var isASCII: Bool {
    var all: UInt8 = 0
    for byte in self { all |= byte }
    return all < 0x80
  }
}

/// Fills a text's storage.
struct ByteWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    _ = UnsafeMutableBufferPointer(rebasing: buffer[count...]).update(fromContentsOf: bytes)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    append(UnsafeBufferPointer(rebasing: bytes))
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(text.bytes)
  }
}

extension StaticString {
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
