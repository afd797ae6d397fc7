import Diagnostics
import Packets

/// One thing about a criterion that isn't as it was sealed.
package struct CriterionChange: Hashable, Sendable {
  /// What a goalpost is made of.
  package enum Post: String, Hashable, Sendable {
    case criterion, baseline, target, due, evidence
  }

  package var post: Post
  /// As sealed, as typed.
  package var was: String
  /// As it stands; nil where it stands no more.
  package var now: String?
  package var sealedAt: SourceLocation
  package var presentAt: SourceLocation?
}

extension SuccessCriterion {
  /// What is no longer as it was sealed.
  ///
  /// Values are compared, not spellings. What was open when it was sealed, because nobody had said
  /// it or somebody owed it, may be filled in.
  func changes(to present: SuccessCriterion) -> [CriterionChange] {
    let (sealed, present) = (way, present.way)
    return [
      change(.criterion, sealed.criterion, present.criterion) { $0.saying == $1.saying },
      change(.baseline, sealed.baseline, present.baseline) { $0.says($1) },
      change(.target, sealed.target, present.target) { $0.says($1) },
      change(.due, sealed.due, present.due) { $0.says($1) },
      change(.evidence, sealed.evidence, present.evidence) { $0.saying == $1.saying },
    ].compactMap { $0 }
  }

  /// The same with `from 18% to 11%` as what it means: a baseline of 18 % and a target of 11 %.
  private var way: SuccessCriterion {
    guard let target, case .given(let measure) = target.answer,
      case .fromTo(let from, let to) = measure.form
    else { return self }
    var way = self
    way.target = Entry(.given(to.measure), text: target.text)
    way.baseline = baseline ?? Entry(.given(from.measure), text: target.text)
    return way
  }

  private func change<Value>(
    _ post: CriterionChange.Post, _ sealed: Entry<Value>?, _ present: Entry<Value>?,
    same: (Value, Value) -> Bool
  ) -> CriterionChange? {
    guard let sealed else { return nil }
    var now = present
    switch (sealed.answer, present?.answer) {
    case (.pending, _), (.noneKnown, _): return nil
    case (.given(let before), .given(let after)?):
      if same(before, after) { return nil }
    case (.unread, .unread?):
      if Saying(sealed.text.plain) == Saying(present?.text.plain ?? "") { return nil }
    case (.given, nil), (.unread, nil): now = nil
    case (.given, _), (.unread, _): break
    }
    return CriterionChange(
      post: post, was: sealed.text.plain.onOneLine, now: now?.text.plain.onOneLine,
      sealedAt: sealed.location, presentAt: now?.location)
  }
}

extension Wording {
  fileprivate var saying: Saying { Saying(text.plain) }
}

extension Measure.Quantity {
  /// Exactly this much.
  fileprivate var measure: Measure { Measure(.absolute(.exactly, self), text: "") }
}
