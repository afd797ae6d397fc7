import Diagnostics
import Yams

/// Interim: until the YAML reader arrives.
enum FrontMatter {
  static func split(_ text: String) -> (yaml: String?, markdown: String) {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    guard let first = lines.first, first.trimmed.drop(while: { $0 == "\u{FEFF}" }) == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" || $0.trimmed == "..." })
    else { return (nil, text) }
    let yaml = ([""] + lines[1..<end]).joined(separator: "\n")
    for index in 0...end { lines[index] = "" }
    return (yaml, lines.joined(separator: "\n"))
  }

  static func read(_ yaml: String, file: String, findings: inout [Finding]) -> YAMLMapping {
    guard let node = try? Yams.compose(yaml: yaml) else { return .empty }
    return value(node, file).mapping ?? .empty
  }

  private static func value(_ node: Node, _ file: String) -> YAMLValue {
    let mark = node.mark
    let location = SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    switch node {
    case .scalar(let scalar): return YAMLValue(.scalar(scalar.string), at: location)
    case .sequence(let items):
      return YAMLValue(.sequence(items.map { value($0, file) }), at: location)
    case .mapping(let mapping):
      let pairs = mapping.map { pair in
        YAMLMapping.Pair(
          key: pair.key.string ?? "", at: value(pair.key, file).location,
          value: value(pair.value, file))
      }
      return YAMLValue(.mapping(YAMLMapping(pairs)), at: location)
    case .alias: return YAMLValue(.scalar(""), at: location)
    }
  }
}
