import ArgumentParser
import Foundation
import HandoffKit
import Packets

/// The options of every command that works in a workspace.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The workspace; without it the nearest folder with a handoff.yaml, here or above.",
      valueName: "folder"))
  var workspace: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to take for today, such as 2026-11-20; without it SOURCE_DATE_EPOCH or the clock.",
      valueName: "date"))
  var asOf: String?

  func open() throws -> Workspace {
    try Workspace(
      at: workspace, from: FileManager.default.currentDirectoryPath, disk: .system)
  }

  /// The day that counts as today.
  func today() throws -> Day {
    if let asOf {
      guard let day = Day(iso: asOf) else {
        throw ValidationError(
          "found \"\(asOf)\" for --as-of; expected a day such as 2026-11-20.")
      }
      return day
    }
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
    let seconds = epoch.flatMap { Int($0) } ?? Int(time(nil))
    guard let day = Day(secondsSince1970: seconds) else {
      throw ValidationError("found SOURCE_DATE_EPOCH=\(epoch ?? ""); expected seconds since 1970.")
    }
    return day
  }
}
