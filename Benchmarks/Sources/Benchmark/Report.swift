import Foundation

/// The report that every engine renders: `liquid/` has it as templates, data and output.
struct Report {
  let folder: URL
  let data: JSON
  let expected: String

  init(in folder: URL) throws {
    self.folder = folder
    data = try JSONDecoder().decode(
      JSON.self, from: Data(contentsOf: folder.appendingPathComponent("liquid/data.json")))
    expected = try String(
      contentsOf: folder.appendingPathComponent("liquid/expected.txt"), encoding: .utf8)
  }

  func template(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }
}

/// The data as it was read; each engine gets it in the form that it takes.
enum JSON: Decodable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .boolean(flag)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let elements = try? value.decode([JSON].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  /// As Swift's own values, without what is null.
  var plain: Any {
    switch self {
    case .null: Any?.none as Any
    case .boolean(let flag): flag
    case .integer(let integer): integer
    case .number(let number): number
    case .string(let text): text
    case .array(let elements): elements.map(\.plain)
    case .object(let fields): fields.filter { !$1.isNull }.mapValues(\.plain)
    }
  }

  private var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
