import Diagnostics

/// One key of `handoff.yaml`, declared once: its name, type, default and meaning.
package struct Setting: Sendable {
  /// `["company", "colour"]`; one name for a key at the top level.
  package let path: [String]
  /// The type's name for documentation: `colour`.
  package let type: String
  /// One line for people: what it is for.
  package let meaning: String
  /// The value as text: `#1F5F99`; `–` for none.
  package let text: @Sendable (Settings) -> String
  /// Whether `[x]` may be its value.
  let takesLists: Bool
  /// Reads a value into the settings; one that isn't of the type leaves them as they were, with a
  /// finding.
  let read: @Sendable (YAMLValue, inout Settings, inout [Finding]) -> Bool

  /// The path as `handoff config` prints it: `company: colour`.
  package var name: String { path.joined(separator: ": ") }

  /// A key whose value always has a default.
  static func key<Value>(
    _ path: String..., at property: any WritableKeyPath<Settings, Value> & Sendable,
    _ type: SettingType<Value>, _ meaning: String
  ) -> Setting {
    Setting(
      path: path, type: type.name, meaning: meaning,
      text: { type.write($0[keyPath: property]) }, takesLists: type.takesLists,
      read: { value, settings, findings in
        guard let read = type.read(value, &findings) else { return false }
        settings[keyPath: property] = read
        return true
      })
  }

  /// A key without a default.
  static func key<Value>(
    _ path: String..., at property: any WritableKeyPath<Settings, Value?> & Sendable,
    _ type: SettingType<Value>, _ meaning: String
  ) -> Setting {
    Setting(
      path: path, type: type.name, meaning: meaning,
      text: { $0[keyPath: property].map(type.write) ?? "–" }, takesLists: type.takesLists,
      read: { value, settings, findings in
        guard let read = type.read(value, &findings) else { return false }
        settings[keyPath: property] = read
        return true
      })
  }
}

/// A type that a setting may have: how it is called, read and written.
struct SettingType<Value: Sendable>: Sendable {
  /// For documentation: `colour`.
  let name: String
  var takesLists = false
  /// Nil, with findings, where the value isn't of the type.
  let read: @Sendable (YAMLValue, inout [Finding]) -> Value?
  let write: @Sendable (Value) -> String
}
