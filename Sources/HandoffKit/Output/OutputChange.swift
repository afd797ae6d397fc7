import Diagnostics
import Playbook

/// What a journal does to the output folder.
///
/// 1. Each file that was put aside is moved into its place. What somebody changed there is kept.
/// 2. Each file that the old manifest names, and the new one doesn't, is removed.
/// 3. The new manifest takes the old one's place; then nothing is left to do.
///
/// What can't be done doesn't keep the rest from it; the journal stays then, and the next build
/// tries again.
struct OutputChange {
  private let ground: OutputGround
  /// What earlier builds wrote.
  private let known: Manifest
  /// What stands there afterwards.
  private var next: Manifest
  /// Files that were put aside and are gone.
  private var lost: [OutputPath] = []
  private(set) var findings: [Finding] = []

  private static let nextManifest = "\(OutputGround.next)/\(OutputGround.manifest)"
  private static let nextJournal = "\(OutputGround.next)/\(OutputGround.journal)"

  /// The change that an interrupted build left; nil where none did.
  init?(leftIn ground: OutputGround) throws(OutputError) {
    guard case .file = ground.occupant(of: OutputGround.journal) else { return nil }
    self.ground = ground
    known = Manifest(try ground.text(of: OutputGround.manifest))
    let next = try ground.bytes(of: Self.nextManifest)
    self.next = next.map { Manifest(String(decoding: $0, as: UTF8.self)) } ?? known
  }

  /// Writes down what is to be done: from here on it is, whatever happens to this build.
  init(
    _ journal: Journal, from known: Manifest, to next: Manifest, in ground: OutputGround
  ) throws(OutputError) {
    self.ground = ground
    self.known = known
    self.next = next
    try ground.create(Self.nextManifest, next.text.utf8)
    try ground.create(Self.nextJournal, journal.text.utf8)
    try ground.move(Self.nextJournal, to: OutputGround.journal)
  }

  mutating func carryOut() throws(OutputError) {
    let journal = Journal(try ground.text(of: OutputGround.journal))
    var failure: OutputError?
    for file in journal.moves {
      do throws(OutputError) { try place(file) } catch { failure = failure ?? error }
    }
    for file in journal.removals {
      do throws(OutputError) { try withdraw(file) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    try finish()
    guard lost.isEmpty else { throw .lost(lost.map(\.description), folder: ground.path) }
  }

  private mutating func place(_ file: OutputPath) throws(OutputError) {
    guard let fingerprint = next[file] else { return }
    let present = try ground.bytes(of: file.description)
    let found = present.map { Fingerprint($0).hex }
    if found == fingerprint { return }
    guard case .file = ground.occupant(of: file.aside) else { return lost.append(file) }
    if let present, found != known[file] { try keep(file, present) }
    try ground.move(file.aside, to: file.description)
  }

  private mutating func withdraw(_ file: OutputPath) throws(OutputError) {
    guard let written = known[file], next[file] == nil,
      let present = try ground.bytes(of: file.description)
    else { return }
    if Fingerprint(present).hex != written { try keep(file, present) }
    try ground.remove(file.description)
  }

  /// Copies a file that somebody changed to where no build touches it.
  private mutating func keep(_ file: OutputPath, _ bytes: [UInt8]) throws(OutputError) {
    let kept = file.kept(Fingerprint(bytes).hex)
    if try ground.bytes(of: kept) != bytes { try ground.create(kept, bytes) }
    findings.append(
      WorkspaceFinding.changedOutput(
        "\(ground.path)/\(file)", kept: "\(ground.path)/\(kept)"
      ).finding)
  }

  /// Of a file that is lost the manifest says what it said.
  private mutating func finish() throws(OutputError) {
    if !lost.isEmpty {
      for file in lost { next[file] = known[file] }
      try ground.remove(Self.nextManifest)
      try ground.create(Self.nextManifest, next.text.utf8)
    }
    try ground.move(Self.nextManifest, to: OutputGround.manifest)
    try ground.clearNext()
    try ground.remove(OutputGround.journal)
  }
}
