import Foundation

@testable import Liquid

/// Reads JSON into plain values, with objects in the order in which they were written.
enum PlainValue {
  static func parse(_ data: Data) throws -> Value {
    var reader = JSONReader(Array(data)[...])
    return try reader.value()
  }

  struct Malformed: Error {}
}

/// JSON with the order of keys kept and decimals as written, which Foundation's reader loses.
private struct JSONReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  private mutating func skipSpace() {
    rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  private mutating func accept(_ text: String) -> Bool {
    skipSpace()
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  mutating func value() throws -> Value {
    if accept("null") { return .null }
    if accept("true") { return .boolean(true) }
    if accept("false") { return .boolean(false) }
    if accept("{") { return try object() }
    if accept("[") { return try array() }
    if rest.first == UInt8(ascii: "\"") { return .string(try string()) }
    return try number()
  }

  private mutating func object() throws -> Value {
    var pairs: [(String, Value)] = []
    if accept("}") { return .map(ValueMap(pairs)) }
    repeat {
      skipSpace()
      let key = try string()
      guard accept(":") else { throw PlainValue.Malformed() }
      pairs.append((key, try value()))
    } while accept(",")
    guard accept("}") else { throw PlainValue.Malformed() }
    return .map(ValueMap(pairs))
  }

  private mutating func array() throws -> Value {
    var elements: [Value] = []
    if accept("]") { return .array(elements) }
    repeat { elements.append(try value()) } while accept(",")
    guard accept("]") else { throw PlainValue.Malformed() }
    return .array(elements)
  }

  private mutating func string() throws -> String {
    guard rest.first == UInt8(ascii: "\"") else { throw PlainValue.Malformed() }
    var end = rest.startIndex + 1
    while end < rest.endIndex, rest[end] != UInt8(ascii: "\"") {
      end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < rest.endIndex else { throw PlainValue.Malformed() }
    let literal = Data(rest[rest.startIndex...end])
    rest = rest[(end + 1)...]
    return try JSONDecoder().decode(String.self, from: literal)
  }

  private mutating func number() throws -> Value {
    let text = String(
      decoding: rest.prefix { "+-.eE0123456789".utf8.contains($0) }, as: UTF8.self)
    rest = rest.dropFirst(text.utf8.count)
    if let integer = Int(text) { return .integer(integer) }
    guard let decimal = DecimalNumber(parsing: text) else { throw PlainValue.Malformed() }
    return .decimal(decimal)
  }
}
