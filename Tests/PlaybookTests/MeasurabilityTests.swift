import Foundation
import Testing

@testable import Playbook

/// The grammar of criteria against two lists that people labelled by one question: could two people
/// who disagree settle on a given day whether it is met? The grammar was built on `criteria-train`;
/// `criteria-held-out` judges it.
@Suite struct MeasurabilityTests {
  static let lists = ["criteria-train", "criteria-held-out", "criteria-fresh"]

  @Test(arguments: lists)
  func agreesWithTheLabels(_ name: String) throws {
    let list = try CriteriaList(name)
    #expect(list.criteria.count >= 80)
    let matrix = list.confusion
    #expect(matrix.share(ofLabel: true) >= 0.95, "\(name)\n\(matrix.text)")
    #expect(matrix.share(ofLabel: false) >= 0.95, "\(name)\n\(matrix.text)")
  }

  @Test func confusionIsAsRecorded() throws {
    let found = try Self.lists.map { name in
      "# \(name)\n\n" + (try CriteriaList(name).confusion.text)
    }.joined(separator: "\n")
    try expectSnapshot(found, at: CriteriaList.folder.appendingPathComponent("confusion.snapshot"))
  }
}
