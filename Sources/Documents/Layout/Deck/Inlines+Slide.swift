import CommonMark

extension [Inline] {
  /// With a space for each break.
  var onOneLine: [Inline] { replacingBreaks(with: " ") }

  /// With that text for each hard break, a space for each soft one.
  func replacingBreaks(with text: String) -> [Inline] {
    mapping { inline in
      switch inline.content {
      case .softBreak: inline.content = .text(" ")
      case .hardBreak: inline.content = .text(text)
      case .html where inline.isHTMLBreak: inline.content = .text(text)
      default: break
      }
    }
  }

  /// With a link to each picture in its place.
  var withoutPictures: [Inline] {
    mapping { inline in
      guard case .image(let source, let title, let alternative) = inline.content else { return }
      let words = alternative.isEmpty ? [Inline(.text(source), start: inline.start)] : alternative
      inline.content = .link(destination: source, title: title, words)
    }
  }

  /// With each inline changed, inner ones first.
  private func mapping(_ change: (inout Inline) -> Void) -> [Inline] {
    map { inline in
      var inline = inline
      switch inline.content {
      case .text, .softBreak, .hardBreak, .code, .html: break
      case .emphasis(let children): inline.content = .emphasis(children.mapping(change))
      case .strong(let children): inline.content = .strong(children.mapping(change))
      case .strikethrough(let children): inline.content = .strikethrough(children.mapping(change))
      case .link(let destination, let title, let children):
        inline.content = .link(
          destination: destination, title: title, children.mapping(change))
      case .image(let source, let title, let alternative):
        inline.content = .image(
          source: source, title: title, alternative: alternative.mapping(change))
      }
      change(&inline)
      return inline
    }
  }
}

extension Table {
  /// With the running text of each cell changed.
  func mappingInlines(_ change: ([Inline]) -> [Inline]) -> Table {
    func changed(_ row: Row) -> Row {
      var row = row
      row.cells = row.cells.map { Cell(inlines: change($0.inlines), start: $0.start) }
      row.excess = []
      return row
    }
    return Table(
      alignments: alignments, header: changed(header), rows: rows.map(changed))
  }
}
