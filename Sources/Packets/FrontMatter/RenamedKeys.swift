/// A block's text with the keys that it repeats renamed, letter for letter, to scalars of a private
/// plane: marks stay where they are, and each repetition is a key of its own.
struct RenamedKeys {
  private var lines: [[Unicode.Scalar]]
  /// By the first scalar of what stands for them, which no other one has.
  private var originals: [Unicode.Scalar: [Unicode.Scalar]] = [:]
  /// The next unused scalar of plane 16.
  private var next: UInt32 = 0x10_0000

  init(_ lines: [String]) {
    self.lines = lines.map { Array($0.unicodeScalars) }
  }

  /// For Yams.
  var text: String {
    var view = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { view.append("\n") }
      view.append(contentsOf: line)
    }
    return String(view)
  }

  /// Renames all but the first occurrence of each key; false where there was nothing to rename,
  /// or too much.
  mutating func rename(_ keys: [String]) -> Bool {
    guard keys.count <= Self.mostKeys,
      !originals.isEmpty || !lines.joined().contains(where: \.isStandIn)
    else { return false }
    var renamed = false
    for key in keys.map({ Array($0.unicodeScalars) }) where !key.isEmpty {
      var isFirst = true
      for line in lines.indices {
        var column = 0
        while column + key.count <= lines[line].count {
          guard isKey(key, line, column) else {
            column += 1
            continue
          }
          if !isFirst, let stand = standIn(count: key.count), let first = stand.first {
            lines[line].replaceSubrange(column..<(column + key.count), with: stand)
            originals[first] = key
            renamed = true
          }
          isFirst = false
          column += key.count
        }
      }
    }
    return renamed
  }

  /// How many keys of one mapping are looked for; each costs a look at the whole text.
  private static let mostKeys = 200

  /// The text with every stand-in put back.
  func restore(_ text: String) -> String {
    guard !originals.isEmpty, text.unicodeScalars.contains(where: \.isStandIn) else { return text }
    var view = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if let key = originals[scalar] {
        view.append(contentsOf: key)
        rest = rest.dropFirst(key.count - 1)
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }

  /// Whether the key stands at a place, with a mark or white space before and a colon after it.
  private func isKey(_ key: [Unicode.Scalar], _ line: Int, _ column: Int) -> Bool {
    let scalars = lines[line]
    guard scalars[column...].starts(with: key) else { return false }
    if column > 0 {
      let before = scalars[column - 1]
      guard before.isBlank || "{[,\"'?-".unicodeScalars.contains(before) else { return false }
    }
    let after = scalars[(column + key.count)...].drop { $0.isBlank || $0 == "\"" || $0 == "'" }
    return after.first == ":" || after.first == "," || after.first == "}"
  }

  private mutating func standIn(count: Int) -> [Unicode.Scalar]? {
    var stand: [Unicode.Scalar] = []
    for _ in 0..<count {
      guard next < 0x10_FFFD, let scalar = Unicode.Scalar(next) else { return nil }
      stand.append(scalar)
      next += 1
    }
    return stand
  }
}

extension Unicode.Scalar {
  /// Of plane 16, where keys are renamed to.
  fileprivate var isStandIn: Bool { value >= 0x10_0000 }
}
