import CommonMark

/// One slide: a title and what stands under it.
struct Slide: Hashable, Sendable {
  /// Which of the slides that share a title it is: 2 of 3.
  struct Part: Hashable, Sendable {
    var number: Int
    var count: Int
  }

  /// How large the text is: larger where a slide says little, smaller where it can't be split and
  /// would not fit. The largest first.
  enum Density: String, Sendable, CaseIterable {
    case roomiest, roomy, normal, dense, denser, densest

    /// What share of the normal size the text has, as in `deck.css`.
    var scale: Double {
      switch self {
      case .roomiest: 1.4
      case .roomy: 1.2
      case .normal: 1
      case .dense: 0.85
      case .denser: 0.7
      case .densest: 0.55
      }
    }

    /// How much of the room such a text may take: one that is large leaves a margin.
    var share: Double { scale > 1 ? 0.92 : 1 }
  }

  /// What it looks like.
  enum Form: Hashable, Sendable {
    /// The first slide where it has words alone: the title beside them, on the company's colour.
    case opening
    case ordinary
  }

  var form = Form.ordinary
  /// Running text on one line.
  var title: [Inline]
  /// Nil for a slide whose title is its own.
  var part: Part?
  var blocks: [Block]
  /// What the presenter says, a line each; empty in the audience's copy.
  var notes: [String] = []
  var density = Density.normal

  /// `Success criteria (2 of 3)`
  var titleText: String {
    title.plainText.onOneLine + (part.map { " (\($0.number) of \($0.count))" } ?? "")
  }

  /// The title with its count.
  var titleInlines: [Inline] {
    guard let part else { return title }
    let count = " (\(part.number) of \(part.count))"
    return title + [Inline(.text(count), start: .nowhere)]
  }
}
