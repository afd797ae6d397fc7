import Diagnostics
import Packets
import Playbook

extension Workspace {
  /// What the playbook judges the account by; nil where its packet can't be read.
  package func dossier(_ reading: AccountReading, today: Day) -> Dossier? {
    reading.packet.map { dossier(of: $0, reading, today: today) }
  }

  /// What the playbook makes of the account.
  package func assess(
    _ packet: Packet, _ reading: AccountReading, today: Day
  ) -> Assessment {
    Assessment(
      of: dossier(of: packet, reading, today: today), reading: hindrances(of: reading))
  }

  /// What keeps rules about the packets' age from judging, all accounts alike. It asks the version
  /// control system.
  package var historyFindings: [Finding] {
    lineHistory.problem().map { [WorkspaceFinding.historyUnread($0, root: root).finding] } ?? []
  }

  private func dossier(of packet: Packet, _ reading: AccountReading, today: Day) -> Dossier {
    var dossier = Dossier(
      of: packet, seals: reading.seals, settings: settings, today: today,
      workspaceSeals: !seals.folders.isEmpty)
    // A version control system takes its time; most accounts needn't be asked for.
    if dossier.canHaveStaleSections {
      dossier.changes = changes(of: dossier.contents, in: reading.sources)
    }
    return dossier
  }

  /// The day on which each section was last changed, by its key. A section ends where the next one
  /// begins in its file. A text that isn't the file's as it stands counts for nothing.
  private func changes(
    of contents: [SectionContent], in sources: [SourceText]
  ) -> [String: Day] {
    var changes: [String: Day] = [:]
    for source in sources {
      let days = lineHistory.days(source.file)
      let headings = contents.flatMap { content in
        content.locations.filter { $0.file == source.file }.map {
          (key: content.declaration.key, line: $0.line)
        }
      }.sorted { $0.line < $1.line }
      guard days.count == source.lineCount else { continue }
      for (index, heading) in headings.enumerated() {
        let end = index + 1 < headings.count ? headings[index + 1].line : days.count + 1
        guard (1..<end).contains(heading.line), end <= days.count + 1,
          let newest = days[heading.line - 1..<end - 1].max()
        else { continue }
        changes[heading.key] = max(changes[heading.key] ?? newest, newest)
      }
    }
    return changes
  }
}
