import Packets

/// Whether anything is still to be asked.
enum QuestionRules {
  static let all = [openQuestion]

  private static let openQuestion = Rule(
    "open-question", .from(.kickoff, .error), by: .everyone,
    meaning: "a question has no answer when the customer meets us", owns: "Questions: Answer"
  ) { dossier in
    let directory = Directory(of: dossier)
    let open = dossier.lacking("Questions", "Answer")
    return open.map { lacking in
      let question = dossier.packet.questions.questions.first {
        $0.question?.text.trimmed == lacking.record
      }
      let of = question?.of?.value.map { " of \(directory.holder($0).name)" } ?? ""
      return Violation(
        at: lacking.location ?? dossier.place(of: "Questions"),
        "“\(lacking.record ?? "a question")” was asked\(of) and isn't answered, "
          + "expected no open question",
        fix: "write the answer, or drop the question")
    }
  }
}

extension Dossier {
  /// Where a field that a gate asks for has no answer at all, by record; what somebody owes for a
  /// day is reported as pending.
  func lacking(_ section: String, _ field: String) -> [Unanswered] {
    asked.filter { $0.section == section && $0.field == field }.compactMap(\.lacking).filter {
      if case .pending = $0.reason { false } else { true }
    }
  }
}
