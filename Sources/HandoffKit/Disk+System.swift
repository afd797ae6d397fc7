import Foundation

extension Disk {
  /// The machine's own file system.
  package static let system = Disk(
    read: readFile, kind: kindOfFile, target: followed, names: namesInFolder, write: writeFile,
    writeNew: writeNewFile, create: createFile, move: moveFile, remove: removeFile,
    lock: lockFile)
}

private func readFile(_ path: String) throws(DiskError) -> [UInt8] {
  // A pipe or a device may never end.
  guard followed(path).flatMap(kindOfFile) != .special else {
    throw DiskError(.read, path, reason: "Not a regular file")
  }
  guard let file = fopen(path, "rb") else { throw systemError(.read, path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    bytes += chunk[..<count]
    if count < chunk.count { break }
  }
  guard ferror(file) == 0 else { throw systemError(.read, path) }
  return bytes
}

private func kindOfFile(_ path: String) -> Disk.Kind? {
  var status = stat()
  guard lstat(path, &status) == 0 else { return nil }
  switch status.st_mode & S_IFMT {
  case S_IFDIR: return .folder
  case S_IFREG: return .file
  case S_IFLNK: return .link
  default: return .special
  }
}

private func followed(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

private func namesInFolder(_ path: String) throws(DiskError) -> [String] {
  guard let folder = opendir(path) else { throw systemError(.list, path) }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
        String(cString: $0)
      }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Writes beside the file and renames, which POSIX makes atomic within a file system. A device such
/// as /dev/null is written to as it stands.
private func writeFile(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
  let target = followed(path) ?? path
  guard kindOfFile(target) != .special else {
    return try writeBytes(bytes, to: path, opening: O_WRONLY)
  }
  try makeFolder(parent(of: target))
  removeLeftovers(of: target)
  let temporary = "\(target).\(getpid())\(temporaryEnding)"
  unlink(temporary)
  do throws(DiskError) {
    try writeBytes(bytes, to: temporary, opening: newFile, mode: mode(of: target), isDurable: true)
    guard rename(temporary, target) == 0 else { throw systemError(.write, path) }
  } catch {
    unlink(temporary)
    throw DiskError(error.action, path, reason: error.reason)
  }
}

private func createFile(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
  try makeFolder(parent(of: path))
  try writeBytes(bytes, to: path, opening: newFile)
}

private func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(DiskError) -> Bool {
  try makeFolder(parent(of: path))
  removeLeftovers(of: path)
  let temporary = "\(path).\(getpid())\(temporaryEnding)"
  defer { unlink(temporary) }
  try writeBytes(bytes, to: temporary, opening: newFile, isDurable: true)
  // A link is made only where nothing stands; not every file system has any.
  if link(temporary, path) == 0 { return true }
  let code = errno
  if code == EEXIST || kindOfFile(path) != nil { return false }
  guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(code) else {
    throw systemError(.write, path, code: code)
  }
  guard rename(temporary, path) == 0 else { throw systemError(.write, path) }
  return true
}

private func moveFile(_ source: String, _ target: String) throws(DiskError) {
  try makeFolder(parent(of: target))
  guard rename(source, target) == 0 else { throw systemError(.write, target) }
}

private func removeFile(_ path: String) throws(DiskError) {
  guard remove(path) == 0 || errno == ENOENT else { throw systemError(.remove, path) }
}

private func lockFile(_ path: String) throws(DiskError) -> DiskLock? {
  try makeFolder(parent(of: path))
  let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
  guard file >= 0 else { throw systemError(.lock, path) }
  guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
    let reason = errno
    close(file)
    if reason == EWOULDBLOCK { return nil }
    throw systemError(.lock, path, code: reason)
  }
  // A program that is being started has the open file too, until it runs.
  return DiskLock {
    flock(file, LOCK_UN)
    close(file)
  }
}

private let temporaryEnding = ".part"

/// Removes what runs left beside the file that were killed while they wrote it. A folder that can't
/// be listed keeps them: they do no harm, and the write itself tells what is wrong.
private func removeLeftovers(of path: String) {
  let folder = parent(of: path)
  let beginning = path.dropFirst(folder.isEmpty ? 0 : folder.count + 1) + "."
  for name in (try? namesInFolder(folder.isEmpty ? "." : folder)) ?? [] {
    guard name.hasPrefix(beginning), name.hasSuffix(temporaryEnding),
      let process = Int32(name.dropFirst(beginning.count).dropLast(temporaryEnding.count)),
      process > 0, kill(process, 0) != 0, errno == ESRCH
    else { continue }
    unlink(folder.isEmpty ? name : "\(folder)/\(name)")
  }
}

/// A file that isn't there yet; a link in its place isn't followed.
private let newFile = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW

/// - Parameters:
///   - mode: the file's permissions afterwards; what the process gives new files where it is nil.
///   - isDurable: whether the bytes are on the disk when this returns.
private func writeBytes(
  _ bytes: [UInt8], to path: String, opening flags: Int32, mode: mode_t? = nil,
  isDurable: Bool = false
) throws(DiskError) {
  // Whoever may not read the file may not read it while it is written either.
  let file = open(path, flags | O_CLOEXEC, mode.map { $0 & 0o777 } ?? 0o666)
  guard file >= 0 else { throw systemError(.write, path) }
  var written = 0
  var isDone = true
  while isDone, written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if count > 0 { written += count } else { isDone = count < 0 && errno == EINTR }
  }
  if let mode { isDone = isDone && fchmod(file, mode) == 0 }
  if isDurable { isDone = isDone && fsync(file) == 0 }
  let reason = errno
  guard close(file) == 0, isDone else {
    throw systemError(.write, path, code: isDone ? errno : reason)
  }
}

/// The permissions of what stands there; nil where nothing does.
private func mode(of path: String) -> mode_t? {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
}

private func makeFolder(_ path: String) throws(DiskError) {
  guard !path.isEmpty, kindOfFile(path) == nil else { return }
  try makeFolder(parent(of: path))
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw systemError(.makeFolder, path) }
}

private func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

private func systemError(
  _ action: DiskError.Action, _ path: String, code: Int32 = errno
) -> DiskError {
  DiskError(action, path, reason: String(cString: strerror(code)))
}
