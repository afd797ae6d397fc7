import Diagnostics
import Documents
import Playbook
import Site

/// The folder that a build writes to.
///
/// 1. `open` locks it, and finishes what an interrupted build had begun to replace.
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
  /// What earlier builds wrote.
  package let earlier: EarlierOutput
  private let ground: OutputGround
  /// Nil after `commit`.
  private var lock: DiskLock?
  private var known: Manifest { earlier.manifest }
  private var next = Manifest()
  private var staged: Set<OutputPath> = []
  /// What is in this build's way and no build wrote.
  private var foreign: Set<String> = []
  package private(set) var findings: [Finding] = []

  package init(opening path: String, disk: Disk) throws(OutputError) {
    self.path = path
    ground = OutputGround(path: path, disk: disk)
    lock = try ground.lock()
    if var change = try OutputChange(leftIn: ground) {
      try change.carryOut()
      findings = change.findings
    }
    try ground.clearNext()
    earlier = EarlierOutput(
      ground: ground, manifest: Manifest(try ground.text(of: OutputGround.manifest)))
  }

  /// Puts a file aside until `commit`.
  package mutating func stage(_ file: OutputFile) throws(OutputError) {
    guard let place = OutputPath(file.path) else {
      throw .disk(DiskError(.write, "\(path)/\(file.path)", reason: "No place for an output"))
    }
    let bytes = Array(file.text.utf8)
    next[place] = Fingerprint(bytes).hex
    if staged.remove(place) != nil { try ground.remove(place.aside) }
    switch ground.occupant(of: file.path) {
    case .nothing: break
    case .obstacle(let obstacle):
      foreign.insert(obstacle)
      return
    case .file:
      if try ground.bytes(of: file.path) == bytes { return }
      guard known[place] != nil else {
        foreign.insert(file.path)
        return
      }
    }
    try ground.create(place.aside, bytes)
    staged.insert(place)
  }

  /// Leaves files of earlier builds as they are, by their paths, unless this one made them.
  package mutating func retain(where isRetained: (String) -> Bool) {
    for (file, fingerprint) in known.entries where next[file] == nil {
      if isRetained(file.description) { next[file] = fingerprint }
    }
  }

  /// What a commit did.
  package struct Outcome: Sendable {
    package var replaced = 0
    package var unchanged = 0
    package var removed = 0
    /// Accounts of which earlier builds had made files and none are left.
    package var gone: [String] = []
  }

  /// Puts everything in its place and lets other builds in, or throws and changes nothing but what
  /// the next `open` finishes.
  package mutating func commit() throws(OutputError) -> Outcome {
    guard foreign.isEmpty else {
      try ground.clearNext()
      throw .foreign(foreign.sorted(), folder: path)
    }
    let stale = known.entries.map(\.path).filter { file in
      guard next[file] == nil, case .file = ground.occupant(of: file.description) else {
        return false
      }
      return true
    }
    var change = try OutputChange(
      Journal(moves: staged.sorted(), removals: stale), from: known, to: next, in: ground)
    try change.carryOut()
    findings += change.findings
    lock = nil
    return Outcome(
      replaced: staged.count, unchanged: next.entries.count - staged.count, removed: stale.count,
      gone: Set(stale.compactMap { OutputTree.account(of: $0.description) })
        .subtracting(next.entries.compactMap { OutputTree.account(of: $0.path.description) })
        .sorted())
  }
}

/// What earlier builds wrote to the output folder.
package struct EarlierOutput: Sendable {
  fileprivate let ground: OutputGround
  let manifest: Manifest

  /// Whether a file that a build wrote is still there.
  package func contains(_ path: String) -> Bool {
    guard let place = OutputPath(path), manifest[place] != nil,
      case .file = ground.occupant(of: path)
    else { return false }
    return true
  }

  /// The files of a folder that ends with a slash, as they stand there now; those that are gone are
  /// left out.
  package func files(in folder: String) -> [GuardedFile] {
    manifest.paths(in: folder).map(\.description).compactMap { path -> GuardedFile? in
      do throws(OutputError) {
        guard let bytes = try ground.bytes(of: path) else { return nil }
        return GuardedFile(path: path, text: String(decoding: bytes, as: UTF8.self))
      } catch {
        return GuardedFile(path: path, unreadable: error.finding.message)
      }
    }
  }
}
