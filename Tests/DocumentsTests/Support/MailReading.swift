import Foundation

/// A message as a mail program reads it, written for the tests alone: RFC 5322, 2045, 2047.
struct MailReading {
  /// Names with their unfolded bodies, in order.
  let fields: [(name: String, body: String)]
  /// The body's text where it is no multipart.
  let text: String
  let parts: [MailReading]

  subscript(name: String) -> String? { fields.first { $0.name == name }?.body }

  init(_ message: String) {
    let halves = message.split(
      separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let unfolded = String(halves[0]).components(separatedBy: "\r\n ").joined(separator: " ")
    let fields = unfolded.components(separatedBy: "\r\n").filter { !$0.isEmpty }.map { line in
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      let body = line[colon...].dropFirst()
      return (name: String(line[..<colon]), body: String(body.drop { $0 == " " }))
    }
    self.fields = fields
    let body = halves.count > 1 ? String(halves[1]) : ""
    let type = fields.first { $0.name == "Content-Type" }?.body ?? ""
    guard let boundary = type.components(separatedBy: "boundary=\"").dropFirst().first else {
      parts = []
      text = Self.unquoted(body)
      return
    }
    let mark = "--" + boundary.prefix { $0 != "\"" }
    text = ""
    parts = ("\r\n" + body).components(separatedBy: "\r\n" + mark).dropFirst().dropLast()
      .map { MailReading(String($0.dropFirst())) }
  }

  /// All the parts that are text, in order.
  var leaves: [MailReading] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

  /// A field's body with its encoded words as the text that they stand for.
  func decoded(_ name: String) -> String? { self[name].map(Self.decodingWords) }

  static func unquoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.replacing("=\r\n", with: "").utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "="), index + 2 < source.count,
        let byte = UInt8(
          String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// White space between two encoded words is none of the text's.
  static func decodingWords(_ text: String) -> String {
    var result = ""
    var wasEncoded = false
    for (index, word) in text.components(separatedBy: " ").enumerated() {
      let decoded = decodedWord(word)
      if index > 0, !(wasEncoded && decoded != nil) { result += " " }
      result += decoded ?? word
      wasEncoded = decoded != nil
    }
    return result
  }

  private static func decodedWord(_ word: String) -> String? {
    guard word.hasPrefix("=?utf-8?"), word.hasSuffix("?="), word.count > 12 else { return nil }
    let parts = word.dropFirst(2).dropLast(2).split(
      separator: "?", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    if parts[1] == "B" {
      return Data(base64Encoded: String(parts[2])).map { String(decoding: $0, as: UTF8.self) }
    }
    return unquoted(String(parts[2]).replacing("_", with: " "))
  }
}
