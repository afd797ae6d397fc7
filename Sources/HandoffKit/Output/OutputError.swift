import Diagnostics

/// Why a build's files can't be put in their place.
package enum OutputError: Error, Hashable, Sendable {
  case disk(DiskError)
  /// What no build wrote stands where this one would write.
  case foreign([String], folder: String)
  /// Another build writes to the folder.
  case busy(folder: String)
  /// Files that were put aside and are gone before they were in their places.
  case lost([String], folder: String)

  package var finding: Finding {
    switch self {
    case .disk(let error): WorkspaceFinding.unwritable(error).finding
    case .foreign(let files, let folder):
      WorkspaceFinding.foreignOutput(files, folder: folder).finding
    case .busy(let folder): WorkspaceFinding.busyOutput(folder: folder).finding
    case .lost(let files, let folder):
      WorkspaceFinding.lostOutput(files, folder: folder).finding
    }
  }
}
