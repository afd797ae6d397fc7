/// The names under which the leak guard reports; every one is an error.
package enum GuardRule: String, CaseIterable, Sendable {
  case competitor = "guard-competitor"
  case sentence = "guard-internal-sentence"
  case value = "guard-internal-value"
  case otherAccount = "guard-other-account"
  case term = "guard-term"
  case jargon = "internal-jargon"
  case mark = "guard-mark"
  case unread = "guard-unread"

  /// What it finds in a customer's file, on one line.
  package var meaning: String {
    switch self {
    case .competitor: "a vendor out of Alternatives"
    case .sentence: "a sentence out of something internal: a field, a note, a comment"
    case .value: "an amount, a person or an address that stands in internal fields alone"
    case .otherAccount: "another account's name, domain, contact or contact's address"
    case .term: "a term that `guard: terms` in handoff.yaml keeps from customers"
    case .jargon: "a word of ours such as champion, economic buyer, churn or closed-won"
    case .mark:
      "a mark that keeps words inside, `[!INTERNAL]` or a comment's `<!--` and `-->`, in print"
    case .unread: "a file that it can't read to the end, so that nobody knows what is in it"
    }
  }

  init(of subject: Leak.Subject) {
    self =
      switch subject {
      case .secret(let secret):
        switch secret.kind {
        case .competitor: .competitor
        case .sentence: .sentence
        case .person, .address: .value
        }
      case .value: .value
      case .belonging: .otherAccount
      case .term: .term
      case .jargon: .jargon
      case .mark: .mark
      }
  }
}
