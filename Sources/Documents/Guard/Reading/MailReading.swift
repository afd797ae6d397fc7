import Foundation

/// Reads a mail (RFC 5322, 2045 to 2047): headers unfolded and decoded, each part decoded and read
/// as its own type says.
struct MailReading {
  private var passages: [Passage] = []

  static func passages(
    of text: String, line: Int
  ) throws(GuardedFile.Unreadable) -> [Passage] {
    var reading = MailReading()
    let rows = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    try reading.readEntity(rows[...], line: line, depth: 0)
    return reading.passages
  }

  /// A mail or one of its parts: headers, an empty line, the body.
  private mutating func readEntity(
    _ rows: ArraySlice<String>, line: Int, depth: Int
  ) throws(GuardedFile.Unreadable) {
    let end = rows.firstIndex(of: "") ?? rows.endIndex
    var headers: [(name: String, value: String, line: Int)] = []
    for (offset, row) in rows[..<end].enumerated() {
      if let last = headers.indices.last, row.first == " " || row.first == "\t" {
        headers[last].value += row
      } else {
        let colon = row.firstIndex(of: ":") ?? row.endIndex
        let value = colon < row.endIndex ? String(row[row.index(after: colon)...]) : ""
        headers.append((row[..<colon].lowercased(), value, line + offset))
      }
    }
    for header in headers {
      let isRead = Self.readHeaders.contains(header.name)
      let text = EncodedWords.decode(header.value).removingPercentEncodingLeniently
      passages.append(Passage(text, line: header.line, kind: isRead ? .words : .code))
    }
    func value(_ name: String) -> String? {
      headers.first { $0.name == name }?.value.trimmingCharacters(in: .whitespaces)
    }
    let body = end < rows.endIndex ? rows[(end + 1)...] : []
    try readBody(
      body, type: MailType(value("content-type") ?? "text/plain"),
      encoding: value("content-transfer-encoding")?.lowercased() ?? "7bit",
      line: line + end - rows.startIndex + 1, depth: depth)
  }

  private mutating func readBody(
    _ rows: ArraySlice<String>, type: MailType, encoding: String, line: Int, depth: Int
  ) throws(GuardedFile.Unreadable) {
    guard depth < Self.deepest else {
      throw GuardedFile.Unreadable(reason: "its parts nest deeper than \(Self.deepest) levels")
    }
    if type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"] {
      return try readParts(rows, boundary: boundary, line: line, depth: depth)
    }
    let decoded = TransferDecoding(rows, encoding: encoding, charset: type.parameters["charset"])
    guard let text = decoded.text else {
      // A picture has nothing to read.
      guard type.isText else { return }
      throw GuardedFile.Unreadable(
        reason: "the part of type \(type.name) below line \(line) isn't the text that it says it is"
      )
    }
    if type.name == "message/rfc822" {
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return try readEntity(rows[...], line: line, depth: depth + 1)
    }
    passages += try Passage.read(text, as: type.form).map { passage in
      var passage = passage
      passage.line = line + decoded.row(of: passage.line)
      return passage
    }
  }

  private mutating func readParts(
    _ rows: ArraySlice<String>, boundary: String, line: Int, depth: Int
  ) throws(GuardedFile.Unreadable) {
    let first = rows.startIndex
    var start = first
    var isPart = false
    for index in rows.indices {
      let row = rows[index]
      let isEnd = row.hasPrefix("--\(boundary)--")
      guard row.hasPrefix("--\(boundary)") else { continue }
      try read(rows[start..<index], isPart: isPart, line: line + start - first, depth: depth)
      start = index + 1
      isPart = !isEnd
    }
    try read(rows[start...], isPart: isPart, line: line + start - first, depth: depth)
  }

  /// A part, or what stands before the first and after the last, which some programs show.
  private mutating func read(
    _ rows: ArraySlice<String>, isPart: Bool, line: Int, depth: Int
  ) throws(GuardedFile.Unreadable) {
    guard rows.contains(where: { !$0.isEmpty }) else { return }
    if isPart { return try readEntity(rows, line: line, depth: depth + 1) }
    passages += Passage.plain(rows.joined(separator: "\n"), line: line)
  }

  private static let deepest = 10
  private static let readHeaders: Set<String> = [
    "subject", "from", "to", "cc", "bcc", "reply-to", "sender", "comments", "keywords",
    "organization", "thread-topic", "content-description",
  ]
}

/// `text/html; charset=utf-8`
private struct MailType {
  let name: String
  let parameters: [String: String]

  init(_ header: String) {
    let pieces = header.split(separator: ";")
    name = pieces.first.map { $0.trimmingCharacters(in: .whitespaces).lowercased() } ?? ""
    parameters = Dictionary(
      pieces.dropFirst().compactMap { piece in
        let pair = piece.split(separator: "=", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\"")))
        }
        return pair.count == 2 ? (pair[0].lowercased(), pair[1]) : nil
      }
    ) { first, _ in first }
  }

  var isText: Bool { name.hasPrefix("text/") || form != .text }

  var form: GuardedFile.Form {
    switch name {
    case "text/html", "application/xhtml+xml", "image/svg+xml": .html
    case "text/calendar": .calendar
    case "text/markdown": .markdown
    default: .text
    }
  }
}
