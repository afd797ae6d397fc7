/// `increment name` prints, then adds one; `decrement name` subtracts one, then prints.
final class CounterTag: Sendable {
  let name: NameID
  let step: Int
  let context: OutputContext
  let position: Position

  init(_ name: NameID, step: Int, context: OutputContext, position: Position) {
    self.name = name
    self.step = step
    self.context = context
    self.position = position
  }
}

extension Parser {
  mutating func counterTag(_ chunk: Chunk, step: Int) -> Node? {
    let name = markup(chunk, or: nil) { (parser) throws(SyntaxError) -> String? in
      try parser.assignedName("a counter's name")
    }
    guard let context = outputContext(at: chunk), let name else { return nil }
    let id = loader.noteAssignment(to: name, in: unit)
    return .counter(CounterTag(id, step: step, context: context, position: position(of: chunk)))
  }
}

extension Renderer {
  mutating func render(_ tag: CounterTag) throws(RenderFailure) {
    let current = frame.counter(tag.name)
    let (next, overflow) = current.addingReportingOverflow(tag.step)
    guard !overflow else { throw RenderFailure(.counterOverflow, at: tag.position) }
    frame.setCounter(tag.name, to: next)
    try write(.integer(tag.step > 0 ? current : next), as: tag.context, at: tag.position)
  }
}
