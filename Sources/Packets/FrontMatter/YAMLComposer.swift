import Diagnostics
import Yams

/// Composes one block with Yams and turns its nodes into values.
struct YAMLComposer {
  enum Result {
    case value(YAMLValue)
    /// Comments only.
    case nothing
    case broken(BrokenYAML, SourceLocation)
  }

  let block: YAMLBlock
  let file: String
  var findings: [Finding] = []
  private let scalars: [[Unicode.Scalar]]
  private var renamed: RenamedKeys

  init(block: YAMLBlock, file: String) {
    self.block = block
    self.file = file
    scalars = block.lines.map { Array($0.unicodeScalars) }
    renamed = RenamedKeys(block.lines)
  }

  mutating func compose() -> Result {
    // Yams refuses a mapping with a key twice; with the later ones renamed it composes, and the
    // finding can name both places. Each round renames every repetition of at least one key.
    for _ in 0..<64 {
      do {
        guard let node = try Yams.compose(yaml: renamed.text, .basic) else { return .nothing }
        return .value(value(node))
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard renamed.rename(keys) else { return repeatsTooMany(at: location(context.mark)) }
      } catch {
        let mark = (error as? YamlError)?.mark
        let cause = BrokenYAML(error, mark: mark, in: block)
        return .broken(cause, location(mark) ?? SourceLocation(file: file, line: block.line))
      }
    }
    return repeatsTooMany(at: nil)
  }

  private func repeatsTooMany(at location: SourceLocation?) -> Result {
    let cause = BrokenYAML(message: "it repeats too many keys", fix: "give each key once")
    return .broken(cause, location ?? SourceLocation(file: file, line: block.line))
  }

  private func location(_ mark: Mark?) -> SourceLocation? {
    mark.map {
      SourceLocation(file: file, line: block.line + $0.line - 1, column: max(1, $0.column))
    }
  }

  /// The place of a node, or where it has none, `fallback`.
  private func place(_ node: Node, _ fallback: SourceLocation? = nil) -> SourceLocation {
    location(node.mark) ?? fallback ?? SourceLocation(file: file, line: block.line)
  }

  private mutating func value(_ node: Node, key: String = "", at keyPlace: SourceLocation? = nil)
    -> YAMLValue
  {
    switch node {
    case .scalar(let scalar):
      let text = text(scalar, key: key)
      // An empty value's own mark is wherever the next token stands.
      let place = text.isEmpty ? keyPlace ?? place(node) : place(node)
      return YAMLValue(.scalar(text), at: place)
    case .sequence(let sequence):
      return YAMLValue(.sequence(sequence.map { value($0) }), at: place(node, keyPlace))
    case .mapping(let mapping):
      if let blank = doubleBraces(mapping) {
        return YAMLValue(.scalar(blank), at: place(node, keyPlace))
      }
      return YAMLValue(.mapping(pairs(of: mapping)), at: place(node, keyPlace))
    case .alias:
      return YAMLValue(.scalar(""), at: place(node, keyPlace))
    }
  }

  /// `{acv: EUR 84,000}` composes as `acv: EUR 84` and a key `000` with neither colon nor value: what
  /// commas cut off goes back to the value before.
  private mutating func pairs(of mapping: Node.Mapping) -> YAMLMapping {
    var keys = UniqueKeys()
    var pending: YAMLMapping.Pair?
    var cutOff = ""
    let isFlow = isFlow(mapping)
    for (keyNode, valueNode) in mapping {
      let place = place(keyNode)
      let key = self.key(keyNode, at: place)
      if isFlow, pending?.value.scalar?.isEmpty == false, isBare(keyNode, valueNode) {
        cutOff += (spaceFollowsComma(before: keyNode) ? ", " : ",") + key
        continue
      }
      add(pending, cutOff, to: &keys)
      cutOff = ""
      pending = YAMLMapping.Pair(key: key, at: place, value: value(valueNode, key: key, at: place))
    }
    add(pending, cutOff, to: &keys)
    return YAMLMapping(keys.pairs)
  }

  /// Adds the pair with what commas cut off from its value, which is a finding.
  private mutating func add(
    _ pair: YAMLMapping.Pair?, _ cutOff: String, to keys: inout UniqueKeys
  ) {
    guard var pair else { return }
    if !cutOff.isEmpty {
      let value = (pair.value.scalar ?? "") + cutOff
      pair.value.content = .scalar(value)
      let problem = YAMLProblem.cutByComma(key: pair.key, value: value)
      findings.append(problem.finding(at: pair.value.location))
    }
    keys.add(pair, &findings)
  }

  private mutating func key(_ node: Node, at place: SourceLocation) -> String {
    if case .scalar(let scalar) = node { return text(scalar, key: "") }
    let text = value(node).flowText
    findings.append(YAMLProblem.complexKey(text).finding(at: place))
    return text
  }

  /// The text of a scalar as typed: `~` and `null` are empty, and what YAML takes for an anchor or
  /// a tag (`& Partners`, `!important`) stays text.
  private mutating func text(_ scalar: Node.Scalar, key: String) -> String {
    var text = renamed.restore(scalar.string)
    if scalar.style == .plain, ["~", "null", "Null", "NULL"].contains(text) { return "" }
    if let mark = scalar.mark, let first = source(mark), first == "&" || first == "!" {
      let property = word(at: mark)
      text = text.isEmpty ? property : property + " " + text
      let problem = YAMLProblem.swallowed(mark: String(first), key: key, value: text)
      findings.append(problem.finding(at: location(mark) ?? SourceLocation(file: file, line: 1)))
    }
    return text
  }

  /// `{{date}}`, which composes as a mapping with a mapping for its key.
  private mutating func doubleBraces(_ mapping: Node.Mapping) -> String? {
    guard isFlow(mapping), mapping.count == 1, let (key, value) = mapping.first,
      case .mapping(let inner) = key, case .scalar(let scalar) = value, scalar.string.isEmpty
    else { return nil }
    let names = inner.map { pair -> String in
      guard case .scalar(let name) = pair.key else { return "…" }
      return renamed.restore(name.string)
    }
    return "{{" + names.joined(separator: ", ") + "}}"
  }
}

extension YAMLComposer {
  /// The scalar at a mark of the source.
  private func source(_ mark: Mark, offset: Int = 0) -> Unicode.Scalar? {
    let (line, column) = (mark.line - 1, mark.column - 1 + offset)
    guard scalars.indices.contains(line), scalars[line].indices.contains(column) else { return nil }
    return scalars[line][column]
  }

  /// Written in braces. (`Mapping.style` doesn't say: Yams takes it from the mapping's end event.)
  private func isFlow(_ mapping: Node.Mapping) -> Bool {
    mapping.mark.flatMap { source($0) } == "{"
  }

  /// From a mark up to white space or a flow mark.
  private func word(at mark: Mark) -> String {
    var word = String.UnicodeScalarView()
    var offset = 0
    while let scalar = source(mark, offset: offset), !scalar.isBlank,
      !",]}".unicodeScalars.contains(scalar)
    {
      word.append(scalar)
      offset += 1
    }
    return String(word)
  }

  /// A key of a flow mapping with neither a colon after it nor a value.
  private func isBare(_ key: Node, _ value: Node) -> Bool {
    guard case .scalar(let name) = key, name.style == .plain, let mark = name.mark,
      case .scalar(let scalar) = value, scalar.string.isEmpty, scalar.style == .plain
    else { return false }
    var offset = 0
    while let scalar = source(mark, offset: offset) {
      if scalar == ":" { return false }
      if scalar == "," || scalar == "}" { return true }
      offset += 1
    }
    return false
  }

  private func spaceFollowsComma(before key: Node) -> Bool {
    key.mark.flatMap { source($0, offset: -1) }?.isBlank ?? true
  }
}
