/// The candidate that somebody who typed `name` most likely meant; nil where none is near enough.
///
/// Case, spaces, `-`, `_` and punctuation don't count. Up to a third of the letters may be wrong,
/// missing, too many or swapped with their neighbour; a name that begins another, `own` for `owner`,
/// is near too. Of equally near ones the first candidate is taken.
package func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = letters(of: name)
  guard !wanted.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = letters(of: candidate)
    let limit = max(1, max(wanted.count, other.count) / 3)
    var distance = editDistance(wanted, other, limit: limit)
    let shorter = min(wanted.count, other.count)
    if distance > limit, shorter >= 3, wanted.starts(with: other) || other.starts(with: wanted) {
      distance = limit
    }
    guard distance <= limit, distance < shorter else { continue }
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// Whether `name` is `other` mistyped: at most one letter in five is wrong, missing, too many or
/// swapped with its neighbour, or a single one. The same letters are no mistake.
package func isMistyped(_ name: String, for other: String) -> Bool {
  let (typed, meant) = (letters(of: name), letters(of: other))
  let limit = max(1, max(typed.count, meant.count) / 5)
  let distance = editDistance(typed, meant, limit: limit)
  return distance > 0 && distance <= limit && distance < min(typed.count, meant.count)
}

/// What counts of a name: at most 64 lower-case letters and digits.
private func letters(of name: String) -> [Unicode.Scalar] {
  var letters: [Unicode.Scalar] = []
  for scalar in name.unicodeScalars where letters.count < 64 {
    switch scalar {
    // Most names are ASCII, and Unicode's tables are slow.
    case "a"..."z", "0"..."9": letters.append(scalar)
    case "A"..."Z": letters.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case "\0"..."\u{7F}": continue
    default:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
      letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  return letters
}

/// How many letters must be inserted, removed, replaced or swapped with their neighbour (optimal
/// string alignment); `limit + 1` where it's more than `limit`.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
  guard abs(left.count - right.count) <= limit else { return limit + 1 }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var cost = min(
        last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], other == left[row - 1] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    // A swap reaches back two rows; past both of them the distance only grows.
    if row > 0, min(last.min() ?? 0, current.min() ?? 0) > limit { return limit + 1 }
    beforeLast = last
    last = current
  }
  return min(last[right.count], limit + 1)
}
