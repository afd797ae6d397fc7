import Documents
import Packets

extension Portfolio {
  /// What the guard knows of the accounts whose packets can be read.
  package init(_ readings: some Sequence<AccountReading>, settings: Settings) {
    self.init(readings.compactMap(\.packet).map(Portfolio.Account.init), settings: settings)
  }
}

extension Workspace {
  /// Reads every packet for what the guard has to know of it.
  package func portfolio() -> Portfolio {
    Portfolio(packets.sources.lazy.map(readPacket), settings: settings)
  }
}
