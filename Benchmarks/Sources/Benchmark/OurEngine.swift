import Liquid

extension Report {
  /// The project's own engine, in plain-text mode, with maps as JSON has them.
  func ours() throws -> any Engine {
    let partial = TemplateSource(
      file: "milestone.liquid", text: try template("liquid/milestone.liquid"))
    let main = try Template(
      TemplateSource(file: "main.liquid", text: try template("liquid/main.liquid")),
      partials: Partials { name in name == "milestone" ? partial : nil })
    let root = data.liquid
    return LocalEngine(name: "this project") { try main.render(root).text }
  }
}

extension JSON {
  /// As the engine's values; keys in order, whatever order the decoder hands them in.
  var liquid: Value {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let integer): .integer(integer)
    case .number(let number): DecimalNumber(number).map { .decimal($0) } ?? .null
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.liquid))
    case .object(let fields):
      .map(ValueMap(fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value.liquid) }))
    }
  }
}
