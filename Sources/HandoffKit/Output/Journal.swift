/// What a build has still to do to the output folder: a line for each file to move into its place
/// or to remove. Doing it twice does no harm.
struct Journal {
  private(set) var moves: [OutputPath] = []
  private(set) var removals: [OutputPath] = []

  init(moves: [OutputPath], removals: [OutputPath]) {
    self.moves = moves
    self.removals = removals
  }

  /// Lines that are none, or lead out of the folder, are left out.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      guard let gap = line.firstIndex(of: " "),
        let path = OutputPath(String(line[line.index(after: gap)...]))
      else { continue }
      switch line[..<gap] {
      case "move": moves.append(path)
      case "remove": removals.append(path)
      default: continue
      }
    }
  }

  var text: String {
    (moves.map { "move \($0)\n" } + removals.map { "remove \($0)\n" }).joined()
  }
}
