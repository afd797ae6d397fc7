import Packets
import Testing

@testable import Playbook

/// What the rules say doesn't depend on how a packet is laid out: the order of its sections and
/// columns, and the spelling of its days.
@Suite struct SpellingTests {
  @Test(arguments: ExamplePacket.all, Rearranging.allCases)
  func findingsDoNotDependOnTheLayout(
    _ example: ExamplePacket, _ rearranging: Rearranging
  ) throws {
    var other = example
    other.files = example.files.map { ($0.path, rearranging($0.text)) }
    #expect(other.files.map(\.text) != example.files.map(\.text))
    let before = try #require(Self.saidOfExamples[example.slug])
    let dossier = try other.dossier()
    for gate in Gate.allCases {
      let expected = before[gate] ?? []
      let found = Self.said(of: dossier, at: gate)
      #expect(found.subtracting(expected).sorted() == [], "\(gate.rawValue): came in")
      #expect(expected.subtracting(found).sorted() == [], "\(gate.rawValue): went away")
    }
  }

  /// By slug and gate.
  private static let saidOfExamples: [String: [Gate: Set<String>]] = Dictionary(
    ExamplePacket.all.compactMap { example in
      (try? example.dossier()).map { dossier in
        (
          example.slug,
          Dictionary(uniqueKeysWithValues: Gate.allCases.map { ($0, said(of: dossier, at: $0)) })
        )
      }
    }, uniquingKeysWith: { first, _ in first })

  /// Rule and message, without places.
  private static func said(of dossier: Dossier, at gate: Gate) -> Set<String> {
    Set(
      Examination(of: dossier, at: gate).findings.map {
        "\($0.severity) \($0.rule): \($0.message)"
      })
  }

  @Test func termsAreFoundAsWholeWords() {
    #expect("Planning on Autopilot, daily".places(of: "autopilot").count == 1)
    #expect("autopiloted".places(of: "autopilot").isEmpty)
    #expect("self-planning and self planning".places(of: "self-planning").count == 1)
    #expect("real-time  ERP".places(of: "real-time ERP").count == 1)
    #expect("ERPs".places(of: "ERP").isEmpty)
    #expect("".places(of: "ERP").isEmpty && "ERP".places(of: " ").isEmpty)
    #expect("İstanbul ẞ".places(of: "istanbul").count <= 1)
  }
}
