/// Where each `variable.field` of a template found its field last: objects that a loop goes
/// through mostly have their fields in one order.
struct SlotHints {
  private var slots: [Int]

  /// For the fields of a template, numbered from 0.
  init(count: Int) {
    slots = Array(repeating: 0, count: count)
  }

  /// A field's value, as `Value.member` has it.
  mutating func member(_ name: String, of value: Value, site: Int) -> Value? {
    switch value {
    case .map(let map): map.value(of: name, guess: &slots[site])
    case .object(let object): object.value(of: name, guess: &slots[site])
    default: value.member(name)
    }
  }
}
