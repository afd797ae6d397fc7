import Diagnostics

/// A file's bytes as text, or why they are none.
enum TextFile {
  case text(String)
  case finding(Finding)

  /// In bytes; no packet that a person wrote comes near it.
  static let limit = 5_000_000

  static func decode(_ bytes: [UInt8], path: String) -> TextFile {
    guard bytes.count <= limit else {
      return .finding(
        WorkspaceFinding.tooLarge(path: path, bytes: bytes.count, limit: limit).finding)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return .text(text) }
    let offset = firstInvalidOffset(in: bytes)
    let line = 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    return .finding(WorkspaceFinding.notUTF8(path: path, offset: offset, line: line).finding)
  }

  /// In bytes; what tells whose a file is stands at its beginning.
  private static let salvageLimit = 200_000

  /// What can be made out of a file's first bytes, whatever they are: UTF-16 where it says so, else
  /// UTF-8, with what is none taken for Latin-1, in which it was mostly written.
  static func salvaged(_ bytes: [UInt8]) -> String {
    let bytes = Array(bytes.prefix(salvageLimit))
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes.first == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittle ? first | second << 8 : first << 8 | second
      }
      return String(decoding: units, as: UTF16.self)
    }
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        text.append(Unicode.UTF8.decode(scalar))
        offset += scalar.count
      case .error(let length):
        text.append(contentsOf: bytes[offset..<(offset + length)].map { Unicode.Scalar($0) })
        offset += length
      case .emptyInput: return String(text)
      }
    }
  }

  /// Where the first sequence starts that is not UTF-8.
  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
    return offset
  }
}
