import CommonMark
import Diagnostics
import Packets

extension Press {
  /// A mail in one of its forms: the draft for a mail program, its plain text with the header on
  /// top to paste from, or its HTML.
  func mail(_ document: ComposedDocument, as format: Format) throws(DocumentError) -> String {
    let envelope = document.envelope ?? MailEnvelope()
    let plain = PlainTextWriter.write(document.tree, width: Self.mailWidth)
    switch format {
    case .txt: return DraftMark.text(of: document) + header(of: envelope) + "\n" + plain
    case .html: return try library.mails.html(of: document)
    default:
      if let absence = absence(of: document, as: .eml) {
        throw DocumentError(findings: [absence])
      }
      let html = try library.mails.html(of: document)
      return MailMessage(
        envelope: envelope, date: .morning(of: context.today, in: context.settings),
        domain: MailDomain.name(context.settings.company.domain), plain: plain, html: html,
        attachments: document.attachments
      ).text
    }
  }

  /// Characters a line, as mail programs quote it without breaking it.
  private static let mailWidth = 72

  /// The most bytes of HTML that mail programs show uncut.
  private static let mostHTML = 80_000

  /// The header as a person reads it.
  private func header(of envelope: MailEnvelope) -> String {
    let lines: [(MailField, [Mailbox])] = [
      (.from, envelope.from.map { [$0] } ?? []), (.replyTo, envelope.replyTo.map { [$0] } ?? []),
      (.to, envelope.to), (.cc, envelope.cc),
    ]
    return lines.filter { !$0.1.isEmpty }.map { field, mailboxes in
      "\(field.name): \(mailboxes.map(\.text).joined(separator: ", "))\n"
    }.joined() + "\(MailField.subject.name): \(envelope.subject)\n"
  }

  /// What a person has to see to before the mail goes out.
  func mailFindings(on document: ComposedDocument) -> [Finding] {
    // A letter that can't be laid out says so itself, where it is.
    let bytes = (try? library.mails.html(of: document).utf8.count) ?? 0
    let isLong = bytes > Self.mostHTML
    return (document.envelope?.findings ?? [])
      + (isLong
        ? [MailFinding.tooLong(document: document.template.name, kilobytes: bytes / 1_000).finding]
        : [])
  }
}
