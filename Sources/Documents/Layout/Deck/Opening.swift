import CommonMark

/// A first slide of words alone: on one side the title with what stands under it, on the other the
/// quotes. It is one slide whatever it says.
struct Opening {
  private let title: [Inline]
  private let blocks: [Block]

  /// Nil where the blocks are more than lines and quotes.
  init?(title: [Inline], blocks: [Block]) {
    let lines = blocks.count(where: \.isParagraph)
    let quotes = blocks.count(where: \.isQuote)
    guard lines + quotes == blocks.count, lines <= 4, quotes <= 2 else { return nil }
    self.title = title
    self.blocks = blocks
  }

  var slide: Slide {
    let quotes = blocks.filter(\.isQuote)
    return Slide(
      form: .opening, title: title, blocks: blocks,
      density: .fitting(quotes, in: .besideOpening))
  }

  /// How large the title is, from 1 to 5, so that its longest word and all of it fit its side.
  static func titleSize(of title: String) -> Int {
    let sizes = [54.0, 44, 36, 29, 23]
    let fitting = sizes.firstIndex { size in
      let text = TextMeasure(width: 428, size: size)
      // Bold is wider.
      return text.longestWord(of: title) * 1.12 <= 428
        && Double(text.lines(of: title)) * size * 1.2 <= 380
    }
    return (fitting ?? sizes.count - 1) + 1
  }
}

extension Slide.Density {
  /// The largest in which some blocks fit; one that breaks no word before one that does.
  static func fitting(_ blocks: [Block], in room: SlideRoom) -> Slide.Density {
    let fitting = allCases.filter {
      SlideMeasure(room, $0).height(of: blocks) <= room.height * $0.share
    }
    let whole = fitting.first { density in
      let measure = SlideMeasure(room, density)
      return !blocks.contains { $0.table.map(measure.breaksWords) ?? false }
    }
    return whole ?? fitting.first { $0.scale <= 1 } ?? .densest
  }
}

extension Block {
  fileprivate var table: Table? { if case .table(let table) = content { table } else { nil } }

  var isQuote: Bool { if case .blockQuote = content { true } else { false } }

  fileprivate var isParagraph: Bool { if case .paragraph = content { true } else { false } }
}
