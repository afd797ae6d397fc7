import Foundation
import Testing

@testable import Liquid

/// golden-liquid's conformance cases, where the file is there: `GOLDEN_LIQUID` names it, else it is
/// `../shared/golden-liquid/dev.json` beside the package.
@Suite struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let data: Value
    let templates: [String: String]
    /// Every output that passes; empty where an error is wanted.
    let results: [String]
    let isInvalid: Bool

    var testDescription: String { name }
  }

  private static let file: URL = {
    if let path = ProcessInfo.processInfo.environment["GOLDEN_LIQUID"] {
      return URL(filePath: path)
    }
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appending(path: "shared/golden-liquid/dev.json")
  }()

  static let isThere = FileManager.default.fileExists(atPath: file.path)

  static func cases() throws -> [Case] {
    guard let tests = try PlainValue.parse(Data(contentsOf: file)).member("tests"),
      case .array(let elements) = tests
    else { return [] }
    return elements.map { test in
      var results = [test.member("result"), test.member("results")].compactMap { $0 }
      if case .array(let several)? = results.first { results = several }
      return Case(
        name: test.member("name")?.text ?? "", template: test.member("template")?.text ?? "",
        data: test.member("data") ?? .null, templates: partials(test.member("templates")),
        results: results.map(\.text), isInvalid: test.member("invalid")?.isTruthy ?? false)
    }
  }

  private static func partials(_ value: Value?) -> [String: String] {
    guard case .map(let map)? = value else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(map.keys, map.values.map(\.text)))
  }

  @Test(.enabled(if: isThere, "no golden-liquid file: set GOLDEN_LIQUID")) func passes() throws {
    let cases = try Self.cases()
    #expect(!cases.isEmpty)
    for test in cases {
      let output = Result { try Self.render(test) }
      switch output {
      case .success(let text):
        let wanted = test.isInvalid ? "an error" : test.results.joined(separator: "⏎ or ")
        #expect(
          test.results.contains { $0.utf8.elementsEqual(text.utf8) },
          "\(test.name)\n  \(test.template)\n  wanted \(wanted)\n  found  \(text)")
      case .failure(let error):
        #expect(test.isInvalid, "\(test.name)\n  \(test.template)\n  \(error)")
      }
    }
  }

  private static func render(_ test: Case) throws -> String {
    let templates = test.templates
    let partials = Partials(names: templates.keys.sorted()) { name in
      templates[name].map { TemplateSource(file: name, text: $0) }
    }
    let source = TemplateSource(file: "template", text: test.template)
    return try Template(source, partials: partials).render(test.data).text
  }
}
