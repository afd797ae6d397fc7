import Diagnostics
import Documents
import Packets

/// The files around all accounts: the index, the page for what isn't there, the shared assets.
package struct Site: Sendable {
  package let templates: SiteTemplates
  package let today: Day

  package init(templates: SiteTemplates, today: Day) {
    self.templates = templates
    self.today = today
  }

  package func files(for accounts: [AccountSummary]) throws(DocumentError) -> [OutputFile] {
    try templates.files
      + [try IndexPage(accounts: accounts, templates: templates, today: today).file()]
  }

  /// Two accounts of one name: whoever reads the index can't tell them apart by it.
  package static func namesakes(among accounts: [AccountSummary]) -> [Finding] {
    Dictionary(grouping: accounts, by: \.name).values.filter { $0.count > 1 }
      .sorted { $0[0].slug < $1[0].slug }
      .map { accounts in
        let slugs = accounts.map(\.slug.description).sorted()
        return Finding(
          "same-name", .warning, at: nil,
          "the accounts \(slugs.joined(separator: ", ")) are all named \"\(accounts[0].name)\"; "
            + "expected a name each",
          fix: "tell them apart in `account`, by place or product say")
      }
  }
}
