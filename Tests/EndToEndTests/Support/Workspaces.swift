import Foundation

/// Files of workspaces, by path.
enum Workspaces {
  static let settings = ["handoff.yaml": "company:\n  name: Our Company\n"]

  /// A small packet of an account that is far enough for both documents.
  static func packet(_ name: String, _ more: String = "") -> String {
    """
    ---
    account: \(name)
    stage: steady
    ---

    # \(name)

    ## Goal

    > Ship on Fridays again.
    >
    > — Ada Park, COO, kickoff call, 2026-10-02

    \(more)
    """
  }

  /// Settings and small packets with these slugs.
  static func with(_ slugs: String...) -> [String: String] {
    slugs.reduce(into: settings) { $0["packets/\($1).md"] = packet($1.capitalized) }
  }

  /// The files of the built-in documents of an account.
  static func output(of slug: String) -> [String] {
    [
      "output/customers/\(slug)/index.html", "output/customers/\(slug)/success-plan.md",
      "output/site/accounts/\(slug)/pre-read.html", "output/site/accounts/\(slug)/pre-read.md",
    ]
  }
}

extension Scratch {
  /// The paths below `output/`.
  func output() throws -> [String] {
    try files().keys.filter { $0.hasPrefix("output/") }.sorted()
  }
}
