/// `doc` and `#`; what `comment` skips is in `Parser.skipComment`.
extension Parser {
  mutating func docTag(_ chunk: Chunk) {
    guard let range = verbatim(chunk) else { return }
    var reader = ChunkReader(Array(bytes[range]))
    while let inner = reader.next() {
      if inner.tagName == "doc" {
        report(.nestedDoc, at: range.lowerBound + inner.start)
        return
      }
    }
  }

  /// Every line of an inline comment begins with `#`.
  func inlineComment(_ chunk: Chunk) {
    let lines = bytes[chunk.range].split(separator: UInt8(ascii: "\n"))
    for line in lines where line.startIndex > chunk.range.lowerBound {
      let content = line.drop(while: \.isLiquidSpace)
      if let first = content.first, first != UInt8(ascii: "#") {
        let isFirstLine = bytes[chunk.range.lowerBound..<line.startIndex].allSatisfy {
          $0 != UInt8(ascii: "\n")
        }
        if !isFirstLine { report(.commentLine, at: content.startIndex) }
      }
    }
  }
}
