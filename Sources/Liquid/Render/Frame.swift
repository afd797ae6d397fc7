/// The variables of a template or of an isolated partial while it renders, one slot a name.
///
/// A name is visible as its innermost binding (loop variable, `include` argument), else as what
/// was assigned, else as a counter, else as the caller's value.
struct Frame {
  /// What a name had before it was bound.
  struct Saved {
    fileprivate let value: Value
  }

  private enum Origin: UInt8 { case given, counted, assigned }

  private var values: [Value]
  private var origins: [Origin]
  private var bindings: [Int32]
  private var counters: [NameID: Int] = [:]
  /// Assigned while the name was bound; visible when the last binding ends.
  private var pending: [NameID: Value] = [:]

  init(count: Int) {
    values = Array(repeating: .null, count: count)
    origins = Array(repeating: .given, count: count)
    bindings = Array(repeating: 0, count: count)
  }

  subscript(name: NameID) -> Value { values[name.index] }

  /// The value of `variable.field`, read in place.
  func field(_ field: String, of name: NameID, site: Int, _ hints: inout SlotHints) -> Value {
    let value =
      switch values[name.index] {
      case .map(let map): map.value(of: field, guess: &hints[site])
      case .object(let object): object.value(of: field, guess: &hints[site])
      default: values[name.index].member(field)
      }
    return value ?? values[name.index].property(field)
  }

  /// Sets what the caller gave.
  mutating func give(_ value: Value, to name: NameID) { values[name.index] = value }

  mutating func assign(_ value: Value, to name: NameID) {
    origins[name.index] = .assigned
    if bindings[name.index] == 0 { values[name.index] = value } else { pending[name] = value }
  }

  mutating func bind(_ name: NameID) -> Saved {
    bindings[name.index] += 1
    return Saved(value: values[name.index])
  }

  /// Sets the value of a bound name.
  mutating func rebind(_ name: NameID, to value: Value) { values[name.index] = value }

  mutating func unbind(_ name: NameID, restoring saved: Saved) {
    bindings[name.index] -= 1
    if bindings[name.index] == 0, let value = pending.removeValue(forKey: name) {
      values[name.index] = value
    } else {
      values[name.index] = saved.value
    }
  }

  /// A counter starts from the number that the caller gave, else from 0.
  func counter(_ name: NameID) -> Int {
    if let count = counters[name] { return count }
    if origins[name.index] == .given, bindings[name.index] == 0,
      case .integer(let start) = values[name.index]
    {
      return start
    }
    return 0
  }

  mutating func setCounter(_ name: NameID, to count: Int) {
    counters[name] = count
    guard origins[name.index] != .assigned else { return }
    origins[name.index] = .counted
    if bindings[name.index] == 0 {
      values[name.index] = .integer(count)
    } else {
      pending[name] = .integer(count)
    }
  }
}

/// What tags remember from one to the next; an isolated partial has its own.
struct Registers {
  var cycles: [String: Int] = [:]
  /// Where the last loop of a name ended, for `offset: continue`.
  var loopEnds: [String: Int] = [:]
  var lastChanged: [UInt8] = []
}

/// Where a running loop is.
struct LoopState {
  let name: String
  let length: Int
  /// Whether it is the loop of `render … for`, which is no `parentloop` to loops in the partial.
  let isOfPartial: Bool
  var index = 0

  init(name: String, length: Int, isOfPartial: Bool = false) {
    self.name = name
    self.length = length
    self.isOfPartial = isOfPartial
  }

  subscript(property: LoopProperty) -> Value {
    switch property {
    case .name: .string(name)
    case .length: .integer(length)
    case .index: .integer(index + 1)
    case .index0: .integer(index)
    case .rindex: .integer(length - index)
    case .rindex0: .integer(length - index - 1)
    case .first: .boolean(index == 0)
    case .last: .boolean(index == length - 1)
    }
  }
}
