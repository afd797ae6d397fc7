import Foundation

@testable import Documents

/// The ways in which a text can stand in a customer's file.
enum Wrapping: String, CaseIterable, Sendable {
  case markdown, markdownWrapped, markdownEmphasis, markdownTable, markdownComment
  case markdownLinkTitle, markdownCode
  case html, htmlWrapped, htmlTags, htmlReferences, htmlAttribute, htmlComment, htmlTitle,
    htmlScript
  case htmlMeta
  case text
  case mailQuoted, mailBase64, mailSubject, mailSubjectBase64, mailHTML, mailCalendar, mailHeader
  case calendar, calendarParameter

  /// Whether a program reads it rather than a person.
  var isCode: Bool { self == .htmlScript || self == .mailHeader }

  /// The file and the line on which the text begins.
  func file(_ leak: String) -> (file: GuardedFile, line: Int) {
    let line = "Before it. \(leak), and after it."
    let wrapped = leak.replacing(" ", with: "\n")
    switch self {
    case .markdown: return ("plan.md", "# Plan\n\n- \(line)\n", 3).guarded
    case .markdownWrapped: return ("plan.md", "# Plan\n\n\(wrapped)\n", 3).guarded
    case .markdownEmphasis:
      return ("plan.md", "**\(leak.replacing(" ", with: "** *", maxReplacements: 1))*\n", 1).guarded
    case .markdownTable:
      return ("plan.md", "| A | B |\n|---|---|\n| x | \(line) |\n", 3).guarded
    case .markdownComment: return ("plan.md", "x\n\n<!-- \(leak) -->\n", 3).guarded
    case .markdownLinkTitle:
      return ("plan.md", "x\n\n[here](https://a.example \"\(leak)\")\n", 3).guarded
    case .markdownCode: return ("plan.md", "```\n\(leak)\n```\n", 1).guarded
    case .html: return ("plan.html", "<p>\n\(line)</p>", 2).guarded
    case .htmlWrapped: return ("plan.html", "<p>x</p><p>\(wrapped)</p>", 1).guarded
    case .htmlTags:
      return ("plan.html", "<p><b>\(leak.replacing(" ", with: "</b> <b>"))</b></p>", 1).guarded
    case .htmlReferences: return ("plan.html", "<p>\(leak.references)</p>", 1).guarded
    case .htmlAttribute: return ("plan.html", "<p\nx><img alt='\(leak)'>", 2).guarded
    case .htmlComment: return ("plan.html", "<p>x</p>\n<!-- \(leak) -->", 2).guarded
    case .htmlTitle: return ("plan.html", "<title>\(line)</title>", 1).guarded
    case .htmlScript:
      return ("plan.html", "<script>let a='\(leak.scriptEscapes)'</script>", 1).guarded
    case .htmlMeta:
      return ("plan.html", "<meta name=description content=\"\(leak)\">", 1).guarded
    case .text: return ("mail.txt", "Hello,\n\n\(wrapped)\n", 3).guarded
    case .mailQuoted:
      return ("mail.eml", mail("quoted-printable", "text/plain", leak.quoted), 6).guarded
    case .mailBase64:
      return ("mail.eml", mail("base64", "text/html", "<p>\(leak)</p>".base64), 6).guarded
    case .mailSubject:
      let subject =
        "=?utf-8?Q?\(leak.quoted.replacing("=\n", with: "?=\n =?utf-8?Q?").replacing(" ", with: "_"))?="
      return ("mail.eml", "Subject: \(subject)\n\nHello\n", 1).guarded
    case .mailSubjectBase64:
      return ("mail.eml", "Subject: =?UTF-8?b?\(leak.base64)?=\n\nHello\n", 1).guarded
    case .mailHTML:
      return ("mail.eml", mail("quoted-printable", "text/html", "<p>\(leak)</p>".quoted), 6).guarded
    case .mailCalendar:
      return (
        "mail.eml", mail("base64", "text/calendar", calendar("DESCRIPTION:\(leak)").base64), 6
      )
      .guarded
    case .mailHeader: return ("mail.eml", "X-About: \(leak)\n\nHello\n", 1).guarded
    case .calendar: return ("meetings.ics", calendar("SUMMARY:\(leak)"), 3).guarded
    case .calendarParameter:
      return ("meetings.ics", calendar("ATTENDEE;CN=\"\(leak)\":mailto:a@b.example"), 3).guarded
    }
  }

  private func mail(_ encoding: String, _ type: String, _ body: String) -> String {
    """
    Subject: Hello
    Content-Type: multipart/alternative; boundary="b"

    --b
    Content-Type: \(type); charset=utf-8\nContent-Transfer-Encoding: \(encoding)

    \(body)
    --b--
    """
  }

  /// Folded where 20 octets are full.
  private func calendar(_ line: String) -> String {
    var folded = ""
    var count = 0
    for character in line.replacing(",", with: "\\,") {
      if count + String(character).utf8.count > 20 {
        folded += "\r\n "
        count = 1
      }
      folded.append(character)
      count += String(character).utf8.count
    }
    return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(folded)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
  }
}

extension (String, String, Int) {
  fileprivate var guarded: (file: GuardedFile, line: Int) {
    (GuardedFile(path: "customers/tarn/\(self.0)", text: self.1), self.2)
  }
}

extension String {
  /// Every character as a reference.
  fileprivate var references: String { unicodeScalars.map { "&#\($0.value);" }.joined() }

  fileprivate var scriptEscapes: String {
    utf16.map {
      "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16)
    }
    .joined()
  }

  fileprivate var base64: String { Data(utf8).base64EncodedString() }

  /// Quoted-printable with a soft break in the middle of a word.
  fileprivate var quoted: String {
    let encoded = utf8.map { byte in
      byte < 0x80 && byte != UInt8(ascii: "=")
        ? String(UnicodeScalar(byte)) : "=" + String(byte, radix: 16, uppercase: true)
    }
    let middle = encoded.count / 2
    return encoded[..<middle].joined() + "=\n" + encoded[middle...].joined()
  }
}
