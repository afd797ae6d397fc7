import Packets
import Testing

@testable import Documents

/// The page around a document.
@Suite struct LayoutTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func page(
    _ document: String, of text: String, settings: Settings = Settings()
  ) throws -> String {
    try Workshop(workshop, settings: settings).render(document, of: .reading(text), as: .html)
  }

  @Test func pageSaysWhatItIs() throws {
    let packet = "---\naccount: Bäckerei Süß\nlanguage: de-AT\nstage: steady\n---\n"
    let ours = try page("pre-read", of: packet)
    #expect(ours.hasPrefix("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">"))
    var settings = Settings()
    settings.language = "fr"
    #expect(try page("pre-read", of: packet, settings: settings).contains("<html lang=\"fr\""))
    #expect(ours.contains("<title>Pre-read: Bäckerei Süß</title>"))
    #expect(ours.contains("Internal: not for the customer"))
    #expect(ours.contains("<body class=\"internal\">"))
    #expect(ours.contains("packets/test.md"))
    let theirs = try page("success-plan", of: packet)
    #expect(theirs.contains("<html lang=\"de-AT\" dir=\"ltr\">"))
    #expect(theirs.contains("<title>Success plan: Bäckerei Süß</title>"))
    #expect(theirs.contains("<body class=\"customer\">"))
    let shown = theirs.components(separatedBy: "</style>").last ?? ""
    for word in ["Internal", "internal", "packets/", "data-source"] {
      #expect(!shown.contains(word), "\(word)")
    }
  }

  @Test(arguments: [("ar", "rtl"), ("he-IL", "rtl"), ("ur-Latn", "ltr"), ("de", "ltr")])
  func languagesRunTheirWay(_ language: String, _ direction: String) throws {
    let packet = "---\naccount: A\nlanguage: \(language)\n---\n"
    for document in ["success-plan", "warm-intro", "kickoff-deck"] {
      let page = try page(document, of: packet)
      // The built-in words are English, whatever language their values are in.
      #expect(page.contains("<html lang=\"\(language)\" dir=\"ltr\">"), "\(document)")
    }
    #expect(try page("pre-read", of: packet).contains("<html lang=\"en\" dir=\"ltr\">"))
    for layout in ["page", "mail", "deck"] {
      let header =
        "title: A\naudience: customer\nlayout: \(layout)\nlanguage: \(language)\nready: any"
      let workshop = try Workshop([("own", "---\n\(header)\n---\n## A\n\nText.\n")])
      let page = try workshop.render("own", of: .reading(packet), as: .html)
      #expect(page.contains("<html lang=\"\(language)\" dir=\"\(direction)\">"), "\(layout)")
    }
  }

  @Test(arguments: ["pre-read", "success-plan"], Example.all)
  func pageLoadsNothing(_ document: String, _ example: Example) throws {
    let workshop = try Workshop(settings: try Example.settings())
    let page = try workshop.render(document, of: try example.packet(), as: .html)
    #expect(!page.lowercased().contains("<script"))
    #expect(page.components(separatedBy: "<h1").count == 2)
    for loading in [" src=", "url(", "@import", "<link", "<iframe", "<object", "<embed", "<form"] {
      #expect(!page.lowercased().contains(loading), "\(loading)")
    }
    // Addresses stand in links and in what people wrote, and in no other attribute.
    for tag in page.tags where tag.contains("://") {
      #expect(tag.hasPrefix("a href=\"https://"), "\(tag)")
    }
  }

  @Test func namesCannotBreakThePage() throws {
    let plain = try page(named: "plain")
    for name in HostileValue.all {
      let words = name.text.normalizedWords
      if words.isEmpty { continue }
      let page = try page(named: name.text)
      #expect(page.tags.map(\.tagName) == plain.tags.map(\.tagName), "\(page)")
      #expect(page.between("<title>", "</title>").normalizedWords.contains(words), "\(page)")
      #expect(page.between("lang=\"", "\">").normalizedWords.contains(words), "\(page)")
      #expect(!page.lowercased().contains("<script"), "\(page)")
    }
  }

  /// A page of an account and by a company of that name, in a language of that name too.
  private func page(named name: String) throws -> String {
    var settings = Settings()
    settings.company.name = name
    let text = RichText(plain: name, at: .init(file: "packets/test.md", line: 1))
    var packet = Packet(slug: "test")
    packet.account.account = Entry(.given(Wording(text)), text: text)
    packet.account.language = Entry(.given(Wording(text)), text: text)
    return try Workshop(workshop, settings: settings)
      .render("success-plan", of: packet, as: .html)
  }

  @Test func companyColoursThePage() throws {
    var settings = Settings()
    settings.company.colour = "#FFEE00"
    let page = try page("success-plan", of: "---\naccount: A\n---\n", settings: settings)
    let accent = Colour(hex: "#FFEE00")?.readable(on: .white).hex
    #expect(page.contains("--accent: \(try #require(accent));"))
    settings.company.colour = "red;} body {display: none"
    let other = try self.page("success-plan", of: "---\naccount: A\n---\n", settings: settings)
    #expect(!other.contains("display: none}") && !other.contains("red;}"))
  }
}

extension String {
  /// What stands between `<` and `>`, comments and the document type aside.
  fileprivate var tags: [String] {
    components(separatedBy: "<").dropFirst().map { part in String(part.prefix { $0 != ">" }) }
  }

  fileprivate var tagName: String { String(prefix { $0 != " " }) }

  /// What stands first between the two, decoded.
  fileprivate func between(_ start: String, _ end: String) -> String {
    let rest = components(separatedBy: start).dropFirst().first
    return (rest?.components(separatedBy: end).first ?? "").decodedHTML
  }
}
