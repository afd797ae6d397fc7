/// The language that a document is written in: a BCP 47 tag, `en`, `en-US`, `de`.
package struct Language: Hashable, Sendable {
  /// The tag as given: what an HTML page's `lang` says.
  package var tag: String

  package init(_ tag: String) {
    self.tag = tag
  }

  /// What documents are in unless the packet says otherwise.
  package static let english = Language("en")

  /// How dates, money and percent are written.
  enum Style: Hashable, Sendable {
    case english, american, german, french
    /// No language we know: ISO 8601 dates, `84000 EUR`.
    case neutral
  }

  var style: Style {
    let subtags = subtags
    return switch subtags.first {
    case "en": subtags.dropFirst().contains("us") ? .american : .english
    case "de": .german
    case "fr": .french
    default: .neutral
    }
  }

  /// Whether it has a tag's form: a language of two or three letters, then subtags of up to eight
  /// letters and digits (RFC 5646, 2.1, without its grandfathered tags).
  package var isWellFormed: Bool {
    tag.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/) != nil
  }

  /// Whether it is written from right to left: as the tag's script says, else as the language
  /// usually is (CLDR, likely subtags).
  package var isRightToLeft: Bool {
    let subtags = subtags
    if let script = subtags.dropFirst().first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) })
    {
      return Self.scriptsFromTheRight.contains(String(script))
    }
    return subtags.first.map { Self.languagesFromTheRight.contains(String($0)) } ?? false
  }

  /// `rtl` or `ltr`, as HTML's `dir` says it.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }

  private var subtags: [Substring] {
    Substring(tag.lowercased()).split { $0 == "-" || $0 == "_" }
  }

  private static let scriptsFromTheRight: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
  private static let languagesFromTheRight: Set<String> = [
    "ar", "arc", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc",
    "mzn", "nqo", "pnb", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
  ]
}
