import Diagnostics
import Packets

/// The guard's findings, worded in one place. Each says what was found and where, out of which
/// line it comes, and how to let it pass.
enum GuardFinding {
  /// `source` is the shared text that carries the words into the document.
  static func finding(for leak: Leak, in packet: Packet, sharedAt source: SaidText?) -> Finding {
    let origin = origin(of: leak.subject)
    var notes: [Finding.Note] = []
    if let origin, source != nil { notes.append(origin) }
    notes += leak.places.map { place in
      Finding.Note(
        "a customer would read it here",
        at: SourceLocation(file: place.path, line: place.line))
    }
    if leak.placesLeftOut > 0 {
      notes.append(.init("and in \(leak.placesLeftOut) more places"))
    }
    let carrier = source.map { ", which \($0.place) says" } ?? ""
    return Finding(
      GuardRule(of: leak.subject).rawValue, .error, at: source?.location ?? origin?.location,
      "\(leak.places.first?.path ?? "a file") has \"\(leak.found)\"\(carrier): \(meaning(of: leak.subject)); "
        + "expected nothing of it in a customer's document",
      fix: fix(leak, packet), notes: notes)
  }

  private static func meaning(of subject: Leak.Subject) -> String {
    switch subject {
    case .secret(let secret):
      switch secret.kind {
      case .competitor: "the name of a competitor"
      case .sentence: "a sentence out of \(secret.place), which is internal"
      case .person: "a person who is named in internal fields alone"
      case .address: "an address that stands in internal fields alone"
      }
    case .value(_, let secret): "a value out of \(secret.place), which is internal"
    case .belonging(let belonging): "\(belonging.words) of \(belonging.owner)"
    case .term(let term): "the term \"\(term)\", which \"guard: terms\" keeps from customers"
    case .jargon(let word): "our own word \"\(word)\""
    case .mark: "a mark that keeps words inside, printed as text with them"
    }
  }

  private static func origin(of subject: Leak.Subject) -> Finding.Note? {
    switch subject {
    case .secret(let secret), .value(_, let secret):
      Finding.Note("it stands here in \(secret.place)", at: secret.location)
    case .belonging, .term, .jargon, .mark: nil
    }
  }

  private static func fix(_ leak: Leak, _ packet: Packet) -> String {
    if case .mark = leak.subject {
      return
        "put the whole remark into a quote of its own that begins with `> [!INTERNAL]`, or into "
        + "Note; write an arrow as `→`"
    }
    let text = leak.found.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "say it in other words or leave it out; to allow it, put into handoff.yaml under "
      + "`guard:` `allow:` the line `- {text: \"\(text)\", account: \(packet.slug), reason: …}`"
  }

  /// A file that the guard can't answer for.
  static func unread(_ path: String, _ why: GuardedFile.Unreadable) -> Finding {
    Finding(
      GuardRule.unread.rawValue, .error, at: SourceLocation(file: path, line: 1),
      "the leak guard can't read \(path): \(why.reason); expected a file that it can read to the "
        + "end before a customer does",
      fix: "let the document print less or nest it less deeply; a file of an earlier build that "
        + "can't be opened, make readable or remove, and build again")
  }

  static func unusedAllowance(_ allowance: Settings.LeakGuardSettings.Allowance) -> Finding {
    Finding(
      "unused-allowance", .warning, at: allowance.location,
      "\"\(allowance.text)\" is allowed"
        + (allowance.account.map { " for \($0)" } ?? "") + " and stands in no customer's document",
      fix: "remove the allowance, or correct its text")
  }
}

extension Portfolio.Belonging {
  fileprivate var words: String {
    switch kind {
    case .name: "the name"
    case .domain: "the domain"
    case .contact: "a contact"
    case .address: "a contact's address"
    }
  }

  fileprivate var owner: String {
    let more = owners.count - 1
    return "another account, \(owners.first ?? "")" + (more > 0 ? " and \(more) more" : "")
  }
}
