/// Makes heading ids as GitHub does: lower case, spaces as `-`, no punctuation, `-1` on a repeat.
package struct Slugs {
  private var used: [String: Int] = [:]

  package init() {}

  /// The slug of a heading's text, different from all that were made before.
  package mutating func next(for text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case " ", "-", "\n", "\t": slug += "-"
      case "_": slug += "_"
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        slug.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark:
        slug.unicodeScalars.append(scalar)
      default: break
      }
    }
    if slug.isEmpty { slug = "section" }
    var unique = slug
    while used[unique] != nil {
      let count = used[slug, default: 0] + 1
      used[slug] = count
      unique = "\(slug)-\(count)"
    }
    used[unique] = 0
    return unique
  }
}
