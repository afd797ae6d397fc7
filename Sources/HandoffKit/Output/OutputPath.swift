/// Where a file stands below the output folder: never above it, nor in `.handoff/`, where builds
/// keep their notes. Anybody may have written to the manifest and the journal; what they name is
/// read as this.
struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// With `/` between components.
  let description: String

  /// Nil for an absolute path, one with an empty component, `.` or `..`, one of `.handoff/`, and
  /// one that can't stand in a line of text.
  init?(_ text: String) {
    let components = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !components.contains(where: { ["", ".", ".."].contains($0) }),
      components.first.map(String.init) != OutputGround.notes,
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    description = text
  }

  static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.description < right.description
  }

  /// Where the file stands before it is moved into its place.
  var aside: String { "\(OutputGround.next)/\(description)" }

  /// Where a version of the file is kept that somebody changed: `.handoff/kept/a/page.3f2a9c.html`.
  func kept(_ fingerprint: String) -> String {
    let path = "\(OutputGround.kept)/\(description)"
    let folderEnd = path.lastIndex(of: "/") ?? path.startIndex
    let ending = path[folderEnd...].lastIndex(of: ".") ?? path.endIndex
    return "\(path[..<ending]).\(fingerprint.prefix(12))\(path[ending...])"
  }
}
