import Foundation

extension Disk {
  /// The machine's own file system.
  package static let system = Disk(
    read: readFile, kind: kindOfFile, names: namesInFolder, write: writeFile)
}

private func readFile(_ path: String) throws(DiskError) -> [UInt8] {
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
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
  return isFolder.boolValue ? .folder : .file
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

/// Writes beside the file and renames, which POSIX makes atomic within a file system.
private func writeFile(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
  try makeFolder(parent(of: path))
  let temporary = "\(path).\(getpid()).part"
  do throws(DiskError) {
    try writeBytes(bytes, to: temporary)
    guard rename(temporary, path) == 0 else { throw systemError(.write, path) }
  } catch {
    unlink(temporary)
    throw DiskError(error.action, path, reason: error.reason)
  }
}

private func writeBytes(_ bytes: [UInt8], to path: String) throws(DiskError) {
  guard let file = fopen(path, "wb") else { throw systemError(.write, path) }
  let written = bytes.isEmpty ? 0 : fwrite(bytes, 1, bytes.count, file)
  let reason = errno
  guard fclose(file) == 0, written == bytes.count else {
    throw systemError(.write, path, code: reason)
  }
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
