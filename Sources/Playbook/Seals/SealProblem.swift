import Diagnostics
import Packets

/// What can be wrong with a seal's file, as facts; `finding` words them.
package enum SealProblem: Hashable, Sendable {
  /// Neither its name nor its front matter says what it seals.
  case notASeal
  /// A gate that the playbook doesn't have.
  case unknownGate(String)
  /// A fact of the front matter that is missing or can't be read.
  case unreadable(key: String, found: String?, expected: String)
  /// What the front matter says should be the file's name.
  case nameDiffers(String)
  /// The seal belongs to another account.
  case otherAccount(sealed: String, slug: String, folder: String, name: String)

  /// How a seal's file comes back as it was written.
  static func restoring(_ file: String) -> String {
    "bring the file back as it was written: git restore --source=<commit> -- \(file), where "
      + "git log -- \(file) shows the commit"
  }

  /// The names of all findings about seals, whether of a file, the folder or what was agreed.
  static let rules: Set<String> = [
    "seal-unreadable", "seal-unknown-gate", "seal-name-differs", "seal-of-another-account",
    "seal-without-packet", "seals-is-no-folder", "not-a-seal", "seal-edited", "seal-in-future",
    "goalpost-moved",
  ]

  /// - Parameter location: in the seal's file.
  package func finding(at location: SourceLocation) -> Finding {
    let file = location.file
    let restore = Self.restoring(file)
    let gates = Gate.allCases.map(\.rawValue).joined(separator: ", ")
    switch self {
    case .notASeal:
      return Finding(
        "seal-unreadable", .error, at: location,
        "\(file) isn't a seal; expected a file that `handoff seal` wrote, named <gate>-<date>.md",
        fix: "move it out of seals/, or \(restore)")
    case .unknownGate(let gate):
      return Finding(
        "seal-unknown-gate", .error, at: location,
        "the seal is of “\(gate)”, which is no gate; expected one of \(gates)",
        fix: restore)
    case .unreadable(let key, let found, let expected):
      return Finding(
        "seal-unreadable", .error, at: location,
        "the seal's `\(key)` " + (found.map { "is “\($0)”" } ?? "is missing")
          + "; expected \(expected)",
        fix: restore)
    case .nameDiffers(let name):
      let folder = file.split(separator: "/").dropLast().joined(separator: "/")
      return Finding(
        "seal-name-differs", .error, at: location,
        "the file's name and its front matter disagree; expected the name \(name) of what it says "
          + "inside, which counts",
        fix: "rename it with: git mv \(file) \(folder)/\(name)")
    case .otherAccount(let sealed, let slug, let folder, let name):
      return Finding(
        "seal-of-another-account", .error, at: location,
        "the seal is of “\(sealed)” (\(slug)) and stands with “\(name)” (\(folder)); expected an "
          + "account's seals in its own folder, so it doesn't count",
        fix: "move it back with: git mv \(file) seals/\(slug)/")
    }
  }
}
