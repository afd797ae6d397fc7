/// What builds wrote: a line a file, its SHA-256 and its path, as `sha256sum --check` reads it.
struct Manifest: Sendable {
  private var fingerprints: [OutputPath: String] = [:]

  init() {}

  /// Lines that are none, or name what can't be a build's, are left out: what the manifest doesn't
  /// name is never touched.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      guard let gap = line.range(of: "  "),
        let path = OutputPath(String(line[gap.upperBound...]))
      else { continue }
      fingerprints[path] = String(line[..<gap.lowerBound])
    }
  }

  var text: String { entries.map { "\($0.fingerprint)  \($0.path)\n" }.joined() }

  /// By path.
  var entries: [(path: OutputPath, fingerprint: String)] {
    fingerprints.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What it names in a folder that ends with a slash, sorted.
  func paths(in folder: String) -> [OutputPath] {
    fingerprints.keys.filter { $0.description.hasPrefix(folder) }.sorted()
  }

  subscript(path: OutputPath) -> String? {
    get { fingerprints[path] }
    set { fingerprints[path] = newValue }
  }
}
