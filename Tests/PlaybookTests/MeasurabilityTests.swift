import Foundation
import Packets
import Testing

@testable import Playbook

/// The grammar of criteria against two lists that people labelled by one question: could two people
/// who disagree settle on a given day whether it is met? The grammar was built on `criteria-train`;
/// `criteria-held-out` judges it.
@Suite struct MeasurabilityTests {
  static let lists = ["criteria-train", "criteria-held-out", "criteria-fresh", "criteria-later"]

  @Test(arguments: lists)
  func agreesWithTheLabels(_ name: String) throws {
    let list = try CriteriaList(name)
    #expect(list.criteria.count >= 80)
    let matrix = list.confusion
    #expect(matrix.share(ofLabel: true) >= 0.95, "\(name)\n\(matrix.text)")
    #expect(matrix.share(ofLabel: false) >= 0.95, "\(name)\n\(matrix.text)")
  }

  /// A criterion in a packet is judged as the sentence and target alone are.
  @Test(arguments: lists)
  func rulesSayTheSameOfAPacket(_ name: String) throws {
    let list = try CriteriaList(name).criteria
    let rows = list.map { criterion -> String in
      let fields = criterion.fields.map { $0.replacing("|", with: "\\|") }
      return "| "
        + (fields + Array(repeating: "", count: 4 - fields.count)).joined(separator: " | ")
        + " |\n"
    }
    let text =
      "## Success criteria\n\n| Criterion | Baseline | Target | Due |\n|---|---|---|---|\n"
      + rows.joined()
    let packet = Packet.read(slug: "acme", files: [("acme.md", text)], settings: Settings()).packet
    let today = try #require(Day(iso: "2026-11-20"))
    let dossier = Dossier(of: packet, today: today)
    #expect(packet.successCriteria.criteria.count == list.count)
    for (criterion, row) in zip(packet.successCriteria.criteria, list) {
      let found = dossier.measurability(of: criterion)
      #expect(found?.isMeasurable == row.verdict.isMeasurable, "\(row.line)")
    }
  }

  /// Cut anywhere, a criterion is read without harm, and the same way each time.
  @Test(arguments: lists)
  func anyPieceIsRead(_ name: String) throws {
    for criterion in try CriteriaList(name).criteria {
      let sentence = criterion.fields[0]
      for count in stride(from: 0, through: sentence.count, by: 5) {
        for piece in [sentence.prefix(count), sentence.suffix(count)].map(String.init) {
          let verdict = Measurability(sentence: piece, target: piece)
          #expect(
            !verdict.reason.isEmpty && verdict == Measurability(sentence: piece, target: piece))
        }
      }
    }
    for odd in ["", " ", "9".padding(toLength: 9000, withPad: "9 of ", startingAt: 0), "½", "٪ ٤٠"]
    {
      #expect(!Measurability(sentence: odd).reason.isEmpty)
    }
  }

  @Test func confusionIsAsRecorded() throws {
    let found = try Self.lists.map { name in
      "# \(name)\n\n" + (try CriteriaList(name).confusion.text)
    }.joined(separator: "\n")
    try expectSnapshot(found, at: CriteriaList.folder.appendingPathComponent("confusion.snapshot"))
  }
}
