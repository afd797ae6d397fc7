import Foundation
import Packets

/// On which day each line of a file was last changed, as a version control system tells it.
struct LineHistory: Sendable {
  /// One day a line, in the lines' order; empty where nobody knows. The path is absolute
  /// or relative to the working directory.
  var days: @Sendable (_ path: String) -> [Day]

  /// Nobody knows anything.
  static let none = LineHistory { _ in [] }

  /// What git knows of files in a folder; nothing where the folder is in no repository.
  ///
  /// A clone without history knows no day older than its own commit, so nothing looks old in it.
  static func of(folder: String, disk: Disk) -> LineHistory {
    guard var path = disk.target(folder) else { return .none }
    while disk.kind("\(path)/.git") == nil {
      guard let slash = path.lastIndex(of: "/") else { return .none }
      path = String(path[..<slash])
    }
    return LineHistory { file in
      let (folder, name) = parted(file)
      return days(inBlame: git(["-C", folder, "blame", "--porcelain", "--", name]))
    }
  }

  private static func parted(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  /// What git prints; nothing where there is no git or it fails.
  private static func git(_ arguments: [String]) -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return [] }
    let bytes = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? [UInt8](bytes) : []
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
    guard !isTooLarge, let epoch = Day(year: 1970, month: 1, day: 1) else { return nil }
    return epoch.adding(days: Int((Double(local) / 86_400).rounded(.down)))
  }
}

extension ArraySlice<UInt8> {
  /// What stands after a beginning, as text; nil where the line begins otherwise.
  fileprivate func after(_ beginning: String) -> String? {
    starts(with: beginning.utf8)
      ? String(decoding: dropFirst(beginning.utf8.count), as: UTF8.self) : nil
  }
}
