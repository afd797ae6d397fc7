import CommonMark
import Packets

/// A document's tree as slides: what both writers of a deck begin with.
///
/// 1. Cut at the headings of the first and second level; a heading with nothing under it is none.
/// 2. Take the presenter's notes out (`PresenterNotes`).
/// 3. Tidy what would mean something else on a slide (`Blocks+Slide`).
/// 4. Fill slides up to their limits; what doesn't fit continues on a next one (`SlideFilling`).
struct Slides {
  let limits: Settings.DeckLimits
  let copy: Copy

  /// The slides of a document, in order; one that says what the document is where it has none.
  func of(_ document: ComposedDocument) -> [Slide] {
    let title = "\(document.template.header.title): \(document.accountName)"
    let slides = slides(
      of: document.tree.blocks, notesAt: document.noteStarts, otherwiseTitled: title)
    return slides.isEmpty
      ? [
        Slide(
          title: [Inline(.text(title), start: .none)], blocks: [.paragraph(of: "To be agreed.")])
      ]
      : slides
  }

  /// The slides of some blocks; what stands before the first heading has `title` as its own.
  private func slides(
    of blocks: [Block], notesAt starts: Set<SourcePosition>, otherwiseTitled title: String
  ) -> [Slide] {
    var cuts: [(title: [Inline], blocks: [Block])] = [([Inline(.text(title), start: .none)], [])]
    for block in blocks {
      if case .heading(let level, let inlines) = block.content, level <= 2 {
        cuts.append((inlines.withoutPictures.onOneLine, []))
      } else {
        cuts[cuts.count - 1].blocks.append(block)
      }
    }
    var slides: [Slide] = []
    for cut in cuts {
      let (shown, notes) = PresenterNotes.taken(from: cut.blocks, starting: starts)
      slides += self.slides(
        titled: cut.title, shown, notes: copy == .presenter ? notes : [], isFirst: slides.isEmpty)
    }
    return slides
  }

  private func slides(
    titled title: [Inline], _ blocks: [Block], notes: [String], isFirst: Bool
  ) -> [Slide] {
    let tidy = blocks.tidyForSlides
    guard !tidy.isEmpty, !title.plainText.onOneLine.isEmpty else { return [] }
    if isFirst, let opening = Opening(title: title, blocks: tidy) {
      return [opening.slide(notes: notes)]
    }
    let room = SlideRoom(titled: title.plainText)
    let pages = SlideFilling(limits: limits, room: room).pages(of: tidy)
    return pages.enumerated().map { index, page in
      Slide(
        title: title, part: pages.count > 1 ? .init(number: index + 1, count: pages.count) : nil,
        blocks: page.blocks, notes: index == 0 ? notes : [], density: page.density)
    }
  }
}

extension SourcePosition {
  /// Of what we made ourselves.
  static let none = SourcePosition(line: 0, column: 0)
}

extension Block {
  static func paragraph(of text: String) -> Block {
    Block(.paragraph([Inline(.text(text), start: .none)]), start: .none, endLine: 0)
  }
}
