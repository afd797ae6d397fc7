/// The known name that was most likely meant: few edits away or begun alike, the first of equals.
func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  guard !name.isEmpty else { return nil }
  let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
  let limit = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in known {
    let scalars = Array(candidate.lowercased().unicodeScalars.prefix(64))
    if wanted.count > 2, scalars.starts(with: wanted), best?.distance ?? .max > limit {
      best = (candidate, limit)
      continue
    }
    guard abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, scalars)
    if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

/// How many scalars must be inserted, deleted, replaced or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var current = [i + 1]
    for (j, b) in right.enumerated() {
      var best = min(last[j + 1] + 1, current[j] + 1, last[j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == right[j - 1], b == left[i - 1] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
