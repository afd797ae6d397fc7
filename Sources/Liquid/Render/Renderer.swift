/// Writes a template's output as UTF-8 into one buffer.
struct Renderer {
  let template: Template
  let context: FilterContext
  var output: [UInt8] = []
  var tokens = TokenTable()
  var frame: Frame
  var hints: SlotHints
  var registers = Registers()
  /// The running `for` loops, outermost first.
  var loops: [LoopState] = []
  /// Set by `break` and `continue` until their loop sees it.
  var interrupt: Interrupt?
  /// Whether a partial renders that `render` isolates.
  var isIsolated = false
  let root: Value
  private var iterations = 0
  private var partialDepth = 0
  /// How deep tags nest, through all partials that are being rendered; bounds the stack.
  private var nesting = 0

  init(_ template: Template, root: Value, context: FilterContext) {
    self.template = template
    self.context = context
    self.root = root
    frame = Frame(count: template.names.names.count)
    hints = SlotHints(count: template.pathCount)
    for (index, name) in template.names.names.enumerated() {
      if let value = root.member(name) { frame.give(value, to: NameID(index: index)) }
    }
    output.reserveCapacity(8192)
  }

  mutating func render(_ block: Block) throws(RenderFailure) {
    var index = 0
    while index < block.nodes.count {
      try render(block.nodes[index])
      index += 1
      if interrupt != nil { return }
    }
  }

  private mutating func render(_ node: Node) throws(RenderFailure) {
    switch node {
    case .text(let text): text.bytes.withUnsafeBufferPointer { output.append(contentsOf: $0) }
    case .output(let tag):
      try write(try evaluate(tag.expression), as: tag.context, at: tag.expression.position)
    case .assign(let tag): try render(tag)
    case .capture(let tag): try render(tag)
    case .if(let tag): try render(tag)
    case .case(let tag): try render(tag)
    case .for(let tag): try render(tag)
    case .tableRow(let tag): try render(tag)
    case .interrupt(let interrupt): self.interrupt = interrupt
    case .cycle(let tag): try render(tag)
    case .counter(let tag): try render(tag)
    case .ifChanged(let tag): try render(tag)
    case .render(let tag): try renderIsolated(tag)
    case .include(let tag): try include(tag)
    }
  }

  mutating func renderUnit(_ unit: Int, at position: Position) throws(RenderFailure) {
    guard partialDepth < context.limits.partialDepth else {
      throw RenderFailure(.partialsTooDeep(limit: context.limits.partialDepth), at: position)
    }
    let depth = template.units[unit].depth
    guard nesting + depth <= RenderLimits.nesting else {
      throw RenderFailure(.tagsTooDeep(limit: RenderLimits.nesting), at: position)
    }
    partialDepth += 1
    nesting += depth
    defer {
      partialDepth -= 1
      nesting -= depth
    }
    try checkOutput(at: position)
    try render(template.units[unit].block)
  }

  /// Counts one round of a loop.
  mutating func countIteration(at position: Position) throws(RenderFailure) {
    iterations += 1
    guard iterations <= context.limits.iterations else {
      throw RenderFailure(.tooManyIterations(limit: context.limits.iterations), at: position)
    }
    try checkOutput(at: position)
  }

  func checkOutput(at position: Position) throws(RenderFailure) {
    guard output.count <= context.limits.outputBytes else {
      throw RenderFailure(.tooMuchOutput(limit: context.limits.outputBytes), at: position)
    }
  }
}
