/// What goes between a block and the one before.
struct BlockSeam {
  enum Kind: Equatable {
    /// The next line.
    case none
    /// A blank line.
    case blank
    /// A blank line inside the quote that ends there, so that a tight list stays tight.
    case blankInQuote(prefix: String)
    /// `separator`, between blank lines unless the list is tight.
    case separator(isTight: Bool, quote: String?)
  }

  /// A link definition that nothing refers to, the customary comment in Markdown. It leaves no node
  /// and keeps apart what a definition kept apart in the source.
  static let separator = "[//]: # (apart)"

  let kind: Kind
  let followsParagraph: Bool

  /// The lines between the two.
  var lines: [String] {
    switch kind {
    case .none: []
    case .blank: [""]
    case .blankInQuote(let prefix): [prefix]
    case .separator(true, let quote): (quote.map { [$0] } ?? []) + [Self.separator, ""]
    case .separator(false, _): ["", Self.separator, ""]
    }
  }

  init(_ previous: Block?, _ block: Block, isTight: Bool) {
    guard let previous else {
      kind = .none
      followsParagraph = false
      return
    }
    followsParagraph = previous.isParagraph
    if block.joins(previous, isTight: isTight) {
      let quote = previous.openQuote
      let isLazy = previous.endsWithOpenParagraph && quote == nil
      kind = .separator(isTight: isTight && !isLazy, quote: quote)
    } else if previous.isLooseByItsEnd, !block.startsWithText {
      kind = .none
    } else if !isTight {
      kind = .blank
    } else if block.startsWithText, !previous.isParagraph, let quote = previous.openQuote {
      kind = .blankInQuote(prefix: quote)
    } else {
      kind = Self.needsBlank(previous, block) ? .blank : .none
    }
  }

  /// Whether the two would run together without a blank line, though it makes the list loose.
  private static func needsBlank(_ previous: Block, _ block: Block) -> Bool {
    switch (previous.content, block.content) {
    case (.htmlBlock(let html), _): return !html.endsByItself
    case (.table, .htmlBlock): return false
    case (.table, .paragraph(let inlines)): return !inlines.startsWithBar
    case (.table, _): return block.startsWithText
    case (.paragraph, .table): return false
    case (.paragraph, .list(let list)): return !list.canInterruptParagraph
    default: return block.startsWithText && previous.endsWithOpenParagraph
    }
  }
}

extension Block {
  fileprivate var isParagraph: Bool { if case .paragraph = content { true } else { false } }

  /// Whether it would be one with the block above, wherever that is not told apart by a blank line
  /// or another marker.
  fileprivate func joins(_ previous: Block, isTight: Bool) -> Bool {
    switch (previous.content, content) {
    case (.list(let above), .list(let list)):
      guard case .ordered(_, let delimiter) = list.kind, case .ordered(_, delimiter) = above.kind
      else { return false }
      return true
    case (.blockQuote, .blockQuote): return isTight
    default: return false
    }
  }

  /// Whether its first line is text, or HTML of kind 7: it continues any open paragraph above.
  fileprivate var startsWithText: Bool {
    switch content {
    case .paragraph, .table: true
    case .heading(let level, let inlines): level <= 2 && inlines.contains(where: \.containsBreak)
    case .htmlBlock(let html): !html.canInterruptParagraph
    case .figure(let figure): figure.fallback.first?.startsWithText ?? false
    case .blockQuote, .list, .codeBlock, .thematicBreak: false
    }
  }

  /// Whether a line of text right below would continue a paragraph in it.
  fileprivate var endsWithOpenParagraph: Bool {
    switch content {
    case .paragraph: true
    case .blockQuote(let blocks): blocks.last?.endsWithOpenParagraph ?? false
    case .list(let list): list.items.last?.blocks.last?.endsWithOpenParagraph ?? false
    case .figure(let figure): figure.fallback.last?.endsWithOpenParagraph ?? false
    case .heading, .codeBlock, .htmlBlock, .thematicBreak, .table: false
    }
  }

  /// Where it ends in an open paragraph inside a quote: a blank line's text in that quote.
  fileprivate var openQuote: String? {
    guard endsWithOpenParagraph else { return nil }
    switch content {
    case .blockQuote: return ">"
    case .list(let list):
      guard let inner = list.items.last?.blocks.last?.openQuote else { return nil }
      let width = list.kind.markerWidth(count: list.items.count)
      return String(repeating: " ", count: width) + inner
    default: return nil
    }
  }
}

extension Array where Element == Inline {
  /// Whether the first line is a single bar, which is no row since it has no cell.
  fileprivate var startsWithBar: Bool {
    guard case .text("|") = first?.content else { return false }
    return dropFirst().first.map { $0.content == .softBreak } ?? true
  }
}

extension List {
  fileprivate var canInterruptParagraph: Bool {
    switch kind {
    case .bullet: return true
    case .ordered(let start, _): return start == 1
    }
  }
}

extension List.Kind {
  /// The columns by which the last item's content is indented.
  fileprivate func markerWidth(count: Int) -> Int {
    switch self {
    case .bullet: 2
    case .ordered(let start, _): String(start + max(count - 1, 0)).count + 2
    }
  }
}

extension String {
  /// HTML blocks of kinds 6 and 7 go on until a blank line.
  fileprivate var endsByItself: Bool {
    let text = drop { $0 == " " }.lowercased()
    let starts = ["<!--", "<?", "<!", "<script", "<pre", "<style", "<textarea"]
    return starts.contains { text.hasPrefix($0) } && HTMLBlockEnd.missing(in: self) == nil
  }

  /// All kinds but 7; cmark tells.
  fileprivate var canInterruptParagraph: Bool {
    let tree = CMarkTree(parsing: Array("a\n".utf8) + utf8.prefix { $0 != .newline })
    return tree?.root.firstChild?.next != nil
  }
}
