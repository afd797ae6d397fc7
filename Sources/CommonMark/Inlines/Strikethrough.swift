/// Inlines and how many levels they nest; a text alone is one level.
struct SizedInlines {
  var inlines: [Inline]
  var height: Int
}

/// A sibling before strikethrough is resolved.
enum InlineDraft {
  case inline(Inline, height: Int)
  case tildes(TildeRun)
}

/// Typed tildes in a row, none of them escaped.
struct TildeRun {
  var count: Int
  var canOpen: Bool
  var canClose: Bool
  var start: SourcePosition
}

/// Pairs runs of one or two tildes into strikethrough (GFM 0.29, 6.5), among siblings.
///
/// As GitHub's parser does: a closer takes the nearest opener by emphasis' rule of three, and runs
/// of unequal length then cancel each other out. Unlike there, `~` does not compete with `*` and
/// `_`, which cmark has resolved before.
struct Strikethrough {
  /// How many levels the result may have.
  let limit: Int

  func resolve(_ siblings: [InlineDraft]) throws(ParseError) -> SizedInlines {
    let pairs = pairs(in: siblings)
    var open: [(inlines: SizedInlines, start: SourcePosition)] = []
    var current = SizedInlines(inlines: [], height: 0)
    for (index, sibling) in siblings.enumerated() {
      switch (sibling, pairs[index]) {
      case (.inline(let inline, let height), _):
        try add(inline, height: height, to: &current)
      case (.tildes(let run), .opens):
        open.append((current, run.start))
        current = SizedInlines(inlines: [], height: 0)
      case (.tildes, .closes):
        guard let outer = open.popLast() else { continue }
        let inline = Inline(.strikethrough(current.inlines), start: outer.start)
        let height = current.height + 1
        current = outer.inlines
        try add(inline, height: height, to: &current)
      case (.tildes(let run), nil):
        let text = Inline(.text(String(repeating: "~", count: run.count)), start: run.start)
        try add(text, height: 1, to: &current)
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

  private enum Role {
    case opens, closes
  }

  /// The runs that delimit, by their index.
  private func pairs(in siblings: [InlineDraft]) -> [Int: Role] {
    var roles: [Int: Role] = [:]
    var openers = Openers()
    for (index, sibling) in siblings.enumerated() {
      guard case .tildes(let run) = sibling else { continue }
      if run.canClose, let opener = openers.takeMatch(for: run) {
        if opener.run.count == run.count {
          roles[opener.index] = .opens
          roles[index] = .closes
        }
      } else if run.canOpen {
        openers.push(run, index: index)
      }
    }
    return roles
  }
}

/// Runs that wait for their closer, by kind, so that finding the nearest one costs no search.
private struct Openers {
  typealias Opener = (run: TildeRun, index: Int)
  /// By length (1, 2) and whether it may close too; each rising by index.
  private var stacks: [[Opener]] = [[], [], [], []]

  private func kind(_ run: TildeRun) -> Int { (run.count - 1) * 2 + (run.canClose ? 1 : 0) }

  mutating func push(_ run: TildeRun, index: Int) {
    stacks[kind(run)].append((run, index))
  }

  /// Takes the nearest opener that `closer` may match, dropping all that stand between.
  mutating func takeMatch(for closer: TildeRun) -> Opener? {
    let candidates = stacks.compactMap(\.last).filter { opener in
      let mayBeBoth = closer.canOpen || opener.run.canClose
      return !mayBeBoth || (opener.run.count + closer.count) % 3 != 0
    }
    guard let match = candidates.max(by: { $0.index < $1.index }) else { return nil }
    for stack in stacks.indices {
      while let last = stacks[stack].last, last.index >= match.index { stacks[stack].removeLast() }
    }
    return match
  }
}
