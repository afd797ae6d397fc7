import Testing

@testable import Packets

@Suite struct HostileYAMLTests {
  /// Depth, width, aliases and nonsense: each ends in findings, none in a crash or a long wait.
  @Test(.timeLimit(.minutes(15)), arguments: hostile)
  func endsInFindings(_ name: String, _ text: String, _ rule: String) {
    let reading = YAML.read(text, file: "a.md")
    #expect(reading.findings.contains { $0.rule == rule }, "\(name): \(reading.findings.prefix(3))")
    // The block beside it is read all the same.
    if name != "too long" { #expect(reading.mapping["account"]?.value.scalar == "Northwind") }
  }

  static let hostile: [(String, String, String)] = {
    let end = "\naccount: Northwind"
    let laughs = (1...9).map { level in
      "  a\(level): &a\(level) [" + (0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ",")
        + "]"
    }
    let indented = (0..<300).map { String(repeating: " ", count: $0) + "a:" }
    return [
      ("flow depth", "x: " + String(repeating: "[", count: 10_000) + end, "yaml-too-deep"),
      (
        "closed flow depth",
        "x: " + String(repeating: "{a: ", count: 10_000) + String(repeating: "}", count: 10_000)
          + end, "yaml-too-deep"
      ),
      (
        "list depth", "x:\n  " + String(repeating: "- ", count: 10_000) + "a" + end, "yaml-too-deep"
      ),
      ("key depth", "x:\n  " + String(repeating: "? ", count: 10_000) + "a" + end, "yaml-too-deep"),
      ("block depth", indented.joined(separator: "\n") + end, "yaml-too-deep"),
      (
        "billion laughs",
        "x:\n  a0: &a0 lol\n" + laughs.joined(separator: "\n") + "\n  ? *a9\n  : 1" + end,
        "yaml-alias"
      ),
      ("self alias", "x: &a [*a]" + end, "yaml-alias"),
      ("too long", "x: " + String(repeating: "a", count: 300_000) + end, "yaml-too-long"),
      ("NUL", "x: a\0b" + end, "broken-yaml"),
      ("control", "x: a\u{7}b" + end, "broken-yaml"),
      ("unclosed quote", "x: \"a" + end, "broken-yaml"),
      (
        "many duplicates", "x:\n" + String(repeating: "  a: 1\n", count: 3000) + end,
        "duplicate-key"
      ),
      (
        "many names twice",
        "x: {" + (0..<8000).map { "k\($0): 1, k\($0): 2" }.joined(separator: ", ") + "}" + end,
        "broken-yaml"
      ),
      (
        "many short duplicates", "x: {" + String(repeating: "a: 1, ", count: 20_000) + "}" + end,
        "duplicate-key"
      ),
      (
        "many commas", "x: {acv: a" + String(repeating: ", b", count: 60_000) + "}" + end,
        "comma-in-braces"
      ),
      ("a long tag", "x: !" + String(repeating: "a", count: 200_000) + end, "unquoted-mark"),
      ("duplicated stand-ins", "x: {a: \u{100000}, a: 1}" + end, "broken-yaml"),
    ]
  }()

  @Test(.timeLimit(.minutes(15)))
  func manyKeysAreReadInReasonableTime() {
    let text = (0..<20_000).map { "key\($0): v" }.joined(separator: "\n")
    let reading = YAML.read(text, file: "a.md")
    #expect(reading.mapping.pairs.count == 20_000)
    #expect(reading.findings.isEmpty)
  }

  /// Every prefix, and every deletion of one scalar, of a whole front matter.
  @Test(.timeLimit(.minutes(15)))
  func noDamageIsFatal() {
    let scalars = Array(sample.unicodeScalars)
    for index in stride(from: 0, to: scalars.count, by: 3) {
      for damaged in [scalars[..<index], scalars[..<index] + scalars[(index + 1)...]] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: damaged)
        let source = FrontMatterSource(String(view), file: "a.md")
        _ = YAML.read(source.yaml ?? source.body, file: "a.md", firstLine: source.yamlLine)
      }
    }
  }

  private let sample = """
    ---
    account: "Northwind" # comment
    deal: {acv: EUR 84,000, starts: 2026-11-15}
    team: {ae: Dana <d@x.example>, csm: [a, 'b']}
    history:
      - {date: {{date}}, event: handoff held}
    note: |
      a: b
      & c
    ---
    """
}
