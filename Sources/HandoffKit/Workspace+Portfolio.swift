import Diagnostics
import Documents
import Packets

extension Workspace {
  /// The leak guard for the documents of these accounts, and a warning that names the packets of
  /// which it couldn't read every word.
  ///
  /// - Parameter readings: of all packets; each is read where none are given.
  package func leakGuard(
    knowing readings: [AccountReading]? = nil
  ) -> (leakGuard: LeakGuard, findings: [Finding]) {
    var accounts: [Portfolio.Account] = []
    var unread: [String] = []
    func take(_ account: Portfolio.Account, _ paths: [String]) {
      accounts.append(account)
      unread += paths
    }
    if let readings {
      for reading in readings { take(reading.known, reading.unread) }
    } else {
      for source in packets.sources {
        let reading = readPacket(source)
        take(reading.known, reading.unread)
      }
    }
    for dropped in packets.dropped { take(known(of: dropped), [dropped.place]) }
    let portfolio = Portfolio(accounts, settings: settings)
    return (
      LeakGuard(portfolio: portfolio, settings: settings),
      unread.isEmpty ? [] : [WorkspaceFinding.unreadAccounts(unread.sorted()).finding]
    )
  }

  /// What the guard can know of files that make no packet.
  private func known(of dropped: DroppedPacket) -> Portfolio.Account {
    let slug = Slug(from: dropped.name)?.description ?? dropped.name
    return known(of: dropped.paths, named: dropped.name, slug: slug)
  }

  /// What the guard can know of an account whose files can't all be read.
  func known(of paths: [String], named name: String, slug: String) -> Portfolio.Account {
    let texts = paths.compactMap { path -> (path: String, text: String)? in
      guard let bytes = try? disk.read("\(root)/\(path)") else { return nil }
      return (path, TextFile.salvaged(bytes))
    }
    let reading = Packet.read(slug: slug, files: texts, settings: settings)
    return Portfolio.Account(
      unread: reading.packet, fileName: name, texts: texts.map(\.text))
  }
}
