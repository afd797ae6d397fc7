import Diagnostics
import Liquid
import Packets

/// Whom a mail is from and to, and what it is about.
package struct MailEnvelope: Sendable {
  package private(set) var from: Mailbox?
  package private(set) var replyTo: Mailbox?
  package private(set) var to: [Mailbox] = []
  package private(set) var cc: [Mailbox] = []
  package private(set) var subject = ""
  /// What a person has to see to before the mail goes out.
  package private(set) var findings: [Finding] = []

  mutating func set(_ field: MailField, to line: PrintedLine, at location: SourceLocation) {
    switch field {
    case .subject: subject = line.text
    case .from: from = mailboxes(in: line, of: field, at: location).first
    case .replyTo: replyTo = mailboxes(in: line, of: field, at: location).first
    case .to: to = mailboxes(in: line, of: field, at: location)
    case .cc: cc = mailboxes(in: line, of: field, at: location)
    }
  }

  /// The workspace's sender where the account has none; nobody twice, and no copy to the sender.
  mutating func complete(with settings: Settings.MailSettings, packet: SourceLocation?) {
    if from == nil { from = settings.from.flatMap(Mailbox.init) }
    if replyTo == nil { replyTo = settings.replyTo.flatMap(Mailbox.init) }
    if replyTo?.address == from?.address { replyTo = nil }
    var known = Set<String>()
    to = to.filter { known.insert($0.address.lowercased()).inserted }
    if let from { known.insert(from.address.lowercased()) }
    cc = cc.filter { known.insert($0.address.lowercased()).inserted }
    if from == nil { findings.append(MailFinding.noSender(packet: packet).finding) }
    if to.isEmpty { findings.append(MailFinding.noRecipient(packet: packet).finding) }
  }

  private mutating func mailboxes(
    in line: PrintedLine, of field: MailField, at location: SourceLocation
  ) -> [Mailbox] {
    let mailboxes = line.items.compactMap { mailbox(in: $0, of: field, at: location) }
    if field.isSingle, mailboxes.count > 1 {
      findings.append(
        MailFinding.several(field, mailboxes.map(\.text), line.origin ?? location).finding)
    }
    return mailboxes
  }

  /// Nil for nothing at all, and, with a finding, for what is no address.
  private mutating func mailbox(
    in item: PrintedLine, of field: MailField, at location: SourceLocation
  ) -> Mailbox? {
    let place = item.origin ?? location
    let (name, address) = Self.parts(of: item)
    if name.isEmpty, address.isEmpty { return nil }
    guard !address.isEmpty else {
      findings.append(MailFinding.withoutAddress(field, name: name, place).finding)
      return nil
    }
    if let problem = Mailbox.problem(of: address) {
      findings.append(MailFinding.badAddress(field, found: address, problem, place).finding)
      return nil
    }
    return Mailbox(name: name.isEmpty ? nil : name, address: address)
  }

  /// `Name <address>`, an address alone, or a person whose address is known.
  private static func parts(of item: PrintedLine) -> (name: String, address: String) {
    if let (name, address) = item.bracketed { return (name.text, address.text) }
    if case .opaque(let person)? = item.onlyValue, let name = person.field("name") {
      return (name.text, person.field("email")?.text ?? "")
    }
    let text = item.text
    return text.contains("@") && !text.contains(" ") ? ("", text) : (text, "")
  }
}
