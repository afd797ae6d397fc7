import Foundation

/// The text of a mail's part without its transfer encoding (RFC 2045, 6.7 and 6.8).
struct TransferDecoding {
  /// Nil for bytes that are no text, such as a picture.
  let text: String?
  /// For each line of the text, on which row of the part it begins, from 0.
  private let rows: [Int]

  init(_ encoded: ArraySlice<String>, encoding: String, charset: String?) {
    switch encoding {
    case "quoted-printable":
      var bytes: [UInt8] = []
      var starts = [0]
      for (row, line) in encoded.enumerated() {
        let isSoft = line.hasSuffix("=")
        bytes += Self.decodeQuoted(isSoft ? line.dropLast() : line[...], isHeader: false)
        guard !isSoft else { continue }
        bytes.append(UInt8(ascii: "\n"))
        starts.append(row + 1)
      }
      text = Self.text(bytes, charset)
      rows = starts
    case "base64":
      let data = Data(base64Encoded: encoded.joined(), options: .ignoreUnknownCharacters)
      text = data.flatMap { Self.text(Array($0), charset) }
      rows = [0]
    default:
      text = encoded.joined(separator: "\n")
      rows = Array(0..<max(1, encoded.count))
    }
  }

  /// The row of the part on which the text's line begins; lines count from 1.
  func row(of line: Int) -> Int {
    rows.indices.contains(line - 1) ? rows[line - 1] : rows.last ?? 0
  }

  /// `=E2=82=AC`; in a header word `_` is a space (RFC 2047, 4.2).
  static func decodeQuoted(_ text: some StringProtocol, isHeader: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), let code = UInt8.hex(rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(isHeader && byte == UInt8(ascii: "_") ? 0x20 : byte)
      }
    }
    return bytes
  }

  /// Bytes that don't fit their charset are read as Latin-1, where every byte is a character.
  static func text(_ bytes: [UInt8], _ charset: String?) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    guard charset != nil else { return nil }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

/// Encoded words in headers: `=?utf-8?Q?Plan_f=C3=BCr?=` (RFC 2047).
enum EncodedWords {
  static func decode(_ header: String) -> String {
    guard header.contains("=?") else { return header }
    var result = ""
    var rest = header[...]
    var endsWithWord = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      let fields = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, fields[3].hasPrefix("="),
        let text = decode(fields[2], as: fields[1], charset: String(fields[0]))
      else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        endsWithWord = false
        continue
      }
      // White space between two encoded words is no text.
      if !(endsWithWord && before.allSatisfy(\.isWhitespace)) { result += before }
      result += text
      rest = fields[3].dropFirst()
      endsWithWord = true
    }
    return result + rest
  }

  private static func decode(
    _ text: Substring, as encoding: Substring, charset: String
  ) -> String? {
    switch encoding.uppercased() {
    case "Q": TransferDecoding.text(TransferDecoding.decodeQuoted(text, isHeader: true), charset)
    case "B":
      Data(base64Encoded: String(text)).flatMap { TransferDecoding.text(Array($0), charset) }
    default: nil
    }
  }
}
