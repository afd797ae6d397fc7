/// Counts what could pair with something else in a paragraph, to leave alone what can't.
struct DelimiterCensus {
  /// Delimiters whose only run in the paragraph stands in its text.
  let lonely: Set<Unicode.Scalar>
  let mayDefineLink: Bool

  init(_ inlines: [Inline]) {
    var count = Count()
    count.add(inlines)
    lonely = Set(["*", "_", "~", "`"].filter { count.runs[$0] == 1 && !count.used.contains($0) })
    mayDefineLink = count.mayDefineLink
  }

  private struct Count {
    var runs: [Unicode.Scalar: Int] = [:]
    var used: Set<Unicode.Scalar> = []
    var mayDefineLink = false

    mutating func add(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline.content {
        case .text(let text): add(text)
        case .softBreak, .hardBreak: break
        case .code: used.insert("`")
        case .html(let html): use(html)
        case .emphasis, .strong: used.formUnion(["*", "_"])
        case .strikethrough: used.insert("~")
        case .link(let address, let title, _), .image(let address, let title, _):
          use(address + title)
        }
        add(inline.children)
      }
    }

    private mutating func use(_ text: String) {
      used.formUnion(text.unicodeScalars.filter { "*_~`".unicodeScalars.contains($0) })
    }

    private mutating func add(_ text: String) {
      var previous: Unicode.Scalar?
      for scalar in text.unicodeScalars {
        if scalar != previous, "*_~`".unicodeScalars.contains(scalar) {
          runs[scalar, default: 0] += 1
        }
        if previous == "]", scalar == ":" { mayDefineLink = true }
        previous = scalar
      }
    }
  }
}
