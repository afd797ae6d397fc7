import Foundation

@testable import Documents

/// The ways in which a text can stand in a customer's file.
enum Wrapping: String, CaseIterable, Sendable {
  case markdown, markdownWrapped, markdownEmphasis, markdownTable, markdownComment
  case markdownLinkTitle, markdownCode
  case html, htmlWrapped, htmlTags, htmlReferences, htmlAttribute, htmlComment, htmlTitle, htmlMeta
  case htmlScript
  case text
  case mailQuoted, mailBase64, mailSubject, mailSubjectBase64, mailHTML, mailCalendar, mailHeader
  case calendar, calendarParameter

  /// Whether a program reads it rather than a person.
  var isCode: Bool { self == .htmlScript || self == .mailHeader }

  /// A file that says the text.
  func file(_ leak: String) -> GuardedFile {
    let ending =
      [("markdown", "md"), ("html", "html"), ("mail", "eml"), ("calendar", "ics")]
      .first { rawValue.hasPrefix($0.0) }?.1 ?? "txt"
    return GuardedFile(path: "customers/tarn/plan.\(ending)", text: text(leak))
  }

  /// On which the text begins.
  var line: Int {
    switch self {
    case .markdownEmphasis, .markdownCode, .htmlWrapped, .htmlTags, .htmlReferences, .htmlTitle,
      .htmlMeta, .htmlScript, .mailSubject, .mailSubjectBase64, .mailHeader:
      1
    case .html, .htmlAttribute, .htmlComment: 2
    case .markdown, .markdownWrapped, .markdownTable, .markdownComment, .markdownLinkTitle, .text,
      .calendar, .calendarParameter:
      3
    case .mailQuoted, .mailBase64, .mailHTML, .mailCalendar: 8
    }
  }

  private func text(_ leak: String) -> String {
    let sentence = "Before it. \(leak), and after it."
    let wrapped = leak.replacing(" ", with: "\n")
    switch self {
    case .markdown: return "# Plan\n\n- \(sentence)\n"
    case .markdownWrapped: return "# Plan\n\n\(wrapped)\n"
    case .markdownEmphasis: return "**\(leak.replacing(" ", with: "** *", maxReplacements: 1))*\n"
    case .markdownTable: return "| A | B |\n|---|---|\n| x | \(sentence) |\n"
    case .markdownComment: return "x\n\n<!-- \(leak) -->\n"
    case .markdownLinkTitle: return "x\n\n[here](https://a.example \"\(leak)\")\n"
    case .markdownCode: return "```\n\(leak)\n```\n"
    case .html: return "<p>\n\(sentence)</p>"
    case .htmlWrapped: return "<p>x</p><p>\(wrapped)</p>"
    case .htmlTags: return "<p><b>\(leak.replacing(" ", with: "</b> <b>"))</b></p>"
    case .htmlReferences:
      return "<p>\(leak.unicodeScalars.map { "&#\($0.value);" }.joined())</p>"
    case .htmlAttribute: return "<p\nx><img alt='\(leak)'>"
    case .htmlComment: return "<p>x</p>\n<!-- \(leak) -->"
    case .htmlTitle: return "<title>\(sentence)</title>"
    case .htmlMeta: return "<meta name=description content=\"\(leak)\">"
    case .htmlScript: return "<script>let a='\(leak.scriptEscapes)'</script>"
    case .text: return "Hello,\n\n\(wrapped)\n"
    case .mailQuoted: return mail("quoted-printable", "text/plain", leak.quoted)
    case .mailBase64: return mail("base64", "text/html", "<p>\(leak)</p>".base64)
    case .mailSubject:
      let words = leak.quoted.replacing("=\n", with: "?=\n =?utf-8?Q?").replacing(" =", with: "\t=")
        .replacing(" ", with: "_").replacing("\t", with: " ")
      return "Subject: =?utf-8?Q?\(words)?=\n\nHello\n"
    case .mailSubjectBase64: return "Subject: =?UTF-8?b?\(leak.base64)?=\n\nHello\n"
    case .mailHTML: return mail("quoted-printable", "text/html", "<p>\(leak)</p>".quoted)
    case .mailCalendar:
      return mail("base64", "text/calendar", calendar("DESCRIPTION:\(leak)").base64)
    case .mailHeader: return "X-About: \(leak)\n\nHello\n"
    case .calendar: return calendar("SUMMARY:\(leak)")
    case .calendarParameter: return calendar("ATTENDEE;CN=\"\(leak)\":mailto:a@b.example")
    }
  }

  private func mail(_ encoding: String, _ type: String, _ body: String) -> String {
    """
    Subject: Hello
    Content-Type: multipart/alternative; boundary="b"

    --b
    Content-Type: \(type); charset=utf-8
    Content-Transfer-Encoding: \(encoding)

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

extension String {
  fileprivate var scriptEscapes: String {
    utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
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
