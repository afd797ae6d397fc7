import Packets
import Testing

@testable import Playbook

/// Accounts for tests: from text, and those of the examples.
enum Account {
  static let today = Day(iso: "2026-11-20")

  /// A dossier of a packet in text; `today` is 2026-11-20 where nobody says otherwise.
  static func dossier(
    _ frontMatter: String, _ body: String = "", on day: String = "2026-11-20",
    slug: String = "acme", settings: String = "", seals: [Seal] = []
  ) throws -> Dossier {
    let settings = Settings.read(text: settings, file: "handoff.yaml").settings
    let text = "---\naccount: Acme\n\(frontMatter)\n---\n\n\(body)\n"
    let packet = Packet.read(
      slug: slug, files: [("packets/\(slug).md", text)], settings: settings
    ).packet
    guard let today = Day(iso: day) else { throw NoDay(text: day) }
    return Dossier(of: packet, seals: seals, settings: settings, today: today)
  }

  struct NoDay: Error {
    let text: String
  }

  /// The examples on 2026-11-20.
  static func book() throws -> AccountBook { try exampleBook.get() }

  private static let exampleBook = Result {
    let accounts = try ExamplePacket.all.map { example in
      PortfolioAccount(
        of: Assessment(of: try example.dossier(), reading: example.reading.findings))
    }
    return AccountBook(
      accounts, settings: try #require(ExamplePacket.all.first).settings,
      today: try #require(today))
  }
}
