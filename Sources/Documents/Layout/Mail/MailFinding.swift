import Diagnostics

/// What can be wrong with a mail, as facts; `finding` words them.
enum MailFinding: Hashable, Sendable {
  /// A line break or another control character in a value that a header field prints.
  case control(MailField, found: String, SourceLocation)
  case withoutAddress(MailField, name: String, SourceLocation)
  case badAddress(MailField, found: String, Mailbox.AddressProblem, SourceLocation)
  /// More than one mailbox in a field that has one.
  case several(MailField, [String], SourceLocation)
  case noSender(packet: SourceLocation?)
  case noRecipient(packet: SourceLocation?)
  /// A draft is in no mail.
  case draft(document: String, packet: SourceLocation?)
  /// In kilobytes of 1,000 bytes.
  case tooLong(document: String, kilobytes: Int)

  static func draft(_ document: ComposedDocument) -> MailFinding {
    .draft(
      document: document.template.name,
      packet: document.sources.first.map { SourceLocation(file: $0, line: 1) })
  }

  var finding: Finding {
    switch self {
    case .control(let field, let found, let location):
      Finding(
        "control-character-in-header", .error, at: location,
        "found \(Self.visible(found)) for a mail's \(field.name); expected text without line "
          + "breaks or other control characters",
        fix: "write it on one line")
    case .withoutAddress(let field, let name, let location):
      Finding(
        "mail-without-address", .warning, at: location,
        "found no mail address of \(Self.visible(name)) for a mail's \(field.name); left out",
        fix: "add the address, as in Dana Okafor <dana@ourco.example>")
    case .badAddress(let field, let found, let problem, let location):
      Finding(
        "bad-mail-address", .warning, at: location,
        "found the address \(Self.visible(found)) for a mail's \(field.name); expected "
          + "\(problem.expectation); left out", fix: problem.fix)
    case .several(let field, let found, let location):
      Finding(
        "several-senders", .warning, at: location,
        "found \(found.joined(separator: ", ")) for a mail's \(field.name); expected one, and "
          + "took the first",
        fix: "name one person")
    case .noSender(let packet):
      Finding(
        "mail-without-sender", .info, at: packet,
        "a mail has no sender: nobody who writes it is in \"team\" with an address",
        fix: "name them as in Dana Okafor <dana@ourco.example>, or set \"mail: from\" in "
          + "handoff.yaml")
    case .noRecipient(let packet):
      Finding(
        "mail-without-recipient", .warning, at: packet,
        "a mail has no recipient: no one in Stakeholders has both an Email and a Project role",
        fix: "fill in both columns for the people who get it, or address it in the mail program")
    case .draft(let document, let packet):
      Finding(
        "draft-not-mailed", .info, at: packet,
        "\(document) is a draft, so \(document).eml isn't written",
        fix: "see what it waits for on the account's page; read it as txt or html until then")
    case .tooLong(let document, let kilobytes):
      Finding(
        "long-mail", .warning, at: nil,
        "the mail \(document) has \(kilobytes) kB of HTML; expected 80 at most, because mail "
          + "programs cut longer ones off",
        fix: "print less in its template, or send the rest as a file")
    }
  }

  /// In quotes, with control characters spelled out.
  private static func visible(_ text: String) -> String {
    text.count > 80 ? String(text.prefix(80)).debugDescription + " …" : text.debugDescription
  }
}

extension Mailbox.AddressProblem {
  fileprivate var expectation: String {
    switch self {
    case .malformed: "one such as dana@ourco.example"
    case .notASCII: "one of ASCII characters alone, which every mail program takes"
    case .tooLong: "254 characters at most"
    }
  }

  fileprivate var fix: String {
    switch self {
    case .malformed, .tooLong: "correct the address"
    case .notASCII: "write the domain in its ASCII form, xn--…"
    }
  }
}
