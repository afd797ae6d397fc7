import Packets
import Testing

@testable import Playbook

/// Filling in a value never makes a packet less complete.
///
/// This holds for the place of a value that is open: a cell, a fact. A new record opens new places,
/// and so do a few answers by design: an ICP exception asks for its reason, a promise that holds
/// `only if` asks for an expectation.
@Suite struct CompletenessTests {
  @Test(arguments: 0..<24)
  func fillingInAValueNeverLowersIt(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    var form = FormPacket.random(using: &random)
    let settings = "gates: {kickoff: {extra: ['Stakeholders: Department', Delivered]}}"
    for _ in 0..<2 {
      let before = try Dossier(form.text, settings: settings)
      guard form.fillOne(using: &random) else { return }
      let after = try Dossier(form.text, settings: settings)
      for gate in Gate.allCases {
        let (old, new) = (before.asked.completeness(at: gate), after.asked.completeness(at: gate))
        #expect(
          new.answered * old.asked >= old.answered * new.asked,
          "\(gate): \(old) became \(new)\n\(form.text)")
        #expect(new.percent >= old.percent)
      }
    }
  }
}

/// A packet of tables and facts, some of whose places are filled in.
private struct FormPacket {
  struct Place {
    var name: String
    var value: String
    var isFilled: Bool
  }

  struct Block {
    var heading: String
    var isTable: Bool
    /// A row a record; one row of facts.
    var rows: [[Place]]
  }

  var blocks: [Block]

  static func random(using random: inout Seeded) -> FormPacket {
    let share = random.below(10)
    var blocks: [Block] = []
    for section in Packet.declarations {
      for part in section.parts where part.parent == nil && !part.fields.isEmpty {
        let rows = part.shape == .facts ? 1 : random.below(3)
        let names = part.fields.filter { $0.name != "Status" }
        let places = (0..<rows).map { _ in
          names.enumerated().map { index, field in
            Place(
              name: field.name, value: field.type.example,
              isFilled: index == 0 && part.shape == .records || random.below(10) < share)
          }
        }
        blocks.append(
          Block(heading: section.name, isTable: part.shape == .records, rows: places))
      }
    }
    return FormPacket(blocks: blocks)
  }

  mutating func fillOne(using random: inout Seeded) -> Bool {
    let open = blocks.indices.flatMap { block in
      blocks[block].rows.indices.flatMap { row in
        blocks[block].rows[row].indices.filter { !blocks[block].rows[row][$0].isFilled }
          .map { (block, row, $0) }
      }
    }
    guard !open.isEmpty else { return false }
    let (block, row, place) = open[random.below(open.count)]
    blocks[block].rows[row][place].isFilled = true
    return true
  }

  var text: String {
    var heading = ""
    return blocks.map { block in
      let title = block.heading == heading ? "" : "\n## \(block.heading)\n\n"
      heading = block.heading
      return title + (block.isTable ? table(block) : facts(block)) + "\n"
    }.joined()
  }

  private func facts(_ block: Block) -> String {
    block.rows.flatMap { $0 }.filter(\.isFilled).map { "- **\($0.name):** \($0.value)\n" }.joined()
  }

  private func table(_ block: Block) -> String {
    guard let first = block.rows.first else { return "" }
    let head = "| " + first.map(\.name).joined(separator: " | ") + " |\n"
    let rule = "|" + String(repeating: "---|", count: first.count) + "\n"
    let rows = block.rows.map { row in
      "| " + row.map { $0.isFilled ? $0.value : "" }.joined(separator: " | ") + " |\n"
    }
    return head + rule + rows.joined()
  }
}

extension ValueType {
  /// A value of the type that raises no further question.
  fileprivate var example: String {
    switch self {
    case .text, .prose: "words"
    case .date: "2026-11-10"
    case .money: "EUR 10"
    case .percent: "5%"
    case .number: "5"
    case .measure: "5 min"
    case .person: "Priya Raman"
    case .flag: "yes"
    case .url: "https://acme.example"
    case .meeting: "2026-11-26"
    case .level: "3"
    case .stance: "0"
    case .depth: "good"
    case .choice(let words, _): words.first ?? "words"
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
private struct Seeded {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
