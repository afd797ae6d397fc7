import Diagnostics
import Packets
import Playbook

extension Press {
  /// A calendar's file. Throws an info where nothing is booked: there is nothing to write then.
  func calendar(_ document: ComposedDocument) throws(DocumentError) -> String {
    let events = try CalendarEvent.all(in: document)
    guard !events.isEmpty else {
      throw DocumentError(findings: [CalendarFault.nothingBooked(document)])
    }
    let company = context.settings.company
    let both = [document.accountName, company.name].compactMap { $0 }.joined(separator: " – ")
    let isInternal = document.template.audience == .internal
    return CalendarFile(
      name: isInternal ? "\(both) (internal)" : both, events: events, slug: document.slug,
      domain: MailDomain.name(company.domain), revision: document.revision,
      isDraft: document.isDraft,
      stamp: Instant(.morning(of: context.today, in: context.settings)),
      publisher: context.settings.publisher
    ).text
  }

  /// The calendar that a mail's template names, as a file to go along; none where nothing is booked.
  func attachments(
    of template: DocumentTemplate, for account: Assessment
  ) throws(DocumentError) -> [MIMEEntity.Attachment] {
    guard let named = template.mail?.calendar,
      let calendar = library.documents.first(where: { $0.name == named.name })
    else { return [] }
    let composed = try compose(calendar, of: account)
    guard absence(of: composed, as: .ics) == nil else { return [] }
    return [.init(fileName: "\(account.packet.slug).ics", text: try self.calendar(composed))]
  }
}

extension Settings {
  /// Who speaks for our company: the mailbox that takes answers to our mails, or one at its domain
  /// that takes none.
  fileprivate var publisher: Mailbox {
    [mail.replyTo, mail.from].compactMap { $0.flatMap(Mailbox.init) }.first
      ?? Mailbox(name: company.name, address: "noreply@\(MailDomain.name(company.domain))")
  }
}
