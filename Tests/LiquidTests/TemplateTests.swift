import Testing

@testable import Liquid

/// The API's own shape: what callers rely on beyond the cases in files.
@Suite struct TemplateTests {
  private static let schema = ObjectType(
    "success plan",
    [
      .init("account", .object(ObjectType("account", [.init("name", .string)]))),
      .init("tags", .array(of: .string)),
    ])

  private static func values(_ name: String) -> Value {
    let account = ObjectType("account", [.init("name", .string)])
    return .object(
      TypedObject(
        schema,
        [.object(TypedObject(account, [.string(name)])), .array([.string("a"), .string("b")])]))
  }

  @Test func printsTypedValues() throws {
    let template = try Template(
      TemplateSource(
        file: "t.md",
        text:
          "{{ account.name | upcase }}{% for t in tags %} {{ forloop.index }}{{ t }}{% endfor %}"
      ))
    #expect(template.check(against: Self.schema).isEmpty)
    #expect(try template.render(Self.values("Acme")).text == "ACME 1a 2b")
  }

  @Test func printsTokensInMarkdown() throws {
    let source = TemplateSource(
      file: "t.md", text: "# {{ account.name }}{% capture c %}<{{ 1 }}>{% endcapture %}{{ c }}")
    let template = try Template(source, mode: .markdown)
    let rendered = try template.render(Self.values("*A*"))
    #expect(rendered.text == "# \u{F0000}<\u{F0001}>")
    #expect(rendered.tokens["\u{F0000}"]?.asText == "*A*")
  }

  @Test func findsEveryMistakeAtItsPlace() throws {
    let source = TemplateSource(
      file: "t.md", text: "ä{{ acount.name }}\n{{ account.nmae }}", startLine: 4)
    let found = try Template(source).check(against: Self.schema).map {
      "\($0.location.map(\.description) ?? "") \($0.message)"
    }
    #expect(
      found == [
        "t.md:4:5 unknown variable \"acount\"", "t.md:5:12 account has no field \"nmae\"",
      ])
  }
}
