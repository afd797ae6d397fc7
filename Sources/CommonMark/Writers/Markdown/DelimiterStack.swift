/// The parser's stack of open delimiters while a spelling is being written (spec 0.30, "process
/// emphasis"), each with the mark that it is meant for.
///
/// What writes returns false as soon as a delimiter pairs with another than its mark's own, or is
/// lost to another pair.
struct DelimiterStack: Hashable {
  /// What a typed delimiter is meant for.
  enum Role: Hashable {
    /// To stay text.
    case text
    case opens(Int)
    case closes(Int)
  }

  private struct Run: Hashable {
    let delimiting: Delimiting
    /// Those that have not paired yet.
    var roles: [Role]

    var isText: Bool { roles.allSatisfy { $0 == .text } }

    /// Whether whatever closes one closes the other.
    func isLike(_ other: Run) -> Bool {
      delimiting.delimiter == other.delimiting.delimiter
        && delimiting.canClose == other.delimiting.canClose
        && delimiting.length % 3 == other.delimiting.length % 3
    }
  }

  /// A run that may still become longer.
  private struct Unfinished: Hashable {
    let delimiter: Unicode.Scalar
    let before: Unicode.Scalar
    var roles: [Role]
  }

  /// What delimiters inside a link's text can't reach.
  private struct Floor: Hashable {
    var run = 0
    /// Below which no `_` is looked for: cmark 0.30 looks no further than where a `_` found none.
    var underscore = 0
  }

  private var open: [Run] = []
  private var unfinished: Unfinished?
  private var floors = [Floor()]
  /// The last scalar written, standing for all of its kind.
  private var last: Unicode.Scalar = " "

  func endsWith(_ delimiter: Unicode.Scalar?) -> Bool {
    unfinished != nil && unfinished?.delimiter == delimiter
  }

  // MARK: Writing

  /// A mark's opening or closing delimiter.
  mutating func write(_ delimiter: String, _ role: Role) -> Bool {
    delimiter.unicodeScalars.allSatisfy { write($0, role) }
  }

  /// A text, its bare delimiters included.
  mutating func write(_ text: TextEdges) -> Bool {
    for scalar in text.start where !write(scalar, .text) { return false }
    if let (first, last) = text.neighbours, !write(first: first, last: last) { return false }
    return text.end.allSatisfy { write($0, .text) }
  }

  /// Finished syntax: a code span, raw HTML, a link's brackets.
  mutating func write(syntax: String) -> Bool {
    guard let first = syntax.unicodeScalars.first, let last = syntax.unicodeScalars.last,
      write(first: first, last: last)
    else { return false }
    if syntax == "[" || syntax == "![" {
      floors.append(Floor(run: open.count, underscore: open.count))
    } else if syntax.utf8.starts(with: "](".utf8), floors.count > 1, let floor = floors.popLast() {
      guard open[floor.run...].allSatisfy(\.isText) else { return false }
      open.removeSubrange(floor.run...)
    }
    return true
  }

  /// Anything that ends a run, by its first and last scalar.
  mutating func write(first: Unicode.Scalar, last: Unicode.Scalar) -> Bool {
    guard finish(before: first) else { return false }
    self.last = last.representative
    return true
  }

  /// Whether all marks have paired by the end.
  mutating func end() -> Bool { finish(before: " ") && open.allSatisfy(\.isText) }

  private mutating func write(_ delimiter: Unicode.Scalar, _ role: Role) -> Bool {
    if unfinished?.delimiter == delimiter {
      unfinished?.roles.append(role)
      return true
    }
    guard finish(before: delimiter) else { return false }
    unfinished = Unfinished(delimiter: delimiter, before: last, roles: [role])
    last = "."
    return true
  }

  // MARK: Pairing

  /// Ends the run, which closes what it can and then opens what it can.
  private mutating func finish(before after: Unicode.Scalar) -> Bool {
    guard let unfinished else { return true }
    self.unfinished = nil
    var run = Run(
      delimiting: Delimiting(
        unfinished.delimiter, length: unfinished.roles.count, before: unfinished.before,
        after: after),
      roles: unfinished.roles)
    while !run.roles.isEmpty, let opener = opener(for: run) {
      guard pair(opener, with: &run) else { return false }
    }
    if run.delimiting.delimiter == "_", run.delimiting.canClose, !run.roles.isEmpty {
      floors[floors.count - 1].underscore = open.count
    }
    for role in run.roles { if case .closes = role { return false } }
    guard run.delimiting.canOpen, !run.roles.isEmpty else { return run.isText }
    if !isRedundant(run) { open.append(run) }
    return true
  }

  /// Whether a bare run adds nothing to those on top of the stack, none of which may be closed; so
  /// a long text's stack stays small.
  private func isRedundant(_ run: Run) -> Bool {
    guard run.isText, let floor = floors.last else { return false }
    return open[floor.run...].reversed().prefix { $0.isText }.contains { $0.isLike(run) }
  }

  private func opener(for run: Run) -> Int? {
    guard run.delimiting.canClose, let floor = floors.last else { return nil }
    return open.indices.reversed().first { index in
      index >= floor.run && run.delimiting.closes(open[index].delimiting)
    }
  }

  private mutating func pair(_ opener: Int, with run: inout Run) -> Bool {
    guard open[(opener + 1)...].allSatisfy(\.isText) else { return false }
    open.removeSubrange((opener + 1)...)
    let isUnderscore = run.delimiting.delimiter == "_"
    if isUnderscore, opener < floors.last?.underscore ?? 0 { return false }
    let isTilde = run.delimiting.delimiter == "~"
    if isTilde, open[opener].roles.count != run.roles.count { return false }
    let count = isTilde ? run.roles.count : min(open[opener].roles.count, run.roles.count, 2)
    guard let mark = mark(open[opener].roles.suffix(count), run.roles.prefix(count)) else {
      return false
    }
    // A mark of two delimiters must not pair by one of them.
    guard !open[opener].roles.dropLast(count).contains(.opens(mark)) else { return false }
    open[opener].roles.removeLast(count)
    run.roles.removeFirst(count)
    if let rest = open.popLast(), !rest.roles.isEmpty, !isRedundant(rest) { open.append(rest) }
    let floor = floors.count - 1
    floors[floor].underscore = min(floors[floor].underscore, open.count)
    return true
  }

  /// The mark that all of them are meant for.
  private func mark(_ opening: ArraySlice<Role>, _ closing: ArraySlice<Role>) -> Int? {
    guard case .opens(let mark) = opening.first, opening.allSatisfy({ $0 == .opens(mark) }),
      closing.allSatisfy({ $0 == .closes(mark) })
    else { return nil }
    return mark
  }
}

extension Unicode.Scalar {
  /// One for all white space, one for all punctuation, one for the rest.
  fileprivate var representative: Unicode.Scalar {
    isCommonMarkWhitespace ? " " : isCommonMarkPunctuation ? "." : "x"
  }
}
