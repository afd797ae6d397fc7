/// All that the program does to a file system, as closures: tests pass their own.
///
/// Paths are absolute or relative to the working directory, with `/` between components.
package struct Disk: Sendable {
  package enum Kind: Sendable {
    case file, folder
    /// A symbolic link, whatever it leads to.
    case link
    /// A device, a pipe, a socket.
    case special
  }

  /// The whole file.
  package var read: @Sendable (String) throws(DiskError) -> [UInt8]
  /// What stands at the path itself, a link being one; nil where nothing does.
  package var kind: @Sendable (String) -> Kind?
  /// Where a path leads once every link in it is followed; nil where that is nowhere.
  package var target: @Sendable (String) -> String?
  /// The names in a folder, sorted by code unit.
  package var names: @Sendable (String) throws(DiskError) -> [String]
  /// Replaces the file as a whole: afterwards it is the old one or the new one, never half, also
  /// when the power goes. A link stays one, and what it leads to is replaced. A file keeps its mode.
  /// Missing folders are made.
  package var write: @Sendable (String, [UInt8]) throws(DiskError) -> Void
  /// Writes a new file as `write` does; false, with nothing changed, where something stands there.
  package var writeNew: @Sendable (String, [UInt8]) throws(DiskError) -> Bool
  /// Makes a file where nothing stands yet, not even a link, and missing folders. It may be half
  /// there after a crash: it is for files that nobody reads before they are moved.
  package var create: @Sendable (String, [UInt8]) throws(DiskError) -> Void
  /// Moves a file to another place of the same file system, over the file or link there.
  package var move: @Sendable (String, String) throws(DiskError) -> Void
  /// Removes a file, a link or an empty folder.
  package var remove: @Sendable (String) throws(DiskError) -> Void
  /// Locks a file, made where there is none, against other processes and other locks of this one;
  /// nil where it is locked already.
  package var lock: @Sendable (String) throws(DiskError) -> DiskLock?

  package init(
    read: @escaping @Sendable (String) throws(DiskError) -> [UInt8],
    kind: @escaping @Sendable (String) -> Kind?,
    target: @escaping @Sendable (String) -> String?,
    names: @escaping @Sendable (String) throws(DiskError) -> [String],
    write: @escaping @Sendable (String, [UInt8]) throws(DiskError) -> Void,
    writeNew: @escaping @Sendable (String, [UInt8]) throws(DiskError) -> Bool,
    create: @escaping @Sendable (String, [UInt8]) throws(DiskError) -> Void,
    move: @escaping @Sendable (String, String) throws(DiskError) -> Void,
    remove: @escaping @Sendable (String) throws(DiskError) -> Void,
    lock: @escaping @Sendable (String) throws(DiskError) -> DiskLock?
  ) {
    self.read = read
    self.kind = kind
    self.target = target
    self.names = names
    self.write = write
    self.writeNew = writeNew
    self.create = create
    self.move = move
    self.remove = remove
    self.lock = lock
  }

  /// What a path leads to, links followed; nil where that is nothing.
  func kindFollowingLinks(_ path: String) -> Kind? {
    guard kind(path) == .link else { return kind(path) }
    return target(path).flatMap(kind)
  }

  /// A file of ours as text.
  func text(_ path: String) throws(DiskError) -> String {
    String(decoding: try read(path), as: UTF8.self)
  }
}

/// A lock that is held as long as somebody has this.
package final class DiskLock: Sendable {
  private let release: @Sendable () -> Void

  package init(release: @escaping @Sendable () -> Void) {
    self.release = release
  }

  deinit { release() }
}

/// Why the file system refused, with what to do about it.
package struct DiskError: Error, Hashable, Sendable {
  package enum Action: String, Sendable {
    case read = "read", list = "list the files of", makeFolder = "make the folder", write = "write",
      remove = "remove", lock = "lock"
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
