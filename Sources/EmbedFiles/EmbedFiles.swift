import Foundation

/// Writes a Swift file that holds every file below a folder, so that the binary carries them.
///
/// 1. Take the folder, the output file and the paths, relative to the folder, to embed.
/// 2. Write each as a pair of path and base64 text: a `StaticString` costs the compiler nothing,
///    where an array of bytes takes it a minute.
@main
enum EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(Data("usage: EmbedFiles FOLDER OUTPUT [PATH…]\n".utf8))
      exit(2)
    }
    let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
    let pairs = try arguments.dropFirst(3).sorted().map { path in
      let data = try Data(contentsOf: folder.appendingPathComponent(path))
      return "    (\(quoted(path)), \"\(data.base64EncodedString())\"),"
    }
    let source = """
      /// The files of \(folder.lastPathComponent)/, embedded when the package is built.
      enum EmbeddedFiles {
        /// Each file's path relative to the folder, and its bytes in base64.
        static let files: [(path: String, base64: StaticString)] = [
      \(pairs.joined(separator: "\n"))
        ]
      }

      """
    try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[2]))
  }

  private static func quoted(_ path: String) -> String {
    let escaped = path.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
