/// A picture that our own code made: markup where pages are written, ordinary blocks elsewhere.
package struct Figure: Hashable, Sendable {
  /// What every `id` in the markup starts with, before a hyphen: `timeline`.
  package private(set) var id: String
  /// Trusted: written as it is, so whoever makes it escapes what people typed. Attributes stand in
  /// double quotes.
  package private(set) var html: String
  /// The same for Markdown and plain text: a table.
  package var fallback: [Block]
  /// The same where only text fits: a sentence.
  package var summary: String

  package init(id: String, html: String, fallback: [Block], summary: String) {
    (self.id, self.html, self.fallback, self.summary) = (id, html, fallback, summary)
  }

  /// The figure for a page that has `count` others of its id before it.
  func repeated(_ count: Int) -> Figure {
    guard count > 0 else { return self }
    var figure = self
    figure.id = "\(id)-\(count + 1)"
    // A quotation mark that somebody typed is escaped: only attributes start like this.
    figure.html = html.replacing("\"\(id)-", with: "\"\(figure.id)-")
    return figure
  }
}

extension [Block] {
  /// With each figure's fallback in its place.
  var withoutFigures: [Block] {
    guard contains(where: { if case .figure = $0.content { true } else { false } }) else {
      return self
    }
    return flatMap { block in
      if case .figure(let figure) = block.content {
        figure.fallback.withoutFigures
      } else {
        [block]
      }
    }
  }
}
