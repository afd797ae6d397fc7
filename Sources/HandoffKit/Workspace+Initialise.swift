import Packets

extension Workspace {
  /// Makes a workspace: a `handoff.yaml` to fill in and a `packets/` that says what goes there.
  /// Returns what it wrote, `handoff.yaml` last; a folder that already is a workspace is an error.
  package static func initialise(
    at folder: String, disk: Disk
  ) throws(WorkspaceError) -> [String] {
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : "\(folder)/"
    let settings = prefix + settingsFile
    let readme = prefix + "packets/README.md"
    guard disk.kind(settings) == nil else { throw .fileExists(settings) }
    let files = [(readme, packetsReadme), (settings, firstSettings)]
      .filter { disk.kind($0.0) == nil }
    do {
      for (path, text) in files { try disk.write(path, Array(text.utf8)) }
    } catch {
      throw .disk(error)
    }
    return files.map(\.0)
  }

  private static let firstSettings = """
    # Settings of this workspace. "handoff config" prints all of them with their defaults.

    company:
      name:                        # ours; stands on every page
      domain:
      colour: "#1D4E89"            # headings and links; quoted, because # begins a comment

    currency: EUR                  # of a bare number of money
    time zone: Europe/Berlin       # of a meeting's time that names none

    team:                          # who it is where a packet doesn't say
      # csm: Mei Tanaka <mei.tanaka@ourco.example>

    """

  private static let packetsReadme = """
    # Packets

    One file an account, named by its slug: `acme.md`. Make one with `handoff new acme`, read it
    back with `handoff show acme`. When several people write one, make it a folder: `acme/sales.md`,
    `acme/marketing.md`, `acme/implementation.md`.

    """
}
