import Packets

/// Which present criterion is which sealed one, across rewording.
///
/// 1. The same words are the same criterion; of several in order.
/// 2. Of the others the most similar belong together, as long as they are similar at all: by their
///    words, or by baseline, target, evidence and due; equally similar ones by position.
enum CriterionMatching {
  /// For each sealed criterion the index of the present one; nil where it is gone.
  static func pairs(_ sealed: [SuccessCriterion], _ present: [SuccessCriterion]) -> [Int?] {
    let (left, right) = (sealed.map(\.saying), present.map(\.saying))
    var pairs: [Int?] = sealed.map { _ in nil }
    var open: [Saying: [Int]] = [:]
    for (index, saying) in right.enumerated().reversed() { open[saying, default: []].append(index) }
    for (index, saying) in left.enumerated() { pairs[index] = open[saying]?.popLast() }
    let taken = Set(pairs.compactMap { $0 })
    let lost = pairs.indices.filter { pairs[$0] == nil }.prefix(limit)
    let free = present.indices.filter { !taken.contains($0) }.prefix(limit)
    var candidates: [(score: Int, distance: Int, sealed: Int, present: Int)] = []
    for index in lost {
      for other in free {
        let score = max(
          left[index].likeness(to: right[other]), sealed[index].likeness(to: present[other]))
        guard score >= threshold else { continue }
        candidates.append((score, abs(index - other), index, other))
      }
    }
    candidates.sort {
      ($1.score, $0.distance, $0.sealed, $0.present) < (
        $0.score, $1.distance, $1.sealed, $1.present
      )
    }
    var used: Set<Int> = []
    for candidate in candidates
    where pairs[candidate.sealed] == nil && used.insert(candidate.present).inserted {
      pairs[candidate.sealed] = candidate.present
    }
    return pairs
  }

  /// How similar two criteria have to be, of 100.
  private static let threshold = 40
  /// How many criteria without their like are compared; no packet that a person wrote has more.
  private static let limit = 200
}

extension Saying {
  /// How many of both texts' words, days and quantities are in the other, 0 to 100.
  func likeness(to other: Saying) -> Int {
    let (mine, theirs) = (Set(pieces), Set(other.pieces))
    let size = mine.count + theirs.count
    return size == 0 ? 0 : 200 * mine.intersection(theirs).count / size
  }

  /// Whether the texts name the same thing, one of them perhaps in fewer words.
  func names(_ other: Saying) -> Bool {
    if self == other { return true }
    let (mine, theirs) = (Set(pieces), Set(other.pieces))
    let (less, more) = mine.count < theirs.count ? (mine, theirs) : (theirs, mine)
    return likeness(to: other) >= 60 || (less.count > 1 && less.isSubset(of: more))
  }
}

/// What criteria are called, to tell which one a text names that was written elsewhere.
struct CriterionNames {
  /// A criterion's as sealed and as it stands.
  private let names: [[Saying]]

  init(
    _ pairs: [(sealed: SuccessCriterion, present: SuccessCriterion?)], _ added: [SuccessCriterion]
  ) {
    names =
      pairs.map { [$0.sealed.saying] + ($0.present.map { [$0.saying] } ?? []) }
      + added.map { [$0.saying] }
  }

  /// The criteria that the text names word for word; several only where they are called the same.
  func exactly(_ text: Saying) -> [Int] {
    let same = names.indices.filter { names[$0].contains(text) }
    guard same.isEmpty else { return same }
    let words = Set(text.pieces)
    return names.indices.filter { index in
      !words.isEmpty && names[index].contains { Set($0.pieces) == words }
    }
  }

  /// The criterion that the text names, in other words too where only one can be meant.
  ///
  /// - Parameter taken: those that aren't meant, since others name them word for word.
  func meant(by text: Saying, except taken: Set<Int> = []) -> [Int] {
    let exact = exactly(text)
    guard exact.isEmpty else { return exact }
    let near = names.indices.filter { index in
      !taken.contains(index) && names[index].contains { text.names($0) }
    }
    return near.count == 1 ? near : []
  }
}

extension SuccessCriterion {
  /// What the criterion is called, spelling left aside.
  var saying: Saying { Saying(criterion?.text.plain ?? "") }

  /// How much of what both measure by is the same, 0 to 100.
  fileprivate func likeness(to other: SuccessCriterion) -> Int {
    func share(_ same: Bool?, _ weight: Int) -> Int { same == true ? weight : 0 }
    let evidences = [evidence, other.evidence].compactMap { $0?.value?.text.plain }.map {
      Saying($0)
    }
    return share(both(baseline, other.baseline) { $0.says($1) }, 30)
      + share(both(target, other.target) { $0.says($1) }, 30)
      + share(evidences.count == 2 ? evidences[0] == evidences[1] : nil, 25)
      + share(both(due, other.due) { $0.says($1) }, 15)
  }

  private func both<Value>(
    _ mine: Entry<Value>?, _ theirs: Entry<Value>?, same: (Value, Value) -> Bool
  ) -> Bool? {
    guard let mine = mine?.value, let theirs = theirs?.value else { return nil }
    return same(mine, theirs)
  }
}
