import Liquid

/// libFuzzer over the template engine; its arguments are libFuzzer's.
///
/// The package manager names an executable's entry itself, so libFuzzer's own `main` can't be it.
@main
enum FuzzLiquid {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runFuzzer(&count, &arguments, renderTemplate)
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// One input, read as a template in every mode; what can be parsed is checked and rendered.
@_cdecl("LLVMFuzzerTestOneInput")
func renderTemplate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let source = TemplateSource(file: "fuzz.liquid", text: text)
  let partials = Partials(names: ["self", "card"]) { name in
    switch name {
    case "self": TemplateSource(file: "self.liquid", text: text)
    case "card": TemplateSource(file: "card.liquid", text: "{{ card.name }}{{ forloop.index }}")
    default: nil
    }
  }
  var limits = RenderLimits()
  (limits.iterations, limits.outputBytes, limits.partialDepth) = (1_000, 10_000, 5)
  for mode in [Template.Mode.text, .markdown, .html] {
    guard let template = try? Template(source, mode: mode, partials: partials) else { continue }
    _ = template.check(against: Example.schema)
    for root in [Example.typed, Example.plain] {
      guard let rendered = try? template.render(root, limits: limits, now: 0) else { continue }
      if rendered.text.utf8.count > limits.outputBytes { return -1 }
    }
  }
  return 0
}

/// What the templates may print, with a schema and without one.
private enum Example {
  static let person = ObjectType(
    "person", [.init("name", .string), .init("age", .integer), .init("mail", .string)])
  static let schema = ObjectType(
    "example",
    [
      .init("name", .string), .init("count", .integer), .init("amount", .decimal),
      .init("flag", .boolean), .init("tags", .array(of: .string)), .init("person", .object(person)),
      .init("people", .array(of: .object(person))), .init("extra", .any, isOptional: true),
      .init("secret", .string, unavailable: "internal: not here"),
    ])

  static let typed = Value.object(TypedObject(schema, values { .object(TypedObject(person, $0)) }))

  static let plain = Value.map(
    ValueMap(
      zip(
        schema.fields.map(\.name),
        values { .map(ValueMap(zip(person.fields.map(\.name), $0).reversed())) })))

  private static func values(_ person: ([Value]) -> Value) -> [Value] {
    let ana = person([.string("Ana <é> & \"Co\""), .integer(.max), .string("A@b.de")])
    let ben = person([.string(""), .integer(.min), .null])
    return [
      .string("Acme"), .integer(3), DecimalNumber(parsing: "-12.345").map { .decimal($0) } ?? .null,
      .boolean(false), .array([.string("b"), .string("漢字😀"), .string("a\u{301}")]), ana,
      .array([ana, ben]), .array([.null, .array([.integer(1)]), .range(lower: 1, upper: 3)]),
      .string("secret"),
    ]
  }
}
