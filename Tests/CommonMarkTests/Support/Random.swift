/// SplitMix64: the same numbers on every machine for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes Markdown documents that combine constructs in ways nobody would type.
struct MarkdownGenerator {
  private var random: SeededGenerator
  /// Whether tables, task lists and strikethrough occur.
  let usesExtensions: Bool

  init(seed: UInt64, usesExtensions: Bool) {
    random = SeededGenerator(seed: seed)
    self.usesExtensions = usesExtensions
  }

  mutating func document() -> String {
    if chance(4) { return soup() }
    var text = ""
    for _ in 0...Int.random(in: 0...3, using: &random) {
      text += block(depth: 0) + (chance(3) ? "" : "\n")
    }
    return text
  }

  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  /// Syntax characters in any order.
  private mutating func soup() -> String {
    var text = ""
    for _ in 0...Int.random(in: 0...40, using: &random) {
      text += pick(usesExtensions ? Self.scraps + Self.extensionScraps : Self.scraps)
    }
    return text
  }

  private mutating func block(depth: Int) -> String {
    let kinds = usesExtensions ? 16 : 14
    switch Int.random(in: 0..<kinds, using: &random) {
    case 0, 1, 2: return lines()
    case 3: return pick(["# ", "## ", "   ### ", "###### "]) + inline() + pick(["", " #"]) + "\n"
    case 4: return lines() + pick(["---\n", "===\n", " --\n"])
    case 5: return pick(["```\n", "~~~ x\n", "````\n"]) + lines() + pick(["```\n", "~~~\n", ""])
    case 6: return pick(["***\n", "---\n", "    code\n", "<div>\n", "<!-- x -->\n", "<b>\n"])
    case 7 where depth < 4: return nested("> ", "> ", depth)
    case 8 where depth < 4:
      return nested(pick(["- ", "* ", "+ ", "-\t"]), "  ", depth)
        + (chance(2) ? nested(pick(["- ", "* "]), "  ", depth) : "")
    case 9 where depth < 4: return nested(pick(["1. ", "2. ", "7) "]), "   ", depth)
    case 10: return definition() + (chance(2) ? block(depth: depth + 1) : "")
    case 11 where depth < 4: return seams(depth)
    case 12: return pick(Self.html) + inline() + "\n" + (chance(3) ? lines() : "")
    case 13: return crowd() + "\n"
    case 14: return table()
    case 15: return nested(pick(["- [ ] ", "- [x] "]), "  ", depth + 1)
    default: return definition()
    }
  }

  private mutating func definition() -> String {
    pick([
      "[r]: /u\n", "[r]: /u 't'\n", "\n", "[r]:\n", "[x]: <a b>\n", "[//]: # (a)\n", "[r]: /u\n\n",
    ])
  }

  /// Items and quotes with little in them, so that what stands between blocks counts.
  private mutating func seams(_ depth: Int) -> String {
    var text = ""
    for _ in 0...Int.random(in: 1...4, using: &random) {
      let mark = pick(["- ", "-", "* ", "1. ", "1.", "2. ", "1) ", "> ", ">", ""])
      let inner =
        switch Int.random(in: 0..<8, using: &random) {
        case 0: "\n"
        case 1, 2: definition()
        case 3: pick(Self.html) + pick(["", "a"]) + "\n"
        case 4: pick(["# a\n", "***\n", "```\n```\n"])
        case 5 where depth < 3: seams(depth + 1)
        default: pick(["a\n", "[//]\n", "*a*\n", "=\n", "\"b\"\n"])
        }
      let indent = pick(["", "  ", "  ", "   ", "> "])
      for (index, line) in inner.split(separator: "\n").enumerated() {
        text += (index == 0 ? mark : indent) + line + "\n"
      }
      if inner == "\n" { text += mark + "\n" }
      text += pick(["", "", "", "\n", ">\n"])
    }
    return nested("", indent(depth), depth: text)
  }

  private mutating func indent(_ depth: Int) -> String { pick(["", "", "  ", "> "]) }

  private mutating func nested(_ first: String, _ rest: String, depth text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().enumerated().map {
      ($0.offset == 0 ? first : $0.element.isEmpty ? "" : rest) + $0.element + "\n"
    }.joined()
  }

  /// Delimiters close to each other and to punctuation.
  private mutating func crowd() -> String {
    var text = ""
    for _ in 0...Int.random(in: 2...14, using: &random) {
      text += pick(Self.crowded)
      if usesExtensions, chance(8) { text += pick(["~", "~~"]) }
    }
    return text
  }

  private mutating func nested(_ first: String, _ rest: String, _ depth: Int) -> String {
    var inner = block(depth: depth + 1)
    if chance(2) { inner += pick(["", "\n"]) + block(depth: depth + 1) }
    var text = ""
    for (index, line) in inner.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.isEmpty {
        text += pick(["\n", rest + "\n"])
      } else {
        text += (index == 0 ? first : chance(12) ? "" : rest) + line + "\n"
      }
    }
    return text
  }

  private mutating func table() -> String {
    let width = Int.random(in: 1...3, using: &random)
    var text = chance(5) ? lines() : ""
    text +=
      row(width) + "|" + String(repeating: pick(["---|", ":-:|", "-:|"]), count: width) + "\n"
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      text += row(Int.random(in: 1...4, using: &random))
    }
    return text + (chance(4) ? lines() : "")
  }

  private mutating func row(_ width: Int) -> String {
    var text = "|"
    for _ in 0..<width { text += " " + inline().replacing("|", with: "\\|") + " |" }
    return text + "\n"
  }

  private mutating func lines() -> String {
    var text = ""
    for _ in 0...Int.random(in: 0...2, using: &random) {
      text +=
        pick(["", "", "", " ", "   ", "\t"]) + inline() + pick(["", "", "", "  ", "\\"]) + "\n"
    }
    return text
  }

  private mutating func inline() -> String {
    var text = ""
    for _ in 0...Int.random(in: 0...5, using: &random) {
      text += pick(usesExtensions ? Self.inlines + Self.extensionInlines : Self.inlines)
      text += pick(["", "", " "])
    }
    return text
  }

  private static let html = ["<b>", "<div>", "<i a='b'>", "</b>", "<!-- x -->", "<?x?>", "<pre>"]
  private static let crowded = [
    "*", "*", "*", "**", "**", "***", "_", "_", "__", "a", "b", "(", ".", " ", "é", "。", "&#97;",
    "\\*", "`c`", "[", "](u)", "&nbsp;", "<b>", "<x:y>",
  ]
  private static let scraps = [
    "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "<", ">", "!", "\\", "&", "#", "-", "+",
    "1.", "=", "~", "\n", "\n", "\n\n", " ", "  ", "    ", "\t", "a", "b c", "é", ":", "\"", "'",
    "&amp;", "&#42;", "[a]", "](u)", "<b>", "</b>", "<!--", "-->", "http://x", "> ", "- ", "1) ",
    "```", "***", "---", "[a]: /u\n", "“", "　", "\u{A0}", "/", "x@y.z", "|",
  ]
  private static let extensionScraps = [
    "|", "|", "|-|\n", "|---|---|\n", "\\|", "~~", "~", "- [ ] ", "[x] ", "-|-\n", ":-:\n",
  ]
  private static let inlines = [
    "word", "two words", "*emph*", "**strong**", "***both***", "_under_", "__strong__", "`code`",
    "`` a`b ``", "[link](/u)", "[t](<a b> \"x\")", "![img](s)", "[r]", "<b>", "<http://x.y>",
    "&amp;", "&#42;", "\\*", "*", "_", "**", "[", "]", "(", ")", "\\", "!", "é", "。", "snake_case",
    "1.", "-", "+", "#", ">", "<", "3 * 4", "“q”", "*a **b** c*", "**a *b* c**", "*(x)*y", "a*b*c",
    "[*a* b](u)", "`", "&", "\u{A0}", "*a*_b_", "=", "---", ":", "a@b.c",
  ]
  private static let extensionInlines = ["~~gone~~", "~x~", "~", "\\~", "~~a **b**~~", "|", "~~"]
}
