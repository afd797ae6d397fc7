/// Inlines and how many levels they nest; a text alone is one level.
struct SizedInlines {
  var inlines: [Inline]
  var height: Int
}

/// A sibling before marks are resolved.
enum InlineDraft {
  case inline(Inline, height: Int)
  case run(DelimiterRun)
}

/// Typed delimiters in a row, none of them escaped.
struct DelimiterRun {
  let delimiter: Unicode.Scalar
  var count: Int
  /// Where it starts in the raw text.
  let offset: Int
  let start: SourcePosition
}

/// Pairs runs of `*`, `_` and `~` among siblings into emphasis, strong and strikethrough.
///
/// As GitHub's parser does: all three compete (spec 0.30, "process emphasis"), and runs of tildes
/// of unequal length cancel each other out (GFM 0.29, 6.5). Unlike there, a `~` beside `*` or `_` is
/// punctuation to it, as CommonMark has it; GitHub looks past it.
struct MarkResolution {
  /// How many levels the result may have.
  let limit: Int
  let raw: RawText

  func resolve(_ siblings: [InlineDraft]) throws(ParseError) -> SizedInlines {
    let roles = roles(in: siblings)
    var open: [(inlines: SizedInlines, start: SourcePosition)] = []
    var current = SizedInlines(inlines: [], height: 0)
    for (index, sibling) in siblings.enumerated() {
      switch sibling {
      case .inline(let inline, let height): try add(inline, height: height, to: &current)
      case .run(let run):
        var role = roles[index] ?? Role(rest: run.count)
        for count in role.closed {
          guard let outer = open.popLast() else { continue }
          let mark = run.mark(of: count, around: current.inlines, start: outer.start)
          let height = current.height + 1
          current = outer.inlines
          try add(mark, height: height, to: &current)
        }
        if role.rest > 0 {
          let text = String(repeating: String(run.delimiter), count: role.rest)
          let start = run.start(skipping: role.closed.reduce(0, +))
          try add(Inline(.text(text), start: start), height: 1, to: &current)
        }
        var skipped = run.count - role.opened.reduce(0, +)
        while let count = role.opened.popLast() {
          open.append((current, run.start(skipping: skipped)))
          current = SizedInlines(inlines: [], height: 0)
          skipped += count
        }
      }
    }
    return current
  }

  private func add(
    _ inline: Inline, height: Int, to target: inout SizedInlines
  ) throws(ParseError) {
    guard height <= limit else {
      throw .nestedTooDeeply(limit: Document.deepestNesting, at: inline.start)
    }
    target.height = max(target.height, height)
    let last = target.inlines.count - 1
    if case .text(let text) = inline.content, target.inlines.indices.contains(last),
      target.inlines[last].content.append(text)
    {
      return
    }
    target.inlines.append(inline)
  }

  /// What a run's delimiters do: those at the left close, those at the right open.
  private struct Role {
    /// How many delimiters close each mark, in order.
    var closed: [Int] = []
    /// How many stay text.
    var rest: Int
    /// How many open each mark, the innermost first.
    var opened: [Int] = []
  }

  /// The runs that delimit, by their index.
  private func roles(in siblings: [InlineDraft]) -> [Int: Role] {
    var roles: [Int: Role] = [:]
    var openers = Openers()
    for (index, sibling) in siblings.enumerated() {
      guard case .run(let run) = sibling else { continue }
      let end = run.offset + run.count
      let closer = Delimiting(
        run.delimiter, length: run.count, before: raw.bytes.scalar(before: run.offset),
        after: raw.bytes.scalar(at: end))
      var role = Role(rest: run.count)
      var isCancelled = false
      while role.rest > 0, let match = openers.takeMatch(for: closer) {
        guard var other = roles[match.index] else { break }
        let count = run.delimiter == "~" ? run.count : min(role.rest, other.rest, 2)
        isCancelled = run.delimiter == "~" && other.rest != count
        if isCancelled { break }
        role.rest -= count
        role.closed.append(count)
        other.rest -= count
        other.opened.append(count)
        roles[match.index] = other
        if other.rest > 0 { openers.push(match.run, index: match.index) }
      }
      roles[index] = role
      if role.rest > 0, !isCancelled { openers.missed(closer, index: index) }
      if role.rest > 0, closer.canOpen, !isCancelled { openers.push(closer, index: index) }
    }
    return roles
  }
}

extension DelimiterRun {
  fileprivate func start(skipping count: Int) -> SourcePosition {
    SourcePosition(line: start.line, column: start.column + count)
  }

  fileprivate func mark(of count: Int, around children: [Inline], start: SourcePosition) -> Inline {
    if delimiter == "~" { return Inline(.strikethrough(children), start: start) }
    return Inline(count == 2 ? .strong(children) : .emphasis(children), start: start)
  }
}

/// Runs that wait for their closer, by kind, so that finding the nearest one costs no search.
private struct Openers {
  typealias Opener = (run: Delimiting, index: Int)
  /// By delimiter, length modulo three and whether it may close too; each rising by index.
  private var stacks: [[Opener]] = Array(repeating: [], count: 18)

  /// Below which no opener of `_` is looked for: cmark 0.30 looks no further than where a `_` found
  /// none, whatever its length, and a tilde in a text must not change how the rest is read.
  private var firstUnderscore = 0

  private func kind(_ run: Delimiting) -> Int {
    let delimiter = run.delimiter == "*" ? 0 : run.delimiter == "_" ? 1 : 2
    return (delimiter * 3 + run.length % 3) * 2 + (run.canClose ? 1 : 0)
  }

  mutating func push(_ run: Delimiting, index: Int) {
    stacks[kind(run)].append((run, index))
  }

  /// Takes notice of a closer that found no opener.
  mutating func missed(_ closer: Delimiting, index: Int) {
    if closer.delimiter == "_", closer.canClose { firstUnderscore = index }
  }

  /// Takes the nearest opener that `closer` may match, dropping all that stand between.
  mutating func takeMatch(for closer: Delimiting) -> Opener? {
    guard closer.canClose else { return nil }
    let candidates = stacks.compactMap(\.last).filter { closer.closes($0.run) }
    guard let match = candidates.max(by: { $0.index < $1.index }),
      closer.delimiter != "_" || match.index >= firstUnderscore
    else { return nil }
    for stack in stacks.indices {
      while let last = stacks[stack].last, last.index >= match.index { stacks[stack].removeLast() }
    }
    return match
  }
}
