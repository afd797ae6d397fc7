/// A part of the output tree: single files, and folders with all that stands in them.
package struct OutputRegion: Hashable, Sendable {
  private var files: Set<String> = []
  /// Each ends with a slash.
  private var folders: Set<String> = []

  /// - Parameter paths: below the output folder; a folder's ends with a slash.
  package init(_ paths: [String] = []) {
    for path in paths {
      if path.hasSuffix("/") { folders.insert(path) } else { files.insert(path) }
    }
  }

  /// Whether a file stands in it.
  package func contains(_ path: String) -> Bool {
    files.contains(path)
      || path.indices.contains { path[$0] == "/" && folders.contains(String(path[...$0])) }
  }

  package mutating func formUnion(_ other: OutputRegion) {
    files.formUnion(other.files)
    folders.formUnion(other.folders)
  }
}
