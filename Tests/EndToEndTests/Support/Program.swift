import Foundation

/// The built program, run as people run it.
struct Program {
  /// What a run left.
  struct Outcome {
    var stdout: String
    var stderr: String
    /// The exit code; nil where a signal ended the program.
    var code: Int32?
  }

  struct NotBuilt: Error, CustomStringConvertible {
    var description: String { "found no handoff beside the test bundle" }
  }

  /// Runs it and waits; stdin is empty, and of the environment only `environment` is there.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> Outcome {
    let scratch = try Scratch()
    let (out, error) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
    let process = try process(arguments, in: folder, environment: environment)
    process.standardOutput = try file(at: out)
    process.standardError = try file(at: error)
    let code = try await end(of: process)
    return Outcome(
      stdout: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      stderr: String(decoding: try Data(contentsOf: error), as: UTF8.self), code: code)
  }

  /// The program before its start.
  static func process(
    _ arguments: [String], in folder: URL, environment: [String: String]
  ) throws -> Process {
    let process = Process()
    guard let executable else { throw NotBuilt() }
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Starts it, few at a time; ends it where it takes more than five minutes, as only one that hangs
  /// does.
  static func end(of process: Process) async throws -> Int32? {
    await turnstile.enter()
    do {
      let code = try await run(process)
      await turnstile.leave()
      return code
    } catch {
      await turnstile.leave()
      throw error
    }
  }

  private static let turnstile = Turnstile(places: 4)

  private static func run(_ process: Process) async throws -> Int32? {
    try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
        let identifier = process.processIdentifier
        DispatchQueue.global().asyncAfter(deadline: .now() + 300) {
          if process.isRunning { kill(identifier, SIGKILL) }
        }
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  private static func file(at url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  /// Products stand beside the bundle that holds the tests.
  private static let executable: URL? = {
    let bundles = [Bundle.main] + Bundle.allBundles
    let folders = bundles.flatMap { bundle in
      [bundle.executableURL, bundle.bundleURL].compactMap { $0?.deletingLastPathComponent() }
        + [bundle.bundleURL]
    }
    return folders.map { $0.appending(path: "handoff") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path) && !$0.hasDirectoryPath
    }
  }()
}

/// Lets a few pass at a time and keeps the others waiting, in the order in which they came.
private actor Turnstile {
  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) {
    self.places = places
  }

  func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}
