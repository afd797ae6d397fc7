/// What a number is multiplied by as people write it: `84k`, `€1.2 Mio.`
package enum Scale {
  /// The factor that a word in lower case stands for; nil for another word. A full stop may follow.
  package static func factor(_ word: String) -> Int? { factors[word] }

  private static let factors: [String: Int] = [
    "k": 1_000, "thousand": 1_000, "tsd": 1_000, "tausend": 1_000,
    "m": 1_000_000, "mn": 1_000_000, "mm": 1_000_000, "mio": 1_000_000, "million": 1_000_000,
    "millions": 1_000_000, "millionen": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000, "mrd": 1_000_000_000,
    "milliarden": 1_000_000_000,
  ]
}
