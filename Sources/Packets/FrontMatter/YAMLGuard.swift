import Diagnostics

/// Looks at a block's text before Yams does, for what a composed tree no longer shows or what could
/// exhaust the program.
enum YAMLGuard {
  static let maximumDepth = 32

  /// Deep nesting (Yams recurses), or anchors with aliases (few lines may stand for billions).
  static func problem(with block: YAMLBlock, in file: String) -> YAMLProblem? {
    if depth(of: block.lines) > maximumDepth {
      return .tooDeep(block: block.name, limit: maximumDepth, lost: block.lost(in: file))
    }
    if hasNode(startingWith: "&", in: block.lines), hasNode(startingWith: "*", in: block.lines) {
      return .aliases(block: block.name, lost: block.lost(in: file))
    }
    return nil
  }

  /// An upper bound for how deep the lines nest: brackets left open, plus indentations inside one
  /// another, plus list and key marks (`- - -`, `? ?`) before a line's text.
  static func depth(of lines: [String]) -> Int {
    var deepest = 0
    var brackets = 0
    var indents: [Int] = []
    for line in lines {
      let scalars = line.unicodeScalars
      let indent = scalars.prefix { $0 == " " || $0 == "\t" }.count
      var marks = 0
      for scalar in scalars.dropFirst(indent) {
        if scalar == "-" || scalar == "?" { marks += 1 } else if scalar != " " { break }
      }
      if !line.trimmed.isEmpty {
        while let last = indents.last, last >= indent { indents.removeLast() }
        indents.append(indent)
      }
      for scalar in scalars {
        if scalar == "[" || scalar == "{" { brackets += 1 }
        if scalar == "]" || scalar == "}" { brackets = max(0, brackets - 1) }
        deepest = max(deepest, brackets + indents.count + marks)
      }
    }
    return deepest
  }

  /// Whether `&name` or `*name` stands where YAML expects a value or key.
  private static func hasNode(startingWith mark: Unicode.Scalar, in lines: [String]) -> Bool {
    lines.contains { line in
      var previous: Unicode.Scalar?
      var isSpaced = true
      for scalar in line.unicodeScalars {
        if scalar.isBlank {
          isSpaced = true
          continue
        }
        let startsNode =
          switch previous {
          case nil, "[", "{", ",": true
          case ":", "-", "?": isSpaced
          default: false
          }
        if scalar == mark, startsNode { return true }
        previous = scalar
        isSpaced = false
      }
      return false
    }
  }

  /// ` #word` after a value: YAML drops it, though nobody writes comments without a space.
  static func gluedComments(
    in block: YAMLBlock, _ file: String
  ) -> [(location: SourceLocation, text: String)] {
    var found: [(SourceLocation, String)] = []
    var isLiteral = false
    for (index, line) in block.lines.enumerated() {
      let text = line.trimmed
      if isLiteral { continue }
      if text.hasSuffix("|") || text.hasSuffix(">") || text.hasSuffix("|-") || text.hasSuffix(">-")
      {
        isLiteral = true
        continue
      }
      if let column = gluedComment(in: line) {
        let comment = String(line.unicodeScalars.dropFirst(column - 1))
        found.append(
          (SourceLocation(file: file, line: block.line + index, column: column), comment))
      }
    }
    return found
  }

  private static func gluedComment(in line: String) -> Int? {
    var quote: Unicode.Scalar?
    var previous: Unicode.Scalar = " "
    let scalars = Array(line.unicodeScalars)
    guard let first = scalars.first(where: { !$0.isBlank }), first != "#" else { return nil }
    for (index, scalar) in scalars.enumerated() {
      if let open = quote {
        if scalar == open { quote = nil }
      } else if (scalar == "\"" || scalar == "'")
        && (previous.isBlank || "[{,".contains(Character(previous)))
      {
        quote = scalar
      } else if scalar == "#", previous.isBlank {
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        return next.isLetter || next.isDigit ? index + 1 : nil
      }
      previous = scalar
    }
    return nil
  }
}
