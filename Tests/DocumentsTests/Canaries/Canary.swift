import Packets

/// A word that stands in one place of a packet and nowhere else.
struct Canary: CustomStringConvertible, Sendable {
  /// What a document that shows it says; whole words.
  var word: String
  /// What it was planted in: `success_criteria.criteria.note`, `scope: comment`.
  var place: String
  var visibility: Visibility
  /// Whether a declared field, or part without fields, holds it: a template can print those.
  var isDeclared: Bool

  var description: String { "\(word) (\(visibility.rawValue), \(place))" }
}

/// How the values of fields are planted.
enum CanaryValue: String, CaseIterable {
  /// A word, whatever the type: text where text may stand, and unreadable elsewhere.
  case word
  /// A value of the field's type that stands nowhere else.
  case typed
  /// `to be measured by …`
  case pending
  /// `None known — …`
  case noneKnown
}

/// How the records are written.
enum CanaryShape: String, CaseIterable {
  case tables, headings, bullets
}

/// Hands out canaries and remembers them.
struct CanaryCage: Sendable {
  private(set) var canaries: [Canary] = []
  private var count = 0

  /// A new word, `hiddenaab` or `openaab`: letters only, so that it may be a person's name.
  mutating func word(
    _ place: String, _ visibility: Visibility, isDeclared: Bool = false
  ) -> String {
    count += 1
    let letters = [count / 676, count / 26 % 26, count % 26].map { index in
      String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index)))
    }
    let word = (visibility == .internal ? "Hidden" : "Open") + letters.joined()
    add(word, place, visibility, isDeclared: isDeclared)
    return word
  }

  /// What only we may read, in no declared field.
  mutating func secret(_ place: String) -> String { word(place, .internal) }

  /// A number that no other value has: 7 first where it is internal, 5 otherwise.
  mutating func number(
    _ place: String, _ visibility: Visibility, digits: Int = 6, shown: (String) -> String = { $0 }
  ) -> String {
    count += 1
    let padded = String(repeating: "0", count: max(0, digits - 1 - "\(count)".count)) + "\(count)"
    let number = (visibility == .internal ? "7" : "5") + padded
    add(shown(number), place, visibility, isDeclared: true)
    return number
  }

  /// A day that no other value has, in a year that nothing else is in.
  mutating func day(_ place: String, _ visibility: Visibility) -> Day? {
    count += 1
    let first = Day(iso: visibility == .internal ? "2071-01-01" : "2051-01-01")
    let day = first?.adding(days: count)
    if let day { add(day.description, place, visibility, isDeclared: true) }
    return day
  }

  private mutating func add(
    _ word: String, _ place: String, _ visibility: Visibility, isDeclared: Bool
  ) {
    canaries.append(
      Canary(word: word, place: place, visibility: visibility, isDeclared: isDeclared))
  }
}

/// The words of a text, whatever their case.
struct WordsOfText {
  private let words: Set<String>

  init(of text: String) {
    var words: Set<String> = []
    var word = ""
    // A day is one word: 2071-03-05.
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if scalar == "-", word.utf8.allSatisfy({ $0 < 0x40 }) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.insert(word.lowercased())
        word = ""
      }
    }
    words.insert(word.lowercased())
    self.words = words
  }

  func show(_ canary: Canary) -> Bool { words.contains(canary.word.lowercased()) }
}
