import Foundation

/// The Python engines that are installed, in one process of theirs that `python.py` runs.
final class PythonEngines {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var unread: [UInt8] = []
  private(set) var names: [String] = []

  init(python: String, script: URL) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, script.path]
    process.standardInput = requests
    process.standardOutput = answers
    try process.run()
    names = try line().split(separator: " ").map(String.init)
  }

  deinit { try? requests.fileHandleForWriting.close() }

  var engines: [any Engine] { names.map { PythonEngine(name: $0, process: self) } }

  func answer(to request: String) throws -> String {
    try requests.fileHandleForWriting.write(contentsOf: Data((request + "\n").utf8))
    return try line()
  }

  private func line() throws -> String {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let data = answers.fileHandleForReading.availableData
      guard !data.isEmpty else { throw BenchmarkError("python.py ended early, see above") }
      unread += data
    }
  }
}

private struct PythonEngine: Engine {
  let name: String
  let process: PythonEngines

  func output() throws -> String {
    try JSONDecoder().decode(String.self, from: Data(process.answer(to: "render \(name)").utf8))
  }

  func time(of count: Int) throws -> Duration {
    let answer = try process.answer(to: "measure \(name) \(count)")
    guard let seconds = Double(answer) else {
      throw BenchmarkError("python.py answered \"\(answer)\", expected seconds")
    }
    return .seconds(seconds)
  }
}

/// Why there is no table.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
