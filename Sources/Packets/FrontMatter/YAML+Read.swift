import Diagnostics

/// The keys that were read, with everything that a person should know about them.
package struct YAMLReading: Hashable, Sendable {
  package var mapping: YAMLMapping
  package var findings: [Finding]

  package init(_ mapping: YAMLMapping = .empty, findings: [Finding] = []) {
    self.mapping = mapping
    self.findings = findings
  }
}

/// YAML as front matter and settings use it: one mapping, scalars as text.
package enum YAML {
  /// More is no front matter.
  package static let maximumBytes = 256_000

  /// Reads the mapping that `text` holds; `firstLine` is the line of `file` on which it starts.
  ///
  /// 1. Split it into top-level blocks, a key with its indented lines.
  /// 2. Refuse a block that could exhaust stack or memory: deep nesting, anchors with aliases.
  /// 3. Let Yams compose each block; one that it can't loses only itself.
  /// 4. Turn its nodes into values with places in the file, and join the blocks' keys.
  package static func read(_ text: String, file: String, firstLine: Int = 1) -> YAMLReading {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    guard text.utf8.count <= maximumBytes else {
      let problem = YAMLProblem.tooLong(bytes: text.utf8.count, limit: maximumBytes)
      return YAMLReading(
        findings: [problem.finding(at: SourceLocation(file: file, line: firstLine))])
    }
    var reader = YAMLReader(file: file)
    for block in YAMLBlock.split(text, firstLine: firstLine) { reader.read(block) }
    return YAMLReading(YAMLMapping(reader.keys.pairs), findings: reader.findings)
  }
}

/// Reads block after block.
struct YAMLReader {
  let file: String
  var keys = UniqueKeys()
  var findings: [Finding] = []
  private var sawKey = false

  init(file: String) {
    self.file = file
  }

  mutating func read(_ block: YAMLBlock) {
    let start = SourceLocation(file: file, line: block.line)
    if block.isFence {
      if sawKey { findings.append(YAMLProblem.secondDocument.finding(at: start)) }
      return
    }
    sawKey = true
    if let problem = YAMLGuard.problem(with: block, in: file) {
      findings.append(problem.finding(at: start))
      return
    }
    for (location, text) in YAMLGuard.gluedComments(in: block, file) {
      findings.append(YAMLProblem.commented(text).finding(at: location))
    }
    var composer = YAMLComposer(block: block, file: file)
    switch composer.compose() {
    case .value(let value):
      findings += composer.findings
      take(value, of: block)
    case .nothing: break
    case .broken(let cause, let location):
      let problem = YAMLProblem.broken(block: block.name, cause: cause, lost: block.lost(in: file))
      findings.append(problem.finding(at: location))
    }
  }

  private mutating func take(_ value: YAMLValue, of block: YAMLBlock) {
    guard let mapping = value.mapping else {
      findings.append(YAMLProblem.notMapping(value.flowText).finding(at: value.location))
      return
    }
    for pair in mapping.pairs { keys.add(pair, &findings) }
  }
}

/// The pairs of one mapping, each key once.
struct UniqueKeys {
  private(set) var pairs: [YAMLMapping.Pair] = []
  private var places: [String: SourceLocation] = [:]

  /// Appends the pair unless its key is there already: then a finding names both places.
  mutating func add(_ pair: YAMLMapping.Pair, _ findings: inout [Finding]) {
    let folded = pair.key.foldedKey
    if let first = places[folded] {
      let problem = YAMLProblem.duplicateKey(
        pair.key, lost: "\(pair.key): \(pair.value.flowText)", first: first)
      findings.append(problem.finding(at: pair.keyLocation))
    } else {
      places[folded] = pair.keyLocation
      pairs.append(pair)
    }
  }
}
