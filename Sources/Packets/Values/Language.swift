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
    let subtags = tag.lowercased().split { $0 == "-" || $0 == "_" }
    return switch subtags.first {
    case "en": subtags.dropFirst().contains("us") ? .american : .english
    case "de": .german
    case "fr": .french
    default: .neutral
    }
  }
}
