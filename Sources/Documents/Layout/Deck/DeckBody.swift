import CommonMark

/// A deck's slides as sections of a page; the first has its title on a ground of the company's
/// colour and the customer's words beside it.
struct DeckBody {
  let slides: [Slide]
  let company: String?
  let logo: Logo?
  let mark: String?

  var html: String {
    var names = Slugs()
    // What the layout itself uses.
    for name in ["deck", "controls", "overview", "help", "progress", "status", "black", "skip"] {
      _ = names.next(for: name)
    }
    return slides.enumerated().map { index, slide in
      html(of: slide, number: index + 1, id: names.next(for: slide.titleText).startingWithLetter)
    }.joined()
  }

  private func html(of slide: Slide, number: Int, id: String) -> String {
    let kinds = ["slide", slide.kind, slide.density.name].compactMap { $0 }
    let body = slide.form == .opening ? opening(slide) : ordinary(slide)
    return """
      <section class="\(kinds.joined(separator: " "))" id="\(id.htmlEscaped)" \
      aria-label="\(slide.titleText.htmlEscaped)" tabindex="-1">
      \(body)\(foot(number))\(notes(slide))</section>

      """
  }

  private func opening(_ slide: Slide) -> String {
    let body = SlideBody(slide.density)
    let words = slide.blocks.filter(\.isQuote)
    let lead = slide.blocks.filter { !$0.isQuote }
    let logo = logo.map { "<p class=\"logo\">\($0.image(named: company))</p>\n" } ?? ""
    return """
      <div class="panel">
      <h2 class="size-\(Opening.titleSize(of: slide.titleText))">\(write(slide.title))</h2>
      \(body.html(of: lead))</div>
      <div class="content">
      \(logo)\(body.html(of: words))</div>

      """
  }

  private func ordinary(_ slide: Slide) -> String {
    let count = slide.part.map { " <span class=\"part\">\($0.number) of \($0.count)</span>" } ?? ""
    return """
      <h2>\(write(slide.title))\(count)</h2>
      <div class="content">
      \(SlideBody(slide.density).html(of: slide.blocks))</div>

      """
  }

  private func foot(_ number: Int) -> String {
    let mark = mark.map { "<span class=\"mark\">\($0.htmlEscaped)</span> " } ?? ""
    let company = company.map { "<span>\($0.htmlEscaped)</span> " } ?? ""
    return
      "<p class=\"foot\">\(company)\(mark)<span class=\"number\">\(number) / \(slides.count)</span></p>\n"
  }

  private func notes(_ slide: Slide) -> String {
    guard !slide.notes.isEmpty else { return "" }
    let items = slide.notes.map { "<li>\($0.htmlEscaped)</li>\n" }.joined()
    let label = "Notes: \(slide.titleText)".htmlEscaped
    return "<aside class=\"notes\" aria-label=\"\(label)\">\n<ul>\n\(items)</ul>\n</aside>\n"
  }

  private func write(_ inlines: [Inline]) -> String { HTMLWriter.write(inlines) }
}

extension Slide {
  fileprivate var kind: String? {
    if form == .opening { return "opening" }
    return blocks.allSatisfy(\.isQuote) ? "words" : nil
  }
}

extension Slide.Density {
  fileprivate var name: String? { self == .normal ? nil : rawValue }
}

extension String {
  /// `#3` means the third slide.
  fileprivate var startingWithLetter: String {
    first?.isLetter ?? false ? self : "slide-" + self
  }
}
