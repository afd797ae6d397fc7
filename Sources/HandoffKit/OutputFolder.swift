import Diagnostics
import Documents
import Playbook
import Site

/// The folder that a build writes to.
///
/// 1. `open` finishes what an interrupted build had begun to replace.
/// 2. `stage` puts each new file aside, in `.handoff/next/`; one that stands there already, byte for
///    byte, isn't touched.
/// 3. `commit` writes down what is to be done (the journal), then moves each file into its place
///    and removes those that an earlier build wrote and this one didn't.
///
/// So a reader of the folder sees each file old or new, never half, and nothing is replaced before
/// everything was rendered. `.handoff/manifest` lists what builds wrote, as `sha256sum` does: only
/// those files are ever replaced or removed, and one that somebody changed since is kept in
/// `.handoff/kept/`.
package struct OutputFolder {
  package let path: String
  private let disk: Disk
  /// What earlier builds wrote: fingerprints by path.
  private let known: Manifest
  private var next = Manifest()
  /// Staged files, in the order of their paths once committed.
  private var staged: [String] = []
  /// Files in this build's way that no build wrote.
  private var foreign: [String] = []
  package private(set) var findings: [Finding] = []

  private static let folder = ".handoff"
  static let manifestFile = "\(folder)/manifest"
  static let journalFile = "\(folder)/journal"
  private static let nextFolder = "\(folder)/next"
  private static let keptFolder = "\(folder)/kept"

  package init(opening path: String, disk: Disk) throws(DiskError) {
    self.path = path
    self.disk = disk
    if disk.kind("\(path)/\(Self.journalFile)") == .file {
      let journal = Journal(try disk.text("\(path)/\(Self.journalFile)"))
      try Self.carryOut(journal, in: path, disk)
    }
    try Self.clear("\(path)/\(Self.nextFolder)", disk)
    let manifest = "\(path)/\(Self.manifestFile)"
    known = Manifest(disk.kind(manifest) == .file ? try disk.text(manifest) : "")
  }

  /// Puts a file aside until `commit`.
  package mutating func stage(_ file: OutputFile) throws(DiskError) {
    let bytes = Array(file.text.utf8)
    let fingerprint = Fingerprint(bytes).hex
    next[file.path] = fingerprint
    let place = "\(path)/\(file.path)"
    if disk.kind(place) != nil {
      let present = try disk.read(place)
      if present == bytes { return }
      guard let written = known[file.path] else { return foreign.append(file.path) }
      if Fingerprint(present).hex != written { try keep(file.path) }
    }
    try disk.write("\(path)/\(Self.nextFolder)/\(file.path)", bytes)
    staged.append(file.path)
  }

  /// Leaves the files of earlier builds as they are whose paths begin so.
  package mutating func retain(_ prefixes: [String]) {
    for (file, fingerprint) in known.entries where next[file] == nil {
      if prefixes.contains(where: file.hasPrefix) { next[file] = fingerprint }
    }
  }

  /// Leaves all files of earlier builds as they are but those whose path begins so.
  package mutating func retain(except prefix: String) {
    for (file, fingerprint) in known.entries where next[file] == nil && !file.hasPrefix(prefix) {
      next[file] = fingerprint
    }
  }

  /// What a commit did.
  package struct Outcome: Sendable {
    package var replaced = 0
    package var unchanged = 0
    package var removed = 0
  }

  /// Puts everything in its place, or throws and changes nothing but what the next `open` finishes.
  package mutating func commit() throws(OutputError) -> Outcome {
    guard foreign.isEmpty else { throw .foreign(foreign.sorted(), folder: path) }
    do throws(DiskError) {
      let stale = try removeable()
      try disk.write(
        "\(path)/\(Self.nextFolder)/\(Self.manifestFile)", Array(next.text.utf8))
      let journal = Journal(moves: staged.sorted() + [Self.manifestFile], removals: stale)
      try disk.write("\(path)/\(Self.journalFile)", Array(journal.text.utf8))
      try Self.carryOut(journal, in: path, disk)
      return Outcome(
        replaced: staged.count, unchanged: next.entries.count - staged.count,
        removed: stale.count)
    } catch {
      throw .disk(error)
    }
  }

  /// What earlier builds wrote, this one didn't, and nobody changed since.
  private mutating func removeable() throws(DiskError) -> [String] {
    var stale: [String] = []
    for (file, written) in known.entries where next[file] == nil {
      let place = "\(path)/\(file)"
      guard disk.kind(place) == .file else { continue }
      if Fingerprint(try disk.read(place)).hex != written { try keep(file) }
      stale.append(file)
    }
    return stale
  }

  /// Copies a file that somebody changed to where no build touches it.
  private mutating func keep(_ file: String) throws(DiskError) {
    try disk.write("\(path)/\(Self.keptFolder)/\(file)", try disk.read("\(path)/\(file)"))
    findings.append(
      WorkspaceFinding.changedOutput("\(path)/\(file)", kept: "\(path)/\(Self.keptFolder)/\(file)")
        .finding)
  }

  /// Does what the journal says and isn't done yet, then removes it. What can't be done doesn't
  /// keep the rest from it; the journal stays then, and the first reason is thrown.
  private static func carryOut(
    _ journal: Journal, in path: String, _ disk: Disk
  ) throws(DiskError) {
    var failure: DiskError?
    for file in journal.moves {
      let source = "\(path)/\(nextFolder)/\(file)"
      do throws(DiskError) {
        if disk.kind(source) == .file { try disk.move(source, "\(path)/\(file)") }
      } catch {
        failure = failure ?? error
      }
    }
    for file in journal.removals where disk.kind("\(path)/\(file)") == .file {
      do throws(DiskError) {
        try disk.remove("\(path)/\(file)")
        try removeEmptyFolders(above: file, in: path, disk)
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    try clear("\(path)/\(nextFolder)", disk)
    try disk.remove("\(path)/\(journalFile)")
  }

  private static func removeEmptyFolders(
    above file: String, in path: String, _ disk: Disk
  ) throws(DiskError) {
    var folders = file.split(separator: "/").dropLast()
    while !folders.isEmpty {
      let folder = "\(path)/\(folders.joined(separator: "/"))"
      guard try disk.names(folder).isEmpty else { return }
      try disk.remove(folder)
      folders = folders.dropLast()
    }
  }

  /// Removes a folder of ours with everything in it.
  private static func clear(_ folder: String, _ disk: Disk) throws(DiskError) {
    guard disk.kind(folder) == .folder else { return }
    for name in try disk.names(folder) {
      let place = "\(folder)/\(name)"
      if disk.kind(place) == .folder { try clear(place, disk) } else { try disk.remove(place) }
    }
    try disk.remove(folder)
  }
}

/// Why a build's files can't be put in their place.
package enum OutputError: Error, Hashable, Sendable {
  case disk(DiskError)
  /// Files that no build wrote stand where this one would write.
  case foreign([String], folder: String)

  package var finding: Finding {
    switch self {
    case .disk(let error): WorkspaceFinding.unwritable(error).finding
    case .foreign(let files, let folder):
      WorkspaceFinding.foreignOutput(files, folder: folder).finding
    }
  }
}
