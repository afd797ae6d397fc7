import Diagnostics
import Packets

/// What was sealed, and what became of it.
enum SealRules {
  static let all = [goalpostMoved, reviewNewMetric, sealEdited, sealInFuture]

  private static let goalpostMoved = Rule(
    "goalpost-moved", .from(.closedWon, .error), by: .csm, .sales,
    meaning: "a sealed criterion was changed, and Agreement has no change approved on both sides"
  ) { dossier in
    // What an edited seal says isn't what was agreed; `seal-edited` is said of it.
    guard let goalposts = Goalposts(of: dossier), goalposts.seal.isIntact != false else {
      return []
    }
    return goalposts.moves.map { $0.violation(since: goalposts.seal, in: dossier) }
  }

  private static let reviewNewMetric = Rule(
    "review-new-metric", .from(.kickoff, .error), by: .csm,
    meaning: "a review reports a criterion that was neither sealed nor approved since"
  ) { dossier in
    guard let goalposts = Goalposts(of: dossier) else { return [] }
    return goalposts.violations(in: dossier.packet.reviews)
  }

  private static let sealEdited = Rule(
    "seal-edited", .from(.closedWon, .error), by: .everyone,
    meaning: "a seal isn't as it was written"
  ) { dossier in
    dossier.seals.filter { $0.isIntact != true }.map { seal in
      let found =
        seal.isIntact == nil
        ? "carries no fingerprint" : "isn't as it was written: its text changed"
      return Violation(
        at: SourceLocation(file: seal.file, line: 1),
        "the seal of \(seal.gate.rawValue) of \(seal.day) \(found); expected it as `handoff seal` "
          + "wrote it",
        fix: "\(SealProblem.restoring(seal.file)); what was agreed since belongs in Agreement")
    }
  }

  private static let sealInFuture = Rule(
    "seal-in-future", .from(.closedWon, .warning), by: .everyone,
    meaning: "a seal is of a day that is still to come, and doesn't count until then"
  ) { dossier in
    dossier.laterSeals.map { seal in
      Violation(
        at: SourceLocation(file: seal.file, line: 1),
        "the seal of \(seal.gate.rawValue) is of \(seal.day), today is \(dossier.today); expected a "
          + "day that has come, so it doesn't count yet",
        fix: "look whether the day is right; where it is wrong, remove the seal and seal again")
    }
  }
}

extension GoalpostMove {
  fileprivate func violation(since seal: Seal, in dossier: Dossier) -> Violation {
    let name = sealed.criterion?.text.plain.onOneLine ?? "without a name"
    let when = "sealed at \(seal.gate.rawValue) on \(seal.day)"
    let message =
      present == nil
      ? "the criterion “\(name)”, \(when), is gone"
      : "the criterion “\(name)” isn't as \(when): " + changes.map(\.words).joined(separator: "; ")
    let place = present?.margin.location ?? dossier.place(of: "Success criteria")
    if isKickoffRefinement {
      return Violation(
        at: changes.first?.presentAt ?? place,
        message + "; the customer agreed at the kickoff, which isn't sealed",
        fix: "seal what they agreed to: handoff seal \(dossier.packet.slug) kickoff --by <name>",
        notes: notes, severity: .from(.closedWon, .info))
    }
    return Violation(
      at: changes.first?.presentAt ?? place,
      message + "; expected it as sealed, or a change in Agreement approved on both sides",
      fix: "put it back, or write the change into Agreement with Was, Now, Why, Approved by and "
        + "Approved by us",
      notes: notes)
  }

  /// The sealed lines, and what Agreement has of it.
  private var notes: [Finding.Note] {
    let sealedPlaces = changes.isEmpty ? [sealed.margin.location] : changes.map(\.sealedAt)
    let lines = sealedPlaces.compactMap { $0 }.map { $0.line }
    let file = sealedPlaces.compactMap { $0 }.first?.file ?? ""
    var seen: Set<Int> = []
    return lines.filter { seen.insert($0).inserted }.map { line in
      Finding.Note(
        "sealed: \(sealed.summary)", at: SourceLocation(file: file, line: line))
    }
      + (present.map { [.init("now: \($0.summary)", at: $0.margin.location)] } ?? [])
      + records.map { $0.note(of: changes) }
  }
}

extension CriterionChange {
  /// `target was 3 days, is 5 days`
  fileprivate var words: String {
    "\(post.rawValue) was “\(was)”, " + (now.map { "is “\($0)”" } ?? "is gone")
  }
}

extension SuccessCriterion {
  /// The criterion on one line: what it is made of, as typed.
  fileprivate var summary: String {
    let parts = [baseline?.text, target?.text, due?.text, evidence?.text].map {
      $0?.plain.onOneLine ?? "—"
    }
    let name = criterion?.text.plain.onOneLine ?? "—"
    return zip(["baseline", "target", "due", "evidence"], parts).reduce(name) {
      "\($0); \($1.0) \($1.1)"
    }
  }
}

extension AgreedChange {
  /// Why this change doesn't count.
  fileprivate func note(of changes: [CriterionChange]) -> Finding.Note {
    let missing = [("Approved by", approvedBy), ("Approved by us", approvedByUs)]
      .filter { !$0.1.contains { $0.value != nil } }.map(\.0)
    guard missing.isEmpty else {
      return .init(
        "Agreement has a change of it without \(missing.joined(separator: " and "))",
        at: margin.location)
    }
    let now = now?.text.plain.onOneLine ?? ""
    let posts = changes.map(\.post.rawValue).joined(separator: " and ")
    return .init(
      posts.isEmpty
        ? "Agreement has a change of it to “\(now)”, which doesn't say that it is dropped or "
          + "replaced, or is dated later"
        : "Agreement has a change of it to “\(now)”, which isn't the \(posts) that stands here, or "
          + "is dated later", at: margin.location)
  }
}

extension Goalposts {
  /// What is wrong with the reviews' results.
  fileprivate func violations(in reviews: Reviews) -> [Violation] {
    let names = names
    var taken: [String: Set<Int>] = [:]
    for result in reviews.results {
      guard let text = result.criterion?.text else { continue }
      taken[result.reviewName, default: []].formUnion(names.exactly(Saying(text.plain)))
    }
    return reviews.results.compactMap { result in
      guard let text = result.criterion?.text, !text.trimmed.isEmpty else { return nil }
      let meant = names.meant(by: Saying(text.plain), except: taken[result.reviewName] ?? [])
      return violation(of: result, called: text, meaning: meant)
    }
  }

  /// What is wrong with a review's result; nil where it is of a criterion that the review may
  /// report.
  private func violation(
    of result: ReviewResult, called text: RichText, meaning meant: [Int]
  ) -> Violation? {
    guard !meant.contains(where: { $0 < pairs.count }) else { return nil }
    let review = result.reviewName
    let isEarly = review.isEarlyReview
    let isApproved = meant.contains { self.isApproved(addition: $0 - pairs.count) }
    if isApproved && !isEarly { return nil }
    let allowed = isEarly ? "sealed criteria alone" : "sealed criteria and approved additions"
    return Violation(
      at: text.location,
      "the review “\(review)” reports “\(text.plain.onOneLine)”, which wasn't sealed at "
        + "\(seal.gate.rawValue) on \(seal.day); expected \(allowed): \(sealedNames)",
      fix: isApproved
        ? "report it at a QBR; reviews at 30, 60 and 90 days keep to what was sealed"
        : "take it out of the review, or have it approved on both sides in Agreement and report it "
          + "at a QBR")
  }

  private var sealedNames: String {
    pairs.compactMap { $0.sealed.criterion?.text.plain.onOneLine }.map { "“\($0)”" }
      .joined(separator: ", ")
  }
}

extension ReviewResult {
  fileprivate var reviewName: String { review?.text.plain.onOneLine ?? "" }
}

extension String {
  /// `Day 30`, `60-day review`: one of the first three, which report sealed criteria only.
  fileprivate var isEarlyReview: Bool {
    let numbers = split { !("0"..."9").contains($0) }
    return numbers.count == 1 && numbers.contains { ["30", "60", "90"].contains($0) }
  }
}
