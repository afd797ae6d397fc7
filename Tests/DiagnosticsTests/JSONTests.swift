import Foundation
import Testing

@testable import Diagnostics

@Suite struct JSONTests {
  @Test func layout() {
    let json: JSON = [
      "z": 1, "a": [true, nil, []], "m": [:], "n": .number("0.25"), "s": ["x", ["k": "v"]],
    ]
    let expected = """
      {
        "z": 1,
        "a": [
          true,
          null,
          []
        ],
        "m": {},
        "n": 0.25,
        "s": [
          "x",
          {
            "k": "v"
          }
        ]
      }

      """
    #expect(json.text == expected)
  }

  @Test func membersKeepTheirOrder() {
    let keys = (0..<200).map { "key \(($0 * 7919) % 200)" }
    let json = JSON.object(keys.map { JSON.Member($0, nil) })
    let found = json.text.split(separator: "\n").compactMap { line in
      line.split(separator: "\"").dropFirst().first.map(String.init)
    }
    #expect(found == keys)
  }

  @Test func everyTextIsReadBack() throws {
    let scalars =
      (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{2029}", "\u{FEFF}"]
      + ["\u{FFFE}", "\u{E000}", "\u{202E}", "🎉", "\u{10FFFF}"]
    let texts = scalars.map { "a\($0)b" } + ["", "\\u0041", "\"\\\"", "e\u{301}", "</script>"]
    let json = JSON.array(texts.map { .string($0) })
    let parsed = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String]
    #expect(parsed?.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
    let keyed = JSON.object(texts.map { JSON.Member("\($0)", .string($0)) })
    let object = try JSONSerialization.jsonObject(with: Data(keyed.text.utf8)) as? [String: String]
    #expect(object?["a\u{0}b"] == "a\u{0}b")
  }

  @Test func numbersAreReadBack() throws {
    let json: JSON = [.integer(.max), .integer(.min), 0, .number("-1.5")]
    let parsed = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [NSNumber]
    #expect(parsed?.prefix(3).map(\.int64Value) == [.max, .min, 0])
    #expect(parsed?.last?.doubleValue == -1.5)
  }

  @Test func findingsAreWhole() throws {
    let place = SourceLocation(file: "a.md", line: 3, column: 4)
    let finding = Finding(
      "r", .warning, at: place, "found \"x\"", fix: "write y",
      notes: [.init("first here", at: place), .init("nowhere")])
    let parsed = try JSONSerialization.jsonObject(with: Data(finding.json.text.utf8))
    let object = try #require(parsed as? [String: Any])
    #expect(object["file"] as? String == "a.md")
    #expect(object["line"] as? Int == 3)
    #expect(object["column"] as? Int == 4)
    #expect(object["severity"] as? String == "warning")
    #expect(object["message"] as? String == "found \"x\"")
    #expect(object["fix"] as? String == "write y")
    let notes = try #require(object["notes"] as? [[String: Any]])
    #expect(notes.first?["location"] as? String == "a.md:3:4")
    #expect(notes.last?["location"] is NSNull)
    #expect(
      Finding("r", .info, at: nil, "m", fix: "").json.text.contains("\"file\": null"))
  }
}
