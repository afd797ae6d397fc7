import Diagnostics
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

  @Test func callersFiltersAreDeclaredAndChecked() throws {
    let shout = Filter(
      "shout", input: .text, [Filter.Parameter("times", .number, isRequired: false)],
      result: .type(.string)
    ) { (input, arguments, _) throws(FilterError) in
      guard let times = (arguments[0] ?? .integer(1)).wholeNumber, times < 9 else {
        throw FilterError("once to eight times")
      }
      return input.rewritten(input.text + String(repeating: "!", count: times))
    }
    let filters = FilterTable.standard.adding([shout])
    let source = TemplateSource(file: "t", text: "{{ account.name | shout: 2 }}{{ tags | shout }}")
    let template = try Template(source, filters: filters)
    let found = template.check(against: Self.schema).map(\.message)
    #expect(found == ["filter \"shout\" takes text, found list of string"])
    #expect(try template.render(Self.values("Acme")).text.hasPrefix("Acme!!"))
  }

  @Test func moreValuesThanTokensIsAnError() throws {
    let text = "{% for i in (1..\(TokenTable.limit + 1)) %}{{ i }}{% endfor %}"
    let template = try Template(TemplateSource(file: "t", text: text), mode: .markdown)
    let error = #expect(throws: RenderError.self) { try template.render(.null) }
    #expect(error?.finding.message == "the document prints more than 131068 values")
  }

  @Test func originSurvivesTextFilters() throws {
    let text = "{{ name | upcase | append: '!' }}"
    let template = try Template(TemplateSource(file: "t", text: text), mode: .markdown)
    let origin = SourceLocation(file: "packets/a.md", line: 7, column: 3)
    let root = Value.map(ValueMap([("name", .located("acme", origin))]))
    let rendered = try template.render(root)
    #expect(rendered.tokens.values.map(\.origin) == [origin])
    #expect(rendered.tokens.values.map(\.text) == ["ACME!"])
  }

  @Test func tooLongTemplatesAreRefused() {
    let text = String(repeating: "x", count: 1 << 20) + "x"
    let error = #expect(throws: TemplateError.self) {
      try Template(TemplateSource(file: "t", text: text))
    }
    #expect(error?.findings.map(\.rule) == ["template-limit"])
  }

  @Test func byteOrderMarksAreNoText() throws {
    let template = try Template(TemplateSource(file: "t", text: "\u{FEFF}{{ a }}x"))
    #expect(try template.render(.null).text == "x")
  }

  @Test func oneTemplateRendersInManyTasks() async throws {
    let text =
      "{% for t in tags %}{% cycle 'x', 'y' %}{{ account.name }}{% increment n %}{% endfor %}"
    let template = try Template(TemplateSource(file: "t", text: text), mode: .markdown)
    let outputs = try await withThrowingTaskGroup(of: String.self) { group in
      for name in 0..<100 {
        group.addTask {
          let rendered = try template.render(Self.values("n\(name)"))
          return rendered.tokens.plainText(of: rendered.text)
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(outputs == Set((0..<100).map { "xn\($0)0yn\($0)1" }))
  }
}
