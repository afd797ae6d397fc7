import Diagnostics

@testable import Packets

let place = SourceLocation(file: "packets/a.md", line: 7, column: 3)

/// Reads plain text as `type` says and writes down what came of it: the value and its findings'
/// rules, `2026-09-30 (Q3 2026) ! remark-beside-value`.
func dump<Value: PacketValue>(
  _ text: String, as type: Value.Type, in context: ReadingContext = ReadingContext(),
  _ describe: (Value) -> String
) -> String {
  let reading = Value.read(RichText(plain: text, at: place), in: context)
  let parts = [reading.value.map(describe)] + reading.findings.map { "! " + $0.rule }
  return parts.compactMap { $0 }.joined(separator: " ")
}
