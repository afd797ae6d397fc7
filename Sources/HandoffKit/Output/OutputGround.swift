/// The output folder on the disk, and all that is done to it. Paths are below the folder. Where a
/// link stands on the way to a file, the file isn't the folder's: it is neither read nor written.
struct OutputGround: Sendable {
  /// The folder's own path; it may be a link to where its owner wants it.
  let path: String
  let disk: Disk

  /// Where builds keep their notes.
  static let notes = ".handoff"
  static let lock = "\(notes)/lock"
  static let journal = "\(notes)/journal"
  static let manifest = "\(notes)/manifest"
  /// Files that changed by hand, before a build replaced them.
  static let kept = "\(notes)/kept"
  /// Files before they are moved into their places.
  static let next = "\(notes)/next"

  /// What a build finds in a place.
  enum Occupant {
    case nothing, file
    /// The path of what no build made: a link, a folder where a file should be, or a file where a
    /// folder should be.
    case obstacle(String)
  }

  func occupant(of path: String) -> Occupant {
    for slash in path.indices where path[slash] == "/" {
      let folder = String(path[..<slash])
      switch disk.kind(self[folder]) {
      case nil: return .nothing
      case .folder: continue
      case .file, .link, .special: return .obstacle(folder)
      }
    }
    switch disk.kind(self[path]) {
    case nil: return .nothing
    case .file: return .file
    case .folder, .link, .special: return .obstacle(path)
    }
  }

  /// A file's bytes; nil where there is none of the folder's.
  func bytes(of path: String) throws(OutputError) -> [UInt8]? {
    guard case .file = occupant(of: path) else { return nil }
    return try onDisk { () throws(DiskError) in try disk.read(self[path]) }
  }

  /// The same as text; nothing where there is no file.
  func text(of path: String) throws(OutputError) -> String {
    String(decoding: try bytes(of: path) ?? [], as: UTF8.self)
  }

  /// Makes a file where nothing stands.
  func create(_ path: String, _ bytes: some Sequence<UInt8>) throws(OutputError) {
    try refuseObstacle(to: path)
    try onDisk { () throws(DiskError) in try disk.create(self[path], Array(bytes)) }
  }

  /// Moves a file over the one in its place; nothing happens where there is no such file.
  func move(_ source: String, to target: String) throws(OutputError) {
    guard case .file = occupant(of: source) else { return }
    try refuseObstacle(to: target)
    try onDisk { () throws(DiskError) in try disk.move(self[source], self[target]) }
  }

  /// Removes a file, and the folders above it that it leaves empty.
  func remove(_ path: String) throws(OutputError) {
    guard case .file = occupant(of: path) else { return }
    try onDisk { () throws(DiskError) in
      try disk.remove(self[path])
      var folders = path.split(separator: "/").dropLast()
      while !folders.isEmpty {
        let folder = self[folders.joined(separator: "/")]
        guard try disk.names(folder).isEmpty else { return }
        try disk.remove(folder)
        folders = folders.dropLast()
      }
    }
  }

  /// Removes what was put aside. A link is removed, and what it leads to stays.
  func clearNext() throws(OutputError) {
    try onDisk { () throws(DiskError) in try clear(self[Self.next]) }
  }

  private func clear(_ place: String) throws(DiskError) {
    guard let kind = disk.kind(place) else { return }
    if kind == .folder {
      for name in try disk.names(place) { try clear("\(place)/\(name)") }
    }
    try disk.remove(place)
  }

  /// Keeps other builds out as long as somebody has the lock.
  func lock() throws(OutputError) -> DiskLock {
    try refuseObstacle(to: Self.lock)
    let lock = try onDisk { () throws(DiskError) in try disk.lock(self[Self.lock]) }
    guard let lock else { throw .busy(folder: path) }
    return lock
  }

  private func refuseObstacle(to path: String) throws(OutputError) {
    if case .obstacle(let obstacle) = occupant(of: path) {
      throw .foreign([obstacle], folder: self.path)
    }
  }

  private subscript(path: String) -> String { "\(self.path)/\(path)" }

  private func onDisk<Result>(
    _ work: () throws(DiskError) -> Result
  ) throws(OutputError) -> Result {
    do throws(DiskError) {
      return try work()
    } catch {
      throw .disk(error)
    }
  }
}
