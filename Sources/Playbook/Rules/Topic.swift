import Packets

/// What a text is about, by the stems of its words: enough to tell that two records speak of the
/// same thing. It rather sees a kinship too many than one too few, so that a rule stays silent where
/// somebody used other words.
struct Topic: Hashable, Sendable {
  let stems: Set<String>

  init(_ texts: String?...) {
    stems = Set(texts.compactMap { $0 }.flatMap(Self.stems))
  }

  /// Whether one names the other: half of the words of the shorter stand in the longer.
  func names(_ other: Topic) -> Bool {
    let shared = stems.intersection(other.stems).count
    let shorter = min(stems.count, other.stems.count)
    return shared > 0 && shared * 2 >= shorter
  }

  /// Whether they touch: two words in common, or one where the shorter has no more than two.
  func touches(_ other: Topic) -> Bool {
    let shared = stems.intersection(other.stems).count
    return shared >= 2 || (shared == 1 && min(stems.count, other.stems.count) <= 2)
  }

  private static func stems(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.count >= 3 && !small.contains($0) }.map(stem)
  }

  /// The first five letters, without a plural's ending.
  private static func stem(_ word: String) -> String {
    let singular =
      word.hasSuffix("ies") && word.count > 4
      ? word.dropLast(3) + "y" : word.hasSuffix("s") && word.count > 3 ? word.dropLast() : word[...]
    return String(singular.prefix(5))
  }

  private static let small: Set<String> = [
    "the", "and", "for", "with", "from", "into", "onto", "that", "this", "they", "them", "their",
    "every", "each", "all", "are", "was", "were", "will", "can", "could", "may", "not", "has",
    "have",
    "its", "our", "your", "you", "who", "what", "when", "where", "which", "while", "than", "then",
    "before", "after", "until", "over", "under", "out", "off", "own", "more", "less", "only",
    "also",
    "one", "two", "new", "get", "gets", "does", "doesn", "don", "nothing", "further", "itself",
    "der",
    "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einer", "und", "oder", "mit", "von",
    "vom", "aus", "auf", "für", "bei", "bis", "ist", "sind", "wird", "werden", "nicht", "kein",
    "keine",
    "nach", "vor", "über", "unter", "auch", "nur", "les", "des", "une", "est", "sont", "pour",
    "dans",
    "avec", "sur", "sans", "par", "pas", "plus", "aux", "qui", "que",
  ]
}
