/// What a build wrote: a line a file, its SHA-256 and its path, as `sha256sum --check` reads it.
struct Manifest {
  /// Sorted by path when written.
  private var fingerprints: [String: String] = [:]

  init() {}

  /// Lines that are none are left out: the file is ours, and what it doesn't name is never touched.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      guard let gap = line.range(of: "  ") else { continue }
      fingerprints[String(line[gap.upperBound...])] = String(line[..<gap.lowerBound])
    }
  }

  var text: String { entries.map { "\($0.fingerprint)  \($0.path)\n" }.joined() }

  /// By path.
  var entries: [(path: String, fingerprint: String)] {
    fingerprints.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  subscript(path: String) -> String? {
    get { fingerprints[path] }
    set { fingerprints[path] = newValue }
  }
}

/// What a build has still to do to the output folder: a line for each file to move into its place
/// or to remove. Doing it twice does no harm.
struct Journal {
  private(set) var moves: [String] = []
  private(set) var removals: [String] = []

  init(moves: [String], removals: [String]) {
    self.moves = moves
    self.removals = removals
  }

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      if line.hasPrefix("move ") { moves.append(String(line.dropFirst("move ".count))) }
      if line.hasPrefix("remove ") { removals.append(String(line.dropFirst("remove ".count))) }
    }
  }

  var text: String {
    (moves.map { "move \($0)\n" } + removals.map { "remove \($0)\n" }).joined()
  }
}
