/// All that the program does to a file system, as closures: tests pass their own.
///
/// Paths are absolute or relative to the working directory, with `/` between components.
package struct Disk: Sendable {
  package enum Kind: Sendable {
    case file, folder
    /// A device, a pipe, a socket.
    case special
  }

  /// The whole file.
  package var read: @Sendable (String) throws(DiskError) -> [UInt8]
  /// What stands at the path, following links; nil where nothing does.
  package var kind: @Sendable (String) -> Kind?
  /// The names in a folder, sorted by code unit.
  package var names: @Sendable (String) throws(DiskError) -> [String]
  /// Replaces the file as a whole: afterwards it is the old one or the new one, never half.
  /// Missing folders are made.
  package var write: @Sendable (String, [UInt8]) throws(DiskError) -> Void
  /// Writes a new file as `write` does; false, with nothing changed, where something stands there.
  package var create: @Sendable (String, [UInt8]) throws(DiskError) -> Bool
  /// Moves a file to another place of the same file system, over what stands there.
  package var move: @Sendable (String, String) throws(DiskError) -> Void
  /// Removes a file or an empty folder.
  package var remove: @Sendable (String) throws(DiskError) -> Void

  package init(
    read: @escaping @Sendable (String) throws(DiskError) -> [UInt8],
    kind: @escaping @Sendable (String) -> Kind?,
    names: @escaping @Sendable (String) throws(DiskError) -> [String],
    write: @escaping @Sendable (String, [UInt8]) throws(DiskError) -> Void,
    create: @escaping @Sendable (String, [UInt8]) throws(DiskError) -> Bool,
    move: @escaping @Sendable (String, String) throws(DiskError) -> Void,
    remove: @escaping @Sendable (String) throws(DiskError) -> Void
  ) {
    self.read = read
    self.kind = kind
    self.names = names
    self.write = write
    self.create = create
    self.move = move
    self.remove = remove
  }

  /// A file of ours as text.
  func text(_ path: String) throws(DiskError) -> String {
    String(decoding: try read(path), as: UTF8.self)
  }
}

/// Why the file system refused, with what to do about it.
package struct DiskError: Error, Hashable, Sendable {
  package enum Action: String, Sendable {
    case read = "read", list = "list the files of", makeFolder = "make the folder", write = "write",
      remove = "remove"
  }

  package var action: Action
  package var path: String
  /// The system's own words: `Permission denied`.
  package var reason: String

  package init(_ action: Action, _ path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }
}

extension DiskError: CustomStringConvertible {
  package var description: String { "can't \(action.rawValue) \(path): \(reason)" }
}
