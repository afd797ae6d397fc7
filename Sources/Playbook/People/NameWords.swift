import Foundation
import Packets

/// The words of a name that people are told apart by: lower case, without accents, forms of
/// address and articles. `Dr. Alan Prentice` and `alan prentice` are one.
struct NameWords: Hashable {
  let words: [String]

  init(_ text: String) {
    // Of an address only what stands before the `@` can be a name.
    let name = text.split(separator: "@", omittingEmptySubsequences: true).first.map(String.init)
    let plain = (name ?? text).withoutAccents
    let all = String(plain).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling = all.filter { !Self.idle.contains($0) }
    words = telling.isEmpty ? all : telling
  }

  private static let idle: Set<String> = [
    "dr", "prof", "mr", "mrs", "ms", "mx", "sir", "herr", "frau", "hr", "fr", "mme", "mlle", "m",
    "ing", "dipl", "the", "our", "der", "die", "das", "le", "la", "les",
  ]

  /// Whether every word stands in the other, an initial for a name: `P. Menon` in `Priya Menon`.
  func isPart(of other: NameWords) -> Bool {
    !words.isEmpty
      && words.allSatisfy { word in
        other.words.contains { $0 == word || word.isInitial(of: $0) || $0.isInitial(of: word) }
      }
  }

  /// The same name, or one of the two a shorter form of the other; a group with or without its
  /// plural: `Dispatcher` and `Dispatchers`.
  func means(_ other: NameWords) -> Bool {
    isPart(of: other) || other.isPart(of: self) || singular == other.singular
  }

  private var singular: [String] {
    words.map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
  }
}

extension String {
  /// `Oisin` for `Oisín`; apostrophes go too.
  fileprivate var withoutAccents: String {
    let scalars =
      utf8.allSatisfy { $0 < 0x80 }
      ? unicodeScalars : decomposedStringWithCanonicalMapping.unicodeScalars
    return String(
      String.UnicodeScalarView(
        scalars.filter {
          $0 != "'" && $0 != "’"
            && ($0.value < 0x80 || $0.properties.generalCategory != .nonspacingMark)
        }))
  }

  fileprivate func isInitial(of word: String) -> Bool { count == 1 && word.hasPrefix(self) }
}
