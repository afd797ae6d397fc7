import Diagnostics
import Packets

/// What can be wrong with the files of a workspace, as facts; `finding` words them.
package enum WorkspaceFinding: Hashable, Sendable {
  case noPackets
  case packetsIsNoFolder
  case twoForms(Slug)
  case noSlug(String)
  case emptyFolder(String)
  /// `isMeant` where its ending says Markdown all the same.
  case notAPacket(String, isMeant: Bool)
  /// `offset` is the first bad byte's, from 0.
  case notUTF8(path: String, offset: Int, line: Int)
  case tooLarge(path: String, bytes: Int, limit: Int)
  case unreadable(DiskError, path: String)
  /// Packets, by their paths, of which the leak guard doesn't know every word.
  case unreadAccounts([String])
  case unwritable(DiskError)
  /// What `company: logo` names can't be shown, and why.
  case badLogo(path: String, LogoFile.Problem, SourceLocation?)
  /// A file that a build wrote and somebody changed since.
  case changedOutput(String, kept: String)
  /// Files that no build wrote stand where one would write.
  case foreignOutput([String], folder: String)
  /// Another build has locked the folder.
  case busyOutput(folder: String)
  /// Files that were put aside are gone.
  case lostOutput([String], folder: String)
  /// git doesn't tell when packets changed, in its own words.
  case historyUnread(String, root: String)

  package var finding: Finding {
    switch self {
    case .noPackets:
      Finding(
        "no-packets", .warning, at: nil,
        "found no packet in packets/; expected <account>.md for each account",
        fix: "make the first with: handoff new <account>")
    case .packetsIsNoFolder:
      Finding(
        "packets-is-no-folder", .error, at: SourceLocation(file: "packets", line: 1),
        "found a file named packets; expected a folder with <account>.md for each account",
        fix: "move the file away")
    case .twoForms(let slug):
      Finding(
        "two-forms", .error, at: SourceLocation(file: "packets/\(slug).md", line: 1),
        "packets/\(slug).md stands beside the folder packets/\(slug)/; expected one of the two",
        fix: "move the file into the folder, or delete one of them",
        notes: [.init("the folder is here", at: SourceLocation(file: "packets/\(slug)/", line: 1))])
    case .noSlug(let path):
      Finding(
        "bad-slug", .error, at: SourceLocation(file: path, line: 1),
        "\(path) is not named by a slug; expected lower-case letters, digits and \"-\"",
        fix: Self.rename(path))
    case .emptyFolder(let path):
      Finding(
        "empty-packet", .error, at: SourceLocation(file: "\(path)/", line: 1),
        "the folder \(path)/ has no .md file; expected one for each author",
        fix: "add \(path)/sales.md, or delete the folder")
    case .notAPacket(let path, let isMeant):
      Finding(
        "not-a-packet", isMeant ? .warning : .info, at: SourceLocation(file: path, line: 1),
        "\(path) is not read; expected packets as <slug>.md or a folder <slug>/ here",
        fix: "move it out of packets/, or give it the ending .md and a slug for a name")
    case .notUTF8(let path, let offset, let line):
      Finding(
        "not-utf-8", .error, at: SourceLocation(file: path, line: line),
        "byte \(offset) is not UTF-8; expected a text file in UTF-8",
        fix: "save the file as UTF-8 (in most editors: \"Save with encoding\")")
    case .tooLarge(let path, let bytes, let limit):
      Finding(
        "too-large", .error, at: SourceLocation(file: path, line: 1),
        "the file has \(bytes) bytes; expected at most \(limit)",
        fix: "move attachments and transcripts out of the packet and link to them")
    case .unreadable(let error, let path):
      Finding(
        "unreadable", .error, at: SourceLocation(file: path, line: 1), "\(error)",
        fix: "make it a file that you may read, or remove it")
    case .unreadAccounts(let paths):
      Finding(
        "unread-account", .warning, at: paths.first.map { SourceLocation(file: $0, line: 1) },
        "the leak guard can't read all of \(Self.list(paths)); expected every packet readable, so "
          + "that it knows each account's names and contacts in other customers' documents",
        fix: "mend what the findings on \(paths.count == 1 ? "it" : "them") say")
    case .unwritable(let error):
      Finding(
        "unwritable", .error, at: nil, "\(error)",
        fix: "make room for it there, or name another place with --output")
    case .badLogo(let path, let problem, let location):
      Finding(
        "bad-logo", .error, at: location,
        "the logo \(path) \(problem.found); expected an SVG, PNG or JPEG picture of the workspace",
        fix: problem.fix)
    case .changedOutput(let path, let kept):
      Finding(
        "changed-output", .warning, at: SourceLocation(file: path, line: 1),
        "\(path) isn't as it was written; expected changes in packets and templates only, since "
          + "the next build replaces what it wrote",
        fix: "take over what is worth keeping from \(kept)")
    case .foreignOutput(let files, let folder):
      Finding(
        "foreign-output", .error, at: nil,
        "found \(Self.list(files)) in \(folder), which no build wrote; expected nothing in its place",
        fix: "move it away, or name another folder with --output; nothing was written")
    case .busyOutput(let folder):
      Finding(
        "busy-output", .error, at: nil,
        "found another build at work in \(folder); expected one at a time",
        fix: "wait until it has ended, then run this again; nothing was written")
    case .lostOutput(let files, let folder):
      Finding(
        "lost-output", .error, at: nil,
        "found no \(Self.list(files)) in \(folder)/.handoff/next, where a build had put it; "
          + "expected what is there to be left alone",
        fix: "build again; the rest is written")
    case .historyUnread(let words, let root):
      Finding(
        "history-unread", .info, at: nil,
        "git can't tell when the packets' lines changed: \(words); expected their history, "
          + "without which stale-section says nothing",
        fix: "make \"git -C \(root) log\" work: install git, or where it finds dubious ownership "
          + "run git config --global --add safe.directory with the repository's folder")
    }
  }

  private static func list(_ files: [String]) -> String {
    let more = files.count > 3 ? " and \(files.count - 3) more" : ""
    return files.prefix(3).joined(separator: ", ") + more
  }

  private static func rename(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.hasSuffix(".md") ? ".md" : ""
    guard let slug = Slug(from: String(name.dropLast(ending.count))) else {
      return "rename it, for example to packets/acme\(ending)"
    }
    return "rename it to packets/\(slug)\(ending)"
  }
}
