import CommonMark
import Packets

/// A document's tree as slides: what both writers of a deck begin with.
///
/// 1. Cut at the headings of the first and second level; a heading with nothing to show under it is
///    none, and its notes go to the slide before.
/// 2. Take the presenter's notes out (`PresenterNotes`).
/// 3. Tidy what would mean something else on a slide (`Blocks+Slide`).
/// 4. Fill slides up to their limits; what doesn't fit continues on a next one (`SlideFilling`).
struct Slides {
  let limits: Settings.DeckLimits

  /// The slides of a document's blocks, in order, with the presenter's notes; one that says what the
  /// document is where it has none.
  ///
  /// - Parameters:
  ///   - starts: where the template's notes start.
  ///   - title: of what stands before the first heading.
  func slides(
    of blocks: [Block], notesAt starts: Set<SourcePosition>, otherwiseTitled title: String
  ) -> [Slide] {
    let title = [Inline(.text(title), start: .nowhere)]
    var cuts: [(title: [Inline], blocks: [Block])] = [(title, [])]
    for block in blocks {
      if case .heading(let level, let inlines) = block.content, level <= 2 {
        cuts.append((inlines.withoutPictures.onOneLine, []))
      } else {
        cuts[cuts.count - 1].blocks.append(block)
      }
    }
    var slides: [Slide] = []
    /// From before the first slide.
    var early: [String] = []
    for (index, cut) in cuts.enumerated() {
      let (shown, notes) = PresenterNotes.taken(from: cut.blocks, starting: starts)
      var made = self.slides(titled: cut.title, shown, isFirst: slides.isEmpty)
      if !made.isEmpty {
        made[0].notes = early + notes
        early = []
        slides += made
      } else if !notes.isEmpty {
        let named = index > 0 ? ["\(cut.title.plainText):"] + notes : notes
        if slides.isEmpty { early += named } else { slides[slides.count - 1].notes += named }
      }
    }
    return slides.isEmpty
      ? [Slide(title: title, blocks: [.paragraph(of: "To be agreed.")], notes: early)] : slides
  }

  private func slides(
    titled title: [Inline], _ blocks: [Block], isFirst: Bool
  ) -> [Slide] {
    let tidy = blocks.tidyForSlides
    guard !tidy.isEmpty, !title.plainText.onOneLine.isEmpty else { return [] }
    if isFirst, let opening = Opening(title: title, blocks: tidy) {
      return [opening.slide]
    }
    let room = SlideRoom(titled: title.plainText)
    let pages = SlideFilling(limits: limits, room: room).pages(of: tidy)
    return pages.enumerated().map { index, page in
      Slide(
        title: title, part: pages.count > 1 ? .init(number: index + 1, count: pages.count) : nil,
        blocks: page.blocks, density: page.density)
    }
  }
}

extension Block {
  static func paragraph(of text: String) -> Block {
    Block(.paragraph([Inline(.text(text), start: .nowhere)]), start: .nowhere, endLine: 0)
  }
}
