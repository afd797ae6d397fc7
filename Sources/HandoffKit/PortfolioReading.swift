import Diagnostics
import Packets
import Playbook

/// All accounts of a workspace read and judged, for reports.
package struct PortfolioReading: Sendable {
  package let book: AccountBook
  /// What keeps a report from being whole: packets and records that can't be read.
  package let findings: [Finding]

  package init(of workspace: Workspace, today: Day) async {
    var accounts: [PortfolioAccount] = []
    var unread: [String] = []
    var findings = workspace.packets.findings
    await inParallel(workspace.packets.sources) { source in
      let reading = workspace.read(source)
      let account = reading.packet.map {
        PortfolioAccount(of: workspace.assess($0, reading, today: today))
      }
      return (reading: reading, account: account)
    } then: { _, result in
      if let account = result.account {
        accounts.append(account)
      } else {
        unread.append(result.reading.slug.description)
        findings += result.reading.findings
      }
    }
    let history = workspace.history()
    self.findings = findings + history.findings
    book = AccountBook(
      accounts, unread: unread, settings: workspace.settings, today: today,
      history: history.records)
  }
}
