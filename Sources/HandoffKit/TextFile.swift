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

  /// Where the first sequence starts that is not UTF-8.
  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
    return offset
  }
}
