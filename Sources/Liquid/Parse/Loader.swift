import Diagnostics

/// A source that is parsed once: the template itself or a partial.
struct Unit: Sendable {
  /// The partial's name; empty for the template itself.
  let name: String
  var block = Block()
  /// How deep its tags nest.
  var depth = 0
  /// Where it includes another by `include`.
  var includes: [Position] = []
  /// The partials that it includes, by unit.
  var included: [Int] = []
  /// The variables that it reads.
  var mentions: Set<NameID> = []
  /// The variables that it sets by `assign`, `capture` or counting.
  var assigned: Set<NameID> = []
  /// Whether it reads a variable whose name it computes.
  var readsComputedNames = false
}

/// What parsing a template and its partials shares: names, sources, mistakes.
final class Loader {
  let mode: Template.Mode
  let filters: FilterTable
  let partials: Partials
  let limits = ParseLimits()
  var names = NameTable()
  private(set) var sources: [SourceBytes] = []
  private(set) var units: [Unit] = []
  private(set) var unitIDs: [String: Int] = [:]
  /// How many paths there are; each has a number below this.
  private(set) var pathCount = 0
  /// Whether a loop goes on where the last one ended.
  private(set) var continuesLoops = false
  private var faults: [(position: Position, fault: SyntaxFault)] = []
  /// Units that `render` isolates, with the partial that was named.
  private var rendered: Set<Int> = []

  init(mode: Template.Mode, filters: FilterTable, partials: Partials) {
    self.mode = mode
    self.filters = filters
    self.partials = partials
  }

  func report(_ fault: SyntaxFault, at position: Position) {
    guard !hasTooManyFaults else { return }
    faults.append((position, fault))
    if hasTooManyFaults {
      faults.append((position, .tooManyMistakes(limit: limits.mistakes)))
    }
  }

  /// Whether a mistake left something out of the nodes.
  var hasGaps: Bool { faults.contains { $0.fault.leavesGap } }

  /// Whether reading on would only add to what nobody reads.
  var hasTooManyFaults: Bool { faults.count >= limits.mistakes }

  /// Parses a template and whatever it names, directly or not.
  func load(_ source: TemplateSource) {
    add(source, as: "")
    var next = 0
    while next < units.count {
      parse(next)
      next += 1
    }
    reportIsolatedIncludes()
  }

  private func add(_ source: TemplateSource, as name: String) {
    unitIDs[name] = units.count
    units.append(Unit(name: name))
    sources.append(SourceBytes(source))
  }

  private func parse(_ unit: Int) {
    let start = Position(source: unit, offset: 0)
    let count = sources[unit].bytes.count
    guard count <= limits.templateBytes else {
      report(.templateTooLong(bytes: count, limit: limits.templateBytes), at: start)
      return
    }
    if mode == .markdown { reportTokenScalars(in: unit) }
    var parser = Parser(self, unit: unit)
    units[unit].block = parser.template()
    units[unit].depth = parser.greatestDepth
    if mode == .html, unit > 0, parser.html != HTMLContext() {
      report(.partialContext(units[unit].name), at: start)
    }
  }

  private func reportTokenScalars(in unit: Int) {
    var offset = 0
    for scalar in String(decoding: sources[unit].bytes, as: UTF8.self).unicodeScalars {
      if TokenTable.isToken(scalar) {
        report(.tokenScalar(scalar), at: Position(source: unit, offset: offset))
      }
      offset += UTF8.width(scalar)
    }
  }

  /// The unit of a partial; nil, and a mistake, where there is none.
  func partial(named name: String, at position: Position) -> Int? {
    if let unit = unitIDs[name], unit > 0 { return unit }
    guard units.count <= limits.partials else {
      report(.tooManyPartials(limit: limits.partials), at: position)
      return nil
    }
    guard !name.isEmpty, let source = partials.source(name) else {
      let nearest = nearest(to: name, in: partials.names)
      report(.unknownPartial(name, nearest: nearest), at: position)
      return nil
    }
    add(source, as: name)
    return units.count - 1
  }

  /// The name of a variable that a unit reads.
  func noteMention(of name: String, in unit: Int) -> NameID {
    let id = names.intern(name)
    units[unit].mentions.insert(id)
    return id
  }

  /// The name of a variable that a unit sets.
  func noteAssignment(to name: String, in unit: Int) -> NameID {
    let id = names.intern(name)
    units[unit].assigned.insert(id)
    return id
  }

  /// The name of a variable that a loop or a partial's tag sets.
  func noteBinding(of name: String) -> NameID { names.intern(name) }

  /// The next path's number.
  func countPath() -> Int {
    pathCount += 1
    return pathCount - 1
  }

  func noteContinuedLoop() { continuesLoops = true }

  func noteComputedName(in unit: Int) { units[unit].readsComputedNames = true }

  func noteRender(of unit: Int) { rendered.insert(unit) }

  func noteInclude(of included: Int?, in unit: Int, at position: Position) {
    units[unit].includes.append(position)
    if let included { units[unit].included.append(included) }
  }

  /// `render` forbids `include` in what it renders.
  private func reportIsolatedIncludes() {
    for unit in units.indices where rendered.contains(unit) {
      for position in units[unit].includes {
        report(.includeInRender(partial: units[unit].name), at: position)
      }
    }
  }

  /// All mistakes in the order of their places.
  var findings: [Finding] {
    faults.sorted { $0.position < $1.position }.map { position, fault in
      fault.finding(at: sources[Int(position.source)].location(of: Int(position.offset)))
    }
  }
}
