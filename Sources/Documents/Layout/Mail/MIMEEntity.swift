import Playbook

/// A body with the header fields that say what it is (RFC 2045, 2.4; RFC 2046, 5).
struct MIMEEntity {
  let fields: [HeaderLine]
  /// ASCII lines, each ending with CRLF.
  let body: String

  /// A file that goes along rather than stands in the mail (RFC 2183).
  struct Attachment: Hashable, Sendable {
    /// ASCII without spaces or quotes: `maplecourt-dental.ics`.
    let fileName: String
    let text: String
  }

  /// Text in UTF-8; `parameters` follow the charset: `method=PUBLISH`.
  static func text(
    _ type: String, _ text: String, parameters: [String] = [], disposition: [String] = []
  ) -> MIMEEntity {
    var fields = [
      HeaderLine("Content-Type", parameterised([type, "charset=utf-8"] + parameters)),
      HeaderLine("Content-Transfer-Encoding", ["quoted-printable"]),
    ]
    if !disposition.isEmpty {
      fields.append(HeaderLine("Content-Disposition", parameterised(disposition)))
    }
    return MIMEEntity(fields: fields, body: QuotedPrintable.encode(text))
  }

  /// A calendar that goes along (RFC 6047, 2.4).
  static func calendar(_ attachment: Attachment) -> MIMEEntity {
    text(
      "text/calendar", attachment.text,
      parameters: ["method=PUBLISH", "name=\"\(attachment.fileName)\""],
      disposition: ["attachment", "filename=\"\(attachment.fileName)\""])
  }

  /// The parts one after the other. The boundary follows from them, so that the same parts give the
  /// same bytes; none of them holds it: `=_` stands in no quoted-printable text, and each line of
  /// theirs is looked at besides.
  static func multipart(_ subtype: String, _ parts: [MIMEEntity]) -> MIMEEntity {
    let written = parts.map(\.written)
    let boundary = boundary(of: written)
    let body = written.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
    return MIMEEntity(
      fields: [
        HeaderLine(
          "Content-Type", parameterised(["multipart/\(subtype)", "boundary=\"\(boundary)\""]))
      ], body: body)
  }

  static func boundary(of parts: [String]) -> String {
    let content = parts.joined(separator: "\u{0}")
    let candidates = (0...).lazy.map { attempt in
      "=_" + Fingerprint(of: "\(attempt)\u{0}\(content)").hex.prefix(32)
    }
    return candidates.first { !content.contains($0) } ?? "=_"
  }

  /// The fields, a blank line, the body.
  var written: String { fields.map(\.written).joined() + "\r\n" + body }

  private static func parameterised(_ parts: [String]) -> [String] {
    parts.dropLast().map { $0 + ";" } + parts.suffix(1)
  }
}
