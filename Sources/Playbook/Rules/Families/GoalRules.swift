import CommonMark
import Diagnostics
import Packets

/// The customer's goal, in the customer's own words.
enum GoalRules {
  static let all = [notVerbatim]

  private static let notVerbatim = Rule(
    "goal-not-verbatim", .from(.closedWon, .error), by: .sales,
    meaning: "the goal isn't a quote of the customer's, or nobody can tell who said it and where",
    owns: "Goal"
  ) { dossier in
    dossier.goalWithoutQuote + dossier.packet.goal.quotes.flatMap { dossier.violations(of: $0) }
  }
}

extension Dossier {
  fileprivate var goalWithoutQuote: [Violation] {
    gaps(in: "Goal").map { gap in
      let isPlaceholder = gap.lacking.reason == .placeholder
      let hasProse =
        !isPlaceholder
        && contents.contains { $0.declaration.name == "Goal" && !$0.remarks.isEmpty }
      let found =
        isPlaceholder
        ? "the goal's quote is still a placeholder"
        : hasProse ? "the goal is told and not quoted" : "the goal has no quote"
      let violation = Violation(
        at: gap.lacking.location ?? top,
        "\(found), expected the customer's own words; \(gap.gate.rawValue) asks for it",
        fix: "write what they said as a block quote, with who said it, where and when")
      return hasProse ? violation : violation.asGap
    }
  }

  fileprivate func violations(of quote: Quote) -> [Violation] {
    let words = quote.blocks.plainWords
    guard let said = quote.attribution, !said.speaker.isEmpty else {
      return [
        Violation(
          at: quote.location,
          "the quote \(words.inQuotes) has no speaker, expected who said it and where",
          fix: "add a last line such as `— Name, Title, discovery call, 2026-09-03`")
      ]
    }
    var violations: [Violation] = []
    if said.source == nil {
      violations.append(
        Violation(
          at: said.text.location,
          "the quote of \(said.speaker) doesn't say where it was said, expected its source",
          fix: "add the call, mail or meeting after the speaker's title"))
    }
    if let term = productTerm(in: words) {
      violations.append(
        Violation(
          at: quote.location,
          "the quote of \(said.speaker) speaks of “\(term)”, a word of ours; expected theirs",
          fix: "quote what they want for themselves, without our product in it",
          severity: .from(.closedWon, .warning)))
    }
    return violations
  }

  /// The first of our names and terms in their words. A term's case counts, and so does its place:
  /// `Board` at a sentence's beginning may be anybody's.
  private func productTerm(in words: String) -> String? {
    let company = settings.company.name.map { [$0] } ?? []
    return company.first { words.places(of: $0).isEmpty == false }
      ?? settings.messaging.terms.first { term in
        words.places(of: term).contains { place in
          words[place] == term[...] && !words.beginsSentence(at: place.lowerBound)
        }
      }
  }
}

extension [Block] {
  /// What a reader reads, on one line.
  var plainWords: String {
    map { block in
      switch block.content {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.plain
      default: ""
      }
    }.joined(separator: " ")
  }
}

extension String {
  fileprivate func beginsSentence(at index: Index) -> Bool {
    let before = self[..<index].trimmed
    return before.isEmpty || before.last.map { ".!?…:".contains($0) } == true
  }
}
