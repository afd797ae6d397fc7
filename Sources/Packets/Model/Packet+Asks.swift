/// What one of us is to be asked, because their part of the packet leaves it open.
package struct Ask: Hashable, Sendable {
  /// Who has the role; nil where `team` names nobody.
  package var person: Person?
  /// As a field of `team` is called: `AE`, `Implementation lead`.
  package var role: String
  let open: [Unanswered]
}

extension Packet {
  /// What nobody answered, by who owes it. Documents list open questions, promises that nobody
  /// judged and reviews by themselves.
  package func asks(for lacking: [Unanswered]) -> [Ask] {
    let unjudged = Set(
      promises.promises.filter { $0.verdict == nil }.compactMap { $0.promise?.text.trimmed })
    let open = lacking.filter { lacking in
      switch lacking.section.key {
      case "questions", "reviews": false
      case "promises": lacking.record.map(unjudged.contains) != true
      default: true
      }
    }
    return open.grouped { owner(of: $0) }.map { owner, open in
      Ask(person: owner.person, role: owner.role, open: open)
    }
  }

  private struct Owner: Hashable {
    var role: String
    var person: Person?
  }

  private func owner(of lacking: Unanswered) -> Owner {
    switch lacking.authors.first {
    case .sales: Owner(role: "AE", person: team.ae?.value)
    case .marketing: Owner(role: "Marketing", person: team.marketing?.value)
    case .implementation:
      team.implementationLead?.value.map { Owner(role: "Implementation lead", person: $0) }
        ?? Owner(role: "CSM", person: team.csm?.value)
    case .csm: Owner(role: "CSM", person: team.csm?.value)
    case .managers: Owner(role: "Sales manager", person: team.salesManager?.value)
    case .revOps: Owner(role: "RevOps", person: nil)
    case .everyone, nil: Owner(role: "Everybody", person: nil)
    }
  }
}

extension Ask {
  /// One question for all that is lacking in the same way:
  /// `“SSO delay” and “Data owner leaves”: who answers for it, and what we do about it?`
  package func questions(in language: Language) -> [String] {
    open.grouped { Subject($0) }.map { subject, lacking in
      Lack(subject: subject, lacking: lacking, language: language)
    }.grouped { [$0.subject.section, $0.question] }.map { _, lacks in
      let names = lacks.compactMap(\.subject.record).map { "“\($0)”" }
      let subject = names.isEmpty ? lacks[0].subject.section : names.listed(atMost: 4)
      return "\(subject): \(lacks[0].question)"
    }
  }

  /// A record, or a section's facts.
  private struct Subject: Hashable {
    var section: String
    var record: String?

    init(_ lacking: Unanswered) {
      section = lacking.section.name
      record = lacking.record
    }
  }

  /// What one subject lacks.
  private struct Lack {
    var subject: Subject
    var question: String

    init(subject: Subject, lacking: [Unanswered], language: Language) {
      self.subject = subject
      let asked = lacking.compactMap(\.question)
      guard !asked.isEmpty else {
        question = "nothing is written down. What is there to say, or is there nothing?"
        return
      }
      let pending = lacking.compactMap { $0.promised(in: language) }
      question =
        asked.joinedInQuestion + "?"
        + (pending.isEmpty ? "" : " (\(pending.joined(separator: "; ")): still on course?)")
    }
  }
}

extension Unanswered {
  /// `baseline promised by Jonas Ek for 18 December 2026`
  fileprivate func promised(in language: Language) -> String? {
    guard case .pending(let pending) = reason, let field else { return nil }
    let day = pending.due.formatted(in: language)
    return "\(field.name.localLowercase) promised by \(pending.owner) for \(day)"
  }
}

extension [String] {
  /// `by when, and who answers for it`
  fileprivate var joinedInQuestion: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + ", and " + last
  }

  /// `“A”, “B” and 3 more`
  fileprivate func listed(atMost limit: Int) -> String {
    guard count > limit else {
      guard let last, count > 1 else { return first ?? "" }
      return dropLast().joined(separator: ", ") + " and " + last
    }
    return prefix(limit - 1).joined(separator: ", ") + " and \(count - limit + 1) more"
  }
}
