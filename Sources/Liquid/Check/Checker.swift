import Diagnostics

/// Follows the types of a schema through a template and its partials.
struct Checker {
  let template: Template
  var scope: CheckScope
  /// How many loops are around.
  var loopDepth = 0
  /// The units that are being checked, innermost last.
  private var path: [Int] = []
  private var faults: [Position: [CheckFault]] = [:]
  /// What a unit, once checked with a scope, makes of that scope.
  private var results: [Key: CheckScope] = [:]

  private struct Key: Hashable {
    let unit: Int
    let scope: CheckScope
    let isInLoop: Bool
  }

  init(_ template: Template, schema: ObjectType) {
    self.template = template
    scope = CheckScope(schema: schema)
  }

  mutating func findings() -> [Finding] {
    var scope = scope
    checkUnit(0, in: &scope, isInclude: false, at: Position(source: 0, offset: 0))
    return faults.sorted { $0.key < $1.key }.flatMap { position, faults in
      faults.map { $0.finding(at: template.location(of: position)) }
    }
  }

  /// A mistake counts once, however many calls of its partial lead to it.
  mutating func report(_ fault: CheckFault, at position: Position) {
    if faults[position]?.contains(fault) != true { faults[position, default: []].append(fault) }
  }

  /// Checks a unit with the variables of a scope, which an `include` changes for its caller.
  mutating func checkUnit(
    _ unit: Int, in inner: inout CheckScope, isInclude: Bool, at position: Position
  ) {
    let key = Key(unit: unit, scope: inner, isInLoop: loopDepth > 0)
    if let result = results[key] {
      inner = result
      return
    }
    results[key] = inner
    let nesting = path.reduce(template.units[unit].depth) { $0 + template.units[$1].depth }
    guard nesting <= RenderLimits.nesting else { return }
    let outer = (scope, loopDepth)
    if !isInclude { loopDepth = 0 }
    path.append(unit)
    scope = inner
    check(template.units[unit].block)
    inner = scope
    path.removeLast()
    (scope, loopDepth) = outer
    results[key] = inner
  }

  mutating func check(_ block: Block) {
    for node in block.nodes { check(node) }
  }

  private mutating func check(_ node: Node) {
    switch node {
    case .text, .interrupt: break
    case .output(let output): check(output)
    case .assign(let tag): check(tag)
    case .capture(let tag): check(tag)
    case .if(let tag): check(tag)
    case .case(let tag): check(tag)
    case .for(let tag): check(tag)
    case .tableRow(let tag): check(tag)
    case .cycle(let tag): check(tag)
    case .counter(let tag): scope.assign(.integer, to: tag.name)
    case .ifChanged(let tag): check(tag.body)
    case .render(let tag): checkIsolated(tag)
    case .include(let tag): checkInclude(tag)
    }
  }

  private mutating func check(_ output: Output) {
    let type = type(of: output.expression)
    let position = output.expression.position
    switch type {
    case .any: break
    case .object(let object), .array(.object(let object)):
      report(.printsObject(type.name, fields: object.available), at: position)
    case .opaque(let opaque) where opaque.trust == .stylesheet:
      if output.context != .stylesheet { report(.stylesheetOutsideStyle, at: position) }
    default:
      if output.context == .stylesheet { report(.styleNeedsStylesheet(type.name), at: position) }
    }
  }

  /// The partial that is being checked; empty in the template itself.
  var partialName: String { path.last.map { template.units[$0].name } ?? "" }

  /// Whether a variable is set somewhere in the units whose variables are shared here.
  func isAssignedSomewhere(_ name: NameID) -> Bool {
    path.contains { unit in
      template.reachableByInclude(from: unit).contains {
        template.units[$0].assigned.contains(name)
      }
    }
  }
}

extension Template {
  /// A unit and what it includes, directly or not.
  func reachableByInclude(from unit: Int) -> [Int] {
    var reached = [unit]
    var next = 0
    while next < reached.count {
      for included in units[reached[next]].included where !reached.contains(included) {
        reached.append(included)
      }
      next += 1
    }
    return reached
  }

  /// Whether a unit, or what it includes, may read a variable.
  func mayRead(_ name: NameID, from unit: Int) -> Bool {
    reachableByInclude(from: unit).contains { unit in
      units[unit].readsComputedNames || units[unit].mentions.contains(name)
    }
  }
}
