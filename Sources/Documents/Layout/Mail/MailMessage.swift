import Foundation
import Packets
import Playbook

/// A draft that opens in a mail program, ready to be read over and sent (RFC 5322).
struct MailMessage {
  let envelope: MailEnvelope
  let date: ZonedTime
  /// The part of addresses after the `@` that is ours.
  let domain: String
  let plain: String
  let html: String
  let attachments: [MIMEEntity.Attachment]

  /// The whole file: ASCII lines that end with CRLF.
  ///
  /// Outlook takes a mail with `X-Unsent: 1` for a draft of one's own; it is not to be sent on.
  var text: String {
    let content = content
    var fields = [HeaderLine("Date", date.mailDate.split(separator: " ").map(String.init))]
    if let from = envelope.from { fields.append(HeaderLine("From", [from].words)) }
    if let replyTo = envelope.replyTo { fields.append(HeaderLine("Reply-To", [replyTo].words)) }
    if !envelope.to.isEmpty { fields.append(HeaderLine("To", envelope.to.words)) }
    if !envelope.cc.isEmpty { fields.append(HeaderLine("Cc", envelope.cc.words)) }
    fields.append(.text("Subject", envelope.subject))
    let written = fields.map(\.written).joined()
    let id = Fingerprint(of: written + content.written).hex.prefix(32)
    fields += [
      HeaderLine("Message-ID", ["<\(id)@\(MailDomain.name(domain))>"]),
      HeaderLine("X-Unsent", ["1"]),
      HeaderLine("MIME-Version", ["1.0"]),
    ]
    return fields.map(\.written).joined() + content.written
  }

  /// The plain text first, as the lesser of two that say the same (RFC 2046, 5.1.4).
  private var content: MIMEEntity {
    let letter = MIMEEntity.multipart(
      "alternative", [.text("text/plain", plain), .text("text/html", html)])
    guard !attachments.isEmpty else { return letter }
    return .multipart("mixed", [letter] + attachments.map(MIMEEntity.calendar))
  }
}

/// Our part of the identifiers that mails and events have.
enum MailDomain {
  /// The company's domain; where it says none that an identifier may have, one that no one can own
  /// (RFC 2606, 2).
  static func name(_ domain: String?) -> String {
    guard let domain, Mailbox.problem(of: "id@\(domain)") == nil else { return "workspace.invalid" }
    return domain
  }
}
