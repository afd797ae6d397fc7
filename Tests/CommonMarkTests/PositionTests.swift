import Testing

@testable import CommonMark

/// Every position points at the character that the block or inline starts with.
@Suite struct PositionTests {
  @Test func writtenInputs() throws {
    for input in Corpus.all { check(input) }
  }

  @Test func otherLineEndings() throws {
    for input in Corpus.all {
      check("\u{FEFF}" + input.replacing("\n", with: "\r\n"))
      check(input.replacing("\n", with: "\r"))
    }
  }

  @Test func generatedInputs() {
    for seed in 0..<UInt64(500) {
      var generator = MarkdownGenerator(seed: seed, usesExtensions: true)
      check(generator.document())
    }
  }

  private func check(_ input: String) {
    let wrong = misplaced(in: input)
    guard wrong != nil else { return }
    let small = shrink(input) { misplaced(in: $0) != nil }
    Issue.record("\(misplaced(in: small) ?? "") in \(small.debugDescription)")
  }

  /// What does not stand where it says; nil if all does.
  private func misplaced(in input: String) -> String? {
    guard let (document, isAligned) = try? Document.parse(input) else { return nil }
    guard isAligned else { return "raw text does not fit" }
    let lines = Lines(input)
    var wrong: String?
    document.forEachBlock { block in
      let first = lines.scalar(at: block.start)
      if !block.starts(with: first) { wrong = "\(block.content) @\(block.start)" }
      if block.endLine < block.start.line || block.endLine > lines.count {
        wrong = "\(block.content) ends in line \(block.endLine)"
      }
    }
    document.forEachInline { inline in
      let first = lines.scalar(at: inline.start)
      if !inline.starts(with: first) { wrong = "\(inline.content) @\(inline.start)" }
    }
    for definition in document.linkDefinitions where lines.scalar(at: definition.position) != "[" {
      wrong = "definition [\(definition.label)] @\(definition.position)"
    }
    return wrong
  }
}

/// A source's lines as scalars, by the places that positions name.
private struct Lines {
  private var lines: [[Unicode.Scalar]] = [[]]

  init(_ text: String) {
    var previous: Unicode.Scalar?
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\u{FEFF}" where index == 0: break
      case "\n" where previous == "\r": break
      case "\n", "\r": lines.append([])
      default: lines[lines.count - 1].append(scalar == "\0" ? "\u{FFFD}" : scalar)
      }
      previous = scalar
    }
  }

  var count: Int { lines.count }

  /// nil right behind a line's end; U+0000 for a place that does not exist.
  func scalar(at position: SourcePosition) -> Unicode.Scalar? {
    guard lines.indices.contains(position.line - 1), position.column >= 1 else { return "\0" }
    let line = lines[position.line - 1]
    if position.column == line.count + 1 { return nil }
    return line.indices.contains(position.column - 1) ? line[position.column - 1] : "\0"
  }
}

extension Inline {
  fileprivate func starts(with scalar: Unicode.Scalar?) -> Bool {
    switch content {
    case .text(let text):
      let first = text.unicodeScalars.first
      return scalar == first || scalar == "\\" || scalar == "&" || (scalar == "\t" && first == " ")
    case .softBreak: return scalar.map { " \t\u{B}\u{C}".unicodeScalars.contains($0) } ?? true
    case .hardBreak: return scalar.map { " \t\u{B}\u{C}\\".unicodeScalars.contains($0) } ?? false
    case .code: return scalar == "`"
    case .html: return scalar == "<"
    case .emphasis, .strong: return scalar == "*" || scalar == "_"
    case .strikethrough: return scalar == "~"
    case .link: return scalar == "[" || scalar == "<"
    case .image: return scalar == "!"
    }
  }
}

extension Block {
  fileprivate func starts(with scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else {
      // An indented code block's first line may have nothing but its indentation.
      if case .codeBlock = content { return true }
      return false
    }
    switch content {
    case .paragraph(let inlines):
      return inlines.first?.starts(with: scalar) ?? true || scalar == "["
    case .heading: return !" \t\0".unicodeScalars.contains(scalar)
    case .blockQuote: return scalar == ">"
    case .list: return "-+*0123456789".unicodeScalars.contains(scalar)
    case .codeBlock: return scalar != "\0"
    case .htmlBlock: return scalar == "<"
    case .figure: return false
    case .thematicBreak: return "-*_".unicodeScalars.contains(scalar)
    case .table: return scalar != " " && scalar != "\0"
    }
  }
}
