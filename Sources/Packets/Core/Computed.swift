import Diagnostics

/// A value that follows from declared ones. Its function sees its inputs and the day, nothing else;
/// so it is shared exactly where all of them are.
package struct Computed: Sendable {
  /// As templates name it, with `_` for spaces: `Renewal date`.
  package let name: String
  package let type: ValueType
  package let isList: Bool
  package let inputs: [FieldPath]
  /// Derived from the inputs, never stated.
  package let visibility: Visibility
  package let meaning: String
  /// What it comes to for a packet on a day; empty where the inputs say too little. Each entry has
  /// the text and place of what it was made from.
  package let entries: @Sendable (Packet, _ asOf: Day) -> [AnyEntry]

  package var key: String { name.templateKey }

  /// A single value, or none.
  init<each Value, Result: PacketValue>(
    _ name: String, _ meaning: String, from inputs: repeat Input<each Value>,
    value: @escaping @Sendable (Day, repeat each Value) -> Entry<Result>?
  ) {
    self.init(name, meaning, isList: false, from: repeat each inputs) {
      (day: Day, values: repeat each Value) -> [Entry<Result>] in
      value(day, repeat each values).map { [$0] } ?? []
    }
  }

  /// Any number of values.
  init<each Value, Result: PacketValue>(
    _ name: String, _ meaning: String, isList: Bool = true,
    from inputs: repeat Input<each Value>,
    values: @escaping @Sendable (Day, repeat each Value) -> [Entry<Result>]
  ) {
    var paths: [FieldPath] = []
    var visibility = Visibility.shared
    for input in repeat each inputs {
      paths.append(input.path)
      if input.visibility == .internal { visibility = .internal }
    }
    self.name = name
    self.type = Result.type
    self.isList = isList
    self.inputs = paths
    self.visibility = paths.isEmpty ? .internal : visibility
    self.meaning = meaning
    let inputs = (repeat each inputs)
    entries = { packet, day in
      // A closure: a key path literal among type packs can't be instantiated when it runs.
      values(day, repeat (each inputs).get(packet)).map { $0.erased }
    }
  }
}

/// A computed value as a packet has it on a day.
package struct ComputedContent: Sendable {
  package let declaration: Computed
  package var entries: [AnyEntry]
}
