import Foundation
import Testing

@testable import Liquid

/// Templates that nobody writes on purpose: each ends in output or in findings.
@Suite struct HostileTemplateTests {
  private static let nested: [String] = [
    String(repeating: "{% if a %}", count: 10_000),
    String(repeating: "{% for a in b %}", count: 10_000)
      + String(repeating: "{% endfor %}", count: 10_000),
    "{{ " + String(repeating: "a[", count: 10_000) + "1" + String(repeating: "]", count: 10_000)
      + "}}",
    "{{ " + String(repeating: "(", count: 10_000) + "}}",
    "{% if " + String(repeating: "a and ", count: 10_000) + "a %}{% endif %}",
    "{{ a" + String(repeating: " | upcase", count: 10_000) + " }}",
    "{{ a" + String(repeating: ".b", count: 10_000) + " }}",
    String(repeating: "{% comment %}", count: 10_000),
    String(repeating: "{% raw %}", count: 10_000),
    String(repeating: "{{", count: 10_000), String(repeating: "{% ", count: 10_000),
    "{% " + String(repeating: "liquid ", count: 10_000) + "%}",
    String(repeating: "{{ a | nofilter }}", count: 10_000),
    "{% case a %}" + String(repeating: "{% when 1 %}", count: 10_000) + "{% endcase %}",
  ]

  @Test(arguments: nested) func nestingIsLimited(_ text: String) {
    for mode in [Template.Mode.text, .markdown, .html] {
      #expect(Self.survives(text, mode))
    }
  }

  @Test func mutatedCasesEndWell() throws {
    var random = SplitMix(state: 42)
    let templates = try CaseFile.all().compactMap {
      try CaseFile(path: $0).section("template").map { Array($0.text.unicodeScalars) }
    }
    let pieces = [
      "{{", "}}", "{%", "%}", "-", "|", "\"", "(", "..", "]", "endif", "\u{0}", "é",
      "9223372036854775807", "-9223372036854775808", ".0000000001", " | round: -18",
      " | times: 1.5",
    ]
    for round in 0..<1_500 {
      var scalars = templates[Int(random.next() % UInt64(templates.count))]
      for _ in 0..<(1 + random.next() % 4) {
        let start = Int(random.next() % UInt64(scalars.count + 1))
        let end = min(scalars.count, start + Int(random.next() % 6))
        let other = templates[Int(random.next() % UInt64(templates.count))]
        let from = Int(random.next() % UInt64(other.count))
        let piece =
          random.next() % 2 == 0
          ? Array(other[from..<min(other.count, from + 12)])
          : Array(pieces[Int(random.next() % UInt64(pieces.count))].unicodeScalars)
        scalars.replaceSubrange(start..<end, with: piece)
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let mode = [Template.Mode.text, .markdown, .html][round % 3]
      #expect(Self.survives(String(text), mode))
    }
  }

  /// Threads of a pool have half a megabyte of stack on some systems.
  @Test func deepestTemplateFitsASmallStack() {
    let inner =
      String(repeating: "{% for a in list limit: 1 %}", count: 45) + "{% render 'p' %}"
      + String(repeating: "{% endfor %}", count: 45)
    let thread = Thread {
      let partials = Partials { _ in
        TemplateSource(file: "p", text: "{% if a %}\(inner){% endif %}")
      }
      guard let template = try? Template(TemplateSource(file: "t", text: inner), partials: partials)
      else { return }
      _ = template.check(against: Self.schema)
      _ = try? template.render(Self.values)
      for text in Self.nested { _ = try? Template(TemplateSource(file: "t", text: text)) }
    }
    thread.stackSize = 512 << 10
    thread.start()
    while !thread.isFinished { Thread.sleep(forTimeInterval: 0.01) }
  }

  private static let schema = SchemaText.parse(
    "a: any\naccount: account\n  name: string\nlist: list of string\nstakeholders: list of any")

  private static let values = Value.map(
    ValueMap([
      ("a", .string("x")), ("list", .array([.integer(1), .null, .string("é")])),
      ("account", .map(ValueMap([("name", .string("Acme"))]))),
    ]))

  private static func survives(_ text: String, _ mode: Template.Mode) -> Bool {
    let partials = Partials(names: ["card"]) { name in
      name == "card" ? TemplateSource(file: "card", text: "{{ person }}{% include 'card' %}") : nil
    }
    var limits = RenderLimits()
    (limits.iterations, limits.outputBytes, limits.partialDepth) = (1_000, 10_000, 5)
    do {
      let source = TemplateSource(file: "t", text: text)
      let template = try Template(source, mode: mode, partials: partials)
      _ = template.check(against: schema)
      _ = try template.render(values, limits: limits)
    } catch let error as TemplateError {
      return !error.findings.isEmpty
    } catch {
      return error is RenderError
    }
    return true
  }
}

/// A generator that yields the same numbers on every machine.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
