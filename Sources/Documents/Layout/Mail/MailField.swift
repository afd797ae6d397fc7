/// A field of a mail's header that a template's front matter says (RFC 5322, 3.6); the raw value is
/// its key there.
enum MailField: String, Hashable, Sendable, CaseIterable {
  case from, to, cc
  case replyTo = "reply-to"
  case subject

  /// As mails spell it.
  var name: String {
    switch self {
    case .from: "From"
    case .to: "To"
    case .cc: "Cc"
    case .replyTo: "Reply-To"
    case .subject: "Subject"
    }
  }

  /// One mailbox at most: a draft is one person's.
  var isSingle: Bool { self == .from || self == .replyTo }
}
