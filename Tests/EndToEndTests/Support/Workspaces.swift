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

  /// Some of the files that a build makes of an account.
  static func output(of slug: String) -> [String] {
    [
      "output/customers/\(slug)/index.html", "output/customers/\(slug)/success-plan.md",
      "output/site/accounts/\(slug)/index.html", "output/site/accounts/\(slug)/pre-read.html",
      "output/site/accounts/\(slug)/pre-read.md",
    ]
  }
}

extension Scratch {
  /// The paths of what a build made of an account.
  func output(of slug: String) throws -> [String] {
    try files().keys.filter { path in
      path.hasPrefix("output/customers/\(slug)/") || path.hasPrefix("output/site/accounts/\(slug)/")
    }.sorted()
  }

  /// Whether a build made an account's documents.
  func hasOutput(of slug: String) throws -> Bool {
    Set(try output(of: slug)).isSuperset(of: Workspaces.output(of: slug))
  }
}
