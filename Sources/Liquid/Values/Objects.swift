/// An object whose fields a schema declares; values stand in the order of `type.fields`.
package final class TypedObject: Sendable {
  /// What declares its fields.
  package let type: ObjectType
  /// One for each of `type.fields`.
  package let values: [Value]

  /// A value that is missing at the end counts as nil.
  package init(_ type: ObjectType, _ values: [Value]) {
    self.type = type
    self.values = values
  }

  /// A field's value; nil where the type has no such field. A field that isn't for this audience
  /// has none, whatever the caller put there.
  package subscript(name: String) -> Value? {
    guard let slot = type.slot(of: name) else { return nil }
    return self[slot: slot]
  }

  /// The same, looked for first where the last one of the same name was.
  func value(of name: String, guess: inout Int) -> Value? {
    guard let slot = type.slot(of: name, guess: &guess) else { return nil }
    return self[slot: slot]
  }

  subscript(slot slot: Int) -> Value {
    guard slot < values.count, type.fields[slot].unavailable == nil else { return .null }
    return values[slot]
  }
}

/// Keys and values in the order in which they were given; a repeated key keeps its first place
/// and its last value.
package final class ValueMap: Sendable {
  /// Each once.
  package let keys: [String]
  /// In the order of `keys`.
  package let values: [Value]
  private let slots: SlotIndex

  /// Takes the pairs in their order.
  package init(_ pairs: some Sequence<(String, Value)>) {
    var keys: [String] = []
    var values: [Value] = []
    var seen: [String: Int] = [:]
    for (key, value) in pairs {
      if let slot = seen[key] {
        values[slot] = value
      } else {
        seen[key] = keys.count
        keys.append(key)
        values.append(value)
      }
    }
    self.keys = keys
    self.values = values
    slots = SlotIndex(keys)
  }

  /// The value of a key; nil without one.
  package subscript(key: String) -> Value? {
    guard let slot = slots.slot(of: key, in: keys) else { return nil }
    return values[slot]
  }

  /// The same, looked for first where the last one of the same name was.
  func value(of key: String, guess: inout Int) -> Value? {
    guard let slot = slots.slot(of: key, in: keys, guess: &guess) else { return nil }
    return values[slot]
  }
}

/// Finds a name's position: few names are compared one by one, many are hashed.
struct SlotIndex: Sendable {
  private let hashed: [String: Int]?

  init(_ names: [String]) {
    guard names.count > 12 else {
      hashed = nil
      return
    }
    hashed = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The position, tried first where the guess says; a found one is the next guess.
  @inline(__always)
  func slot(of name: String, in names: [String], guess: inout Int) -> Int? {
    if guess < names.count, names[guess] == name { return guess }
    guard let slot = slot(of: name, in: names) else { return nil }
    guess = slot
    return slot
  }

  func slot(of name: String, in names: [String]) -> Int? {
    if let hashed { return hashed[name] }
    for slot in names.indices where names[slot] == name { return slot }
    return nil
  }
}
