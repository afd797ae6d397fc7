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

  func validate() throws {
    if let asOf { _ = try Self.day(asOf) }
  }

  func open() throws -> Workspace {
    try Workspace(
      at: workspace, from: FileManager.default.currentDirectoryPath, disk: .system)
  }

  /// The day that counts as today.
  func today() throws -> Day {
    if let asOf { return try Self.day(asOf) }
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] ?? "\(time(nil))"
    guard let day = Int(epoch).flatMap(Day.init(secondsSince1970:)) else {
      throw ValidationError("found SOURCE_DATE_EPOCH=\(epoch); expected seconds since 1970.")
    }
    return day
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("found \"\(text)\" for --as-of; expected a day such as 2026-11-20.")
    }
    return day
  }
}
