/// One piece of a template. Each family of tags has its file in `Tags/`: its node, how it is
/// parsed, checked and rendered.
enum Node: Sendable {
  case text(StaticText)
  case output(Output)
  case assign(AssignTag)
  case capture(CaptureTag)
  case `if`(IfTag)
  case `case`(CaseTag)
  case `for`(ForTag)
  case tableRow(TableRowTag)
  case interrupt(Interrupt)
  case cycle(CycleTag)
  case counter(CounterTag)
  case ifChanged(IfChangedTag)
  case render(PartialTag)
  case include(PartialTag)
}

/// Text that is printed as it stands.
final class StaticText: Sendable {
  let bytes: [UInt8]
  let isBlank: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    isBlank = bytes.allSatisfy(\.isLiquidSpace)
  }
}

/// `{{ expression | filter }}` or `echo`.
final class Output: Sendable {
  let expression: FilteredExpression
  /// How an HTML template escapes it where it stands.
  let context: OutputContext

  init(_ expression: FilteredExpression, context: OutputContext) {
    self.expression = expression
    self.context = context
  }
}

/// What leaves a loop's body early.
enum Interrupt: Sendable {
  case `break`, `continue`
}

/// Nodes in order.
struct Block: Sendable {
  var nodes: [Node] = []
  /// Whether nothing in it prints: its white space is then left out too.
  var isBlank = true

  mutating func append(_ node: Node) {
    isBlank = isBlank && node.isBlank
    nodes.append(node)
  }

  func withoutText() -> Block {
    Block(
      nodes: nodes.filter { if case .text = $0 { false } else { true } }, isBlank: isBlank)
  }
}

extension Node {
  fileprivate var isBlank: Bool {
    switch self {
    case .text(let text): text.isBlank
    case .assign, .capture: true
    case .if(let tag): tag.isBlank
    case .case(let tag): tag.isBlank
    case .for(let tag): tag.isBlank
    case .tableRow, .output, .interrupt, .cycle, .counter, .render, .include: false
    case .ifChanged(let tag): tag.body.isBlank
    }
  }
}

extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed, carriage return, and NUL as in Liquid.
  var isLiquidSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) || self == 0 }

  var isASCIILetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }

  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
