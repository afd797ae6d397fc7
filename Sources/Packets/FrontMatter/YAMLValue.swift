import Diagnostics

/// A value of front matter or settings with its place. Scalars are text, as typed: the field's own
/// type decides whether `no` is a word or an answer.
package struct YAMLValue: Hashable, Sendable {
  /// A scalar, a list or a mapping.
  package indirect enum Content: Hashable, Sendable {
    /// Empty where nothing, `~` or `null` was typed.
    case scalar(String)
    case sequence([YAMLValue])
    case mapping(YAMLMapping)
  }

  package var content: Content
  package var location: SourceLocation

  package init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }
}

/// Keys with their values, in the order typed.
package struct YAMLMapping: Hashable, Sendable {
  /// A key with its value, each with its place.
  package struct Pair: Hashable, Sendable {
    /// As typed; `key.foldedKey` is what names are matched by.
    package var key: String
    package var keyLocation: SourceLocation
    package var value: YAMLValue

    package init(key: String, at keyLocation: SourceLocation, value: YAMLValue) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  package var pairs: [Pair]

  package init(_ pairs: [Pair]) {
    self.pairs = pairs
  }

  /// Without any keys.
  package static let empty = YAMLMapping([])

  /// The first pair whose key matches, with case, spaces, `-` and `_` folded.
  package subscript(key: String) -> Pair? {
    let folded = key.foldedKey
    return pairs.first { $0.key.foldedKey == folded }
  }
}

extension YAMLValue {
  /// The text of a scalar; nil for a sequence or mapping.
  package var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  package var mapping: YAMLMapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }

  package var sequence: [YAMLValue]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// A sequence's items; a scalar or mapping is one item.
  package var items: [YAMLValue] { sequence ?? [self] }

  /// On one line, in flow style: `{at: 2026-11-03, attendees: [ae, csm]}`.
  package var flowText: String {
    switch content {
    case .scalar(let text): text
    case .sequence(let items): "[" + items.map(\.flowText).joined(separator: ", ") + "]"
    case .mapping(let mapping):
      "{" + mapping.pairs.map { "\($0.key): \($0.value.flowText)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// What names are matched by: lower case, without spaces, `-` and `_`: `Heads-up` → `headsup`.
  package var foldedKey: String {
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "-", "_", "‐", "‑": continue
      case "A"..."Z": folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case "!"..."~": folded.append(scalar)
      default:
        if !scalar.isBlank {
          folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return String(folded)
  }
}
