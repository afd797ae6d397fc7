import Foundation
import Packets

/// On which day each line of a file was last changed, as a version control system tells it.
struct LineHistory: Sendable {
  /// One day a line, in the lines' order; empty where nobody knows. The path is below the folder.
  var days: @Sendable (_ path: String) -> [Day]
  /// Why nothing can be told of any file, though there is a history; nil where it can.
  var problem: @Sendable () -> String? = { nil }

  /// Nobody knows anything.
  static let none = LineHistory { _ in [] }

  /// What git knows of files in a folder; nothing where the folder is in no repository.
  ///
  /// A clone without history knows no day older than its own commit, so nothing looks old in it. Of
  /// a file that nobody committed yet git knows nothing either.
  static func of(folder: String, disk: Disk) -> LineHistory {
    guard var path = disk.target(folder) else { return .none }
    while disk.kind("\(path)/.git") == nil {
      guard let slash = path.lastIndex(of: "/") else { return .none }
      path = String(path[..<slash])
    }
    return LineHistory {
      let blame = git(["blame", "--porcelain", "--", $0], in: folder)
      return (try? blame.get()).map(days(inBlame:)) ?? []
    } problem: {
      switch git(["rev-parse", "--git-dir"], in: folder) {
      case .success: nil
      case .failure(let failure): failure.words
      }
    }
  }

  /// git's own words on its standard error, or the system's where there is no git.
  private struct Failure: Error {
    let words: String
  }

  private static func git(_ arguments: [String], in folder: String) -> Result<[UInt8], Failure> {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["LC_ALL=C", "git", "-C", folder] + arguments
    let (output, complaints) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = complaints
    do {
      try process.run()
      // A complaint is a few lines, which a pipe holds while the other one is read.
      let printed = try output.fileHandleForReading.readToEnd() ?? Data()
      let words = try complaints.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        return .failure(Failure(words: firstLine(of: String(decoding: words, as: UTF8.self))))
      }
      return .success([UInt8](printed))
    } catch {
      if process.isRunning { process.terminate() }
      return .failure(Failure(words: error.localizedDescription))
    }
  }

  /// `fatal: detected dubious ownership …` without what git puts in front.
  private static func firstLine(of complaint: String) -> String {
    let line = complaint.split(separator: "\n").first.map(String.init) ?? "it failed without a word"
    return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
  }

  /// The days in what `git blame --porcelain` prints: a line `<commit> <old line> <line>` for each
  /// line of the file, what is known of a commit below the first line that names it, and the line
  /// itself after a tab (git-blame(1), The porcelain format).
  static func days(inBlame output: [UInt8]) -> [Day] {
    var known: [ArraySlice<UInt8>: Day] = [:]
    var days: [Day] = []
    var commit: ArraySlice<UInt8> = []
    var seconds: Int?
    var isHeader = true
    for line in output.split(separator: UInt8(ascii: "\n")) {
      if isHeader {
        commit = line.prefix { $0 != UInt8(ascii: " ") }
        isHeader = false
      } else if line.first == UInt8(ascii: "\t") {
        guard let day = known[commit] else { return [] }
        days.append(day)
        isHeader = true
      } else if let value = line.after("author-time ") {
        seconds = Int(value)
      } else if let value = line.after("author-tz "), let offset = Int(value), let time = seconds {
        known[commit] = day(of: time, offset: offset)
      }
    }
    return days
  }

  /// The day where the author was.
  ///
  /// - Parameters:
  ///   - seconds: since 1970 in UTC.
  ///   - offset: from UTC, `-0330` being -330.
  private static func day(of seconds: Int, offset: Int) -> Day? {
    let minutes = offset / 100 * 60 + offset % 100
    let (local, isTooLarge) = seconds.addingReportingOverflow(minutes * 60)
    return isTooLarge ? nil : Day(secondsSince1970: local)
  }
}

extension ArraySlice<UInt8> {
  /// What stands after a beginning, as text; nil where the line begins otherwise.
  fileprivate func after(_ beginning: String) -> String? {
    starts(with: beginning.utf8)
      ? String(decoding: dropFirst(beginning.utf8.count), as: UTF8.self) : nil
  }
}
