import CommonMark

/// A deck as Markdown that Marp, pandoc and GitHub all show: front matter without a title, a `##`
/// a slide, `---` between them, no raw HTML but a comment with the presenter's notes.
struct DeckMarkdown {
  let document: ComposedDocument
  let copy: Copy
  let slides: [Slide]

  var text: String {
    frontMatter + slides.map(markdown(of:)).joined(separator: "\n---\n\n")
  }

  private var frontMatter: String {
    var lines = [
      "---", "marp: true", "theme: default", "paginate: true",
      "lang: \(document.language.tag.quoted)",
    ]
    let footers = [
      copy == .presenter ? PresenterCopy.banner : nil, DraftMark.line(of: document),
    ].compactMap { $0 }
    if !footers.isEmpty { lines.append("footer: \(footers.joined(separator: ". ").quoted)") }
    return (lines + ["---", "", ""]).joined(separator: "\n")
  }

  private func markdown(of slide: Slide) -> String {
    // pandoc has no footers, and a slide may be shown alone: its title says it too.
    let mark =
      DraftMark.word(of: document).map { [Inline(.text("\($0): "), start: .nowhere)] } ?? []
    let heading = Block(.heading(level: 2, mark + slide.titleInlines), start: .nowhere, endLine: 0)
    return MarkdownWriter.write([heading] + slide.blocks.map(\.withoutBreaksInCells))
      + comment(slide.notes)
  }

  /// Marp reads a comment as notes, or as directives where it is a mapping in YAML: a list is none.
  private func comment(_ notes: [String]) -> String {
    guard !notes.isEmpty else { return "" }
    let lines = notes.map { "- \($0.neutralised)\n" }
    return "\n<!--\n\(lines.joined())-->\n"
  }
}

extension String {
  /// A YAML scalar of any text, plain where that is one.
  fileprivate var quoted: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0 == "-")
    }
    if isPlain, first?.isLetter ?? false { return self }
    let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").onOneLine
    return "\"\(escaped)\""
  }

  /// Without two hyphens in a row, which could end the comment.
  fileprivate var neutralised: String {
    var text = self
    while text.contains("--") { text = text.replacing("--", with: "–") }
    return text.replacing("->", with: "–>")
  }
}

extension Block {
  /// With a stroke for each break in a table's cell, which has no other spelling than `<br>`.
  fileprivate var withoutBreaksInCells: Block {
    guard case .table(let table) = content else { return self }
    var block = self
    block.content = .table(table.mappingInlines { $0.replacingBreaks(with: " / ") })
    return block
  }
}
