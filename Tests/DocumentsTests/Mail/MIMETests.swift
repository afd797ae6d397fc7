import Foundation
import Testing

@testable import Documents

/// What mail programs ask of encodings: each text arrives as it was, in lines that every server takes.
@Suite struct MIMETests {
  /// Subjects, names and bodies in every script and of every length that hurts.
  static let texts: [String] =
    [
      "", " ", "Hello", "Hello  there ", "a", "=?utf-8?Q?no?=", "=", "a=b", "?", "_", "tab\there",
      "Zuständigkeitsbereichsübergreifende Qualitätssicherungsmaßnahmenkatalogisierung für Straße",
      String(repeating: "Überfälligkeitsanzeige ", count: 30),
      "東京都水道局ご担当者様への重要なお知らせについて", String(repeating: "水", count: 400),
      "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", String(repeating: "🎯", count: 100),
      "שלום לכולם, הנה הסיכום",
      "مرحبا بالجميع، هذا هو الملخص " + String(repeating: "نص ", count: 60),
      "e" + String(repeating: "\u{301}", count: 200), String(repeating: "x", count: 2_000),
      String(repeating: "word ", count: 400), "Ω\u{202E}gnp", "\u{FEFF}x", "\u{2028}", "\u{10FFFF}",
      "Raman, Priya", "\"quoted\" \\ back", "Dr. Ümit", "a@b", "<x@y.example>", "x; y: z",
    ]
    + (55...80).flatMap { count in
      [String(repeating: "a", count: count), String(repeating: "ä", count: count)]
    }

  static let bodies: [String] =
    texts + [
      "a \nb\t\n c", ".\n..\n.a\na.", "From me\n>From you\nFrom", "\n\n\n", "a\r\nb\rc\nd",
      String(repeating: ".", count: 300), String(repeating: "From ", count: 100),
      String(repeating: " ", count: 300), String(repeating: "=", count: 90) + "\n" + "x ",
    ]

  @Test(arguments: bodies)
  func quotedPrintableArrives(_ text: String) {
    let encoded = QuotedPrintable.encode(text)
    for line in encoded.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 76, "\(line)")
      #expect(line.last != " " && line.last != "\t", "\(line)")
      #expect(!line.hasPrefix(".") && !line.hasPrefix("From "), "\(line)")
      #expect(line.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x09 }, "\(line)")
    }
    #expect(!encoded.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let whole = lines.isEmpty || lines.hasSuffix("\n") ? lines : lines + "\n"
    #expect(MailReading.unquoted(encoded) == whole.replacing("\n", with: "\r\n"))
  }

  /// No soft break falls inside a scalar: each line decodes by itself.
  @Test(arguments: bodies)
  func linesHoldWholeScalars(_ text: String) {
    for line in QuotedPrintable.encode(text).components(separatedBy: "\r\n") {
      let alone = line.hasSuffix("=") ? String(line.dropLast()) : line
      #expect(!MailReading.unquoted(alone).unicodeScalars.contains("\u{FFFD}"), "\(line)")
    }
  }

  @Test(arguments: texts)
  func subjectsArrive(_ text: String) {
    let written = HeaderLine.text("Subject", text).written
    expectLines(written, longest: 76)
    let read = MailReading(written + "\r\n")
    #expect(read.fields.count == 1)
    #expect(read.decoded("Subject") == text)
    // Each encoded word is whole by itself (RFC 2047, 5).
    for word in written.split(whereSeparator: \.isWhitespace) where word.hasPrefix("=?") {
      #expect(word.utf8.count <= 75)
      #expect(!MailReading.decodingWords(String(word)).unicodeScalars.contains("\u{FFFD}"))
    }
  }

  @Test(arguments: texts)
  func displayNamesArrive(_ name: String) {
    let mailboxes = [
      Mailbox(name: name, address: "a@one.example"), Mailbox(name: "Ben", address: "b@two.example"),
    ]
    let written = HeaderLine("To", mailboxes.words).written
    expectLines(written, longest: 78)
    let list = MailReading(written + "\r\n")["To"] ?? ""
    #expect(list.hasSuffix(", Ben <b@two.example>"))
    let first = String(list.dropLast(", Ben <b@two.example>".count))
    if name.isEmpty {
      #expect(first == "a@one.example")
    } else {
      #expect(first.hasSuffix(" <a@one.example>"))
      #expect(Self.phrase(String(first.dropLast(" <a@one.example>".count))) == name)
    }
  }

  /// What a phrase says: a quoted string, or words (RFC 5322, 3.2.4 and 3.2.5).
  private static func phrase(_ text: String) -> String {
    guard text.hasPrefix("\"") else { return MailReading.decodingWords(text) }
    var name = ""
    var isEscaped = false
    for character in text.dropFirst().dropLast() {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        name.append(character)
        isEscaped = false
      }
    }
    return name
  }

  @Test func fortyRecipientsFold() {
    let mailboxes = (1...40).map { number in
      Mailbox(
        name: number.isMultiple(of: 2) ? "Lövgren, Nr \(number)" : "Person \(number)",
        address: "person.number.\(number)@a-rather-long-domain.example")
    }
    let written = HeaderLine("To", mailboxes.words).written
    expectLines(written, longest: 76)
    let list = MailReading(written + "\r\n")["To"] ?? ""
    #expect(list.components(separatedBy: ">, ").count == 40)
    #expect(MailReading.decodingWords(list).contains("Lövgren, Nr 40"))
  }

  @Test(arguments: [
    ("dana@ourco.example", nil), ("a.b+c@x-y.example", nil),
    ("dana", Mailbox.AddressProblem.malformed), ("a b@x.example", .malformed),
    ("a@b@c.example", .malformed), ("@x.example", .malformed), ("a@", .malformed),
    ("a@x", .malformed), ("a@x..example", .malformed), (".a@x.example", .malformed),
    ("a@x.example\r\nBcc: b@x.example", .malformed), ("\"a\"@x.example", .malformed),
    ("a@<x.example>", .malformed), ("jürgen@x.example", .notASCII), ("a@bücher.example", .notASCII),
    (String(repeating: "a", count: 250) + "@x.example", .tooLong),
  ])
  func addressesAreJudged(_ address: String, _ problem: Mailbox.AddressProblem?) {
    #expect(Mailbox.problem(of: address) == problem)
  }

  @Test func boundaryStandsInNoPart() {
    let boundary = MIMEEntity.boundary(of: ["a", "b"])
    #expect(boundary == MIMEEntity.boundary(of: ["a", "b"]))
    #expect(boundary != MIMEEntity.boundary(of: ["ab", ""]))
    // Even text that knows the boundary doesn't hold it once it is encoded.
    let part = MIMEEntity.text("text/plain", "--\(boundary)\n\(boundary)--\n").written
    #expect(!part.contains(boundary))
    // A part that was made some other way gets another boundary.
    let first = MIMEEntity.boundary(of: [boundary])
    #expect(!boundary.contains(first))
  }

  @Test func partsArriveWhole() {
    let letter = MIMEEntity.multipart(
      "alternative", [.text("text/plain", "Grüße\n"), .text("text/html", "<p>Grüße</p>")])
    let whole = MIMEEntity.multipart(
      "mixed", [letter, .calendar(.init(fileName: "a.ics", text: "BEGIN:VCALENDAR\r\n"))])
    let read = MailReading(whole.written)
    #expect(
      read.leaves.map(\.text) == ["Grüße\r\n", "<p>Grüße</p>\r\n", "BEGIN:VCALENDAR\r\n"])
    #expect(read.parts[1]["Content-Disposition"] == "attachment; filename=\"a.ics\"")
  }

  private func expectLines(_ written: String, longest: Int) {
    #expect(written.hasSuffix("\r\n"))
    for line in written.dropLast().components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= longest, "\(line.utf8.count): \(line)")
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(line)")
      #expect(line.contains { $0 != " " }, "a line of nothing but white space")
    }
  }
}
