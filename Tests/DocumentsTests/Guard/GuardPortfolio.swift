import Packets

@testable import Documents

/// A small portfolio with something to leak of every kind.
enum GuardPortfolio {
  static let settings = settings("")

  /// With more lines under `guard:`.
  static func settings(_ more: String) -> Settings {
    let text = """
      company: {name: Steadrow, domain: steadrow.example}
      team:
        cs lead: Aoife Brennan <aoife.brennan@steadrow.example>
      guard:
        terms: [land and expand]
      \(more)
      """
    return Settings.read(text: text, file: "handoff.yaml").settings
  }

  /// The account whose files are read.
  static func packet(_ more: String = "", settings: Settings = settings) -> Packet {
    let text = """
      ---
      account: Tarnwick Robotics
      domain: tarnwick.example
      deal: {acv: "EUR 84,000"}
      team: {ae: Dana Okafor <dana@steadrow.example>, sales engineer: Yusuf Demir}
      ---

      ## Goal

      > I want expansion without overtime.
      >
      > — Priya Menon, VP Operations, call, 2026-09-03

      ## Why they bought

      - **Business case:** EUR 22,500 a month of freight, 18% late
      - **Decision dynamics:** Declan halved our first savings figure. He trusts nobody's arithmetic but his own.

      ## Stakeholders

      | Name | Email | Project role | Stance | Note |
      |---|---|---|---|---|
      | Priya Menon | priya@tarnwick.example | Project lead | for | Would leave if the line stops again |
      | Anneke Bruun | anneke@private.example | | against | |

      ## Alternatives

      - **Gantrix**
        - Why we won: they asked for 37.5 % more
      - **Nothing**
      - **Orbita Dispatch ($140k)**

      \(more)
      """
    return Packet.read(
      slug: "tarnwick-robotics", files: [("packets/tarnwick-robotics.md", text)],
      settings: settings
    ).packet
  }

  private static func other(_ slug: String, _ text: String) -> Packet {
    Packet.read(slug: slug, files: [("packets/\(slug).md", text)], settings: settings).packet
  }

  static let others = [
    other(
      "corvane-freight",
      """
      ---
      account: Corvane Freight Ltd
      domain: corvane.example
      team: {ae: Marcus Hale}
      ---
      ## Stakeholders

      | Name | Email |
      |---|---|
      | Luz Herrera | luz.herrera@corvane.example |
      | Bob | bob.tillman@mail.corvane-home.example |
      | Marcus Hale | |
      | Priya Menon | |
      """),
    other("target", "---\naccount: Target\n---\n"),
    other("molenaar", "---\naccount: Molenaar & Dochters\n---\n"),
  ]

  static func portfolio(_ packet: Packet, settings: Settings = settings) -> Portfolio {
    Portfolio((others + [packet]).map(Portfolio.Account.init), settings: settings)
  }

  static func report(
    _ files: [GuardedFile], of packet: Packet = packet(), settings: Settings = settings
  ) -> LeakGuard.Report {
    LeakGuard(portfolio: portfolio(packet, settings: settings), settings: settings)
      .report(on: files, of: packet)
  }

  /// The rules of what is found in a customer's text.
  static func rules(in text: String, of packet: Packet = packet()) -> [String] {
    report([GuardedFile(path: "customers/tarn/plan.txt", text: text)], of: packet).findings
      .map(\.rule)
  }
}
