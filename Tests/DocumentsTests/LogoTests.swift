import Packets
import Testing

@testable import Documents

/// A company's logo: pictures are taken, and nothing that runs or loads.
@Suite struct LogoTests {
  private static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
    <style>.a { fill: url(#shade); }</style><!-- only a picture -->
    <use xlink:href="#mark"/><path class="a" d="M0 0"/>
    """

  @Test func picturesAreTaken() throws {
    #expect(try Logo(Array((Self.svg + "</svg>").utf8)).kind == .svg)
    #expect(try Logo([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).kind == .png)
    #expect(try Logo([0xFF, 0xD8, 0xFF, 0xE0]).kind == .jpeg)
  }

  @Test(arguments: [
    "<script>x</script>", "<SCRIPT href='x'/>", "<svg:script/>", "<foreignObject/>",
    "<rect onload=\"x\"/>", "<rect\nONCLICK = 'x'/>", "<rect/onmouseover='x'>",
    "<image href=\"https://x.example/a.png\"/>", "<image xlink:href = '//x.example/a.png'/>",
    "<image href=\"data:image/svg+xml;base64,AA\"/>", "<a href=\"javascript:x\"/>",
    "<image href=\"&#104;ttps://x\"/>", "<a href=\"java&#115;cript:x\"/>",
    "<a href=\"java&#x73;cript:x\"/>", "<a href=\"java&Tab;script&colon;x\"/>",
    "<a href=\"java\nscript:x\"/>", "<p style=\"fill: \\75 rl(//x)\"/>",
    "<style>a { background: url( 'http://x' ) }</style>",
    "<style>@import 'x';</style>", "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
    "<?xml-stylesheet href='#'?>",
    "<iframe/>",
  ])
  func whatRunsOrLoadsIsNone(_ markup: String) {
    #expect(throws: LogoProblem.self) { try Logo(Array((Self.svg + markup + "</svg>").utf8)) }
  }

  @Test func othersAreNone() {
    for bytes in [Array("alert(1)".utf8), [], [0, 1, 2], Array("GIF89a".utf8), [0x3C, 0xFF]] {
      #expect(throws: LogoProblem.noPicture) { try Logo(bytes) }
    }
    let large = [UInt8](repeating: 0x20, count: Logo.limit + 1)
    #expect(throws: LogoProblem.tooLarge(bytes: large.count, limit: Logo.limit)) {
      try Logo(large)
    }
  }

  @Test func logoStandsOnDecksAndPages() throws {
    var settings = Settings()
    settings.company.name = "Us \"&\" them"
    let logo = try Logo([0xFF, 0xD8, 0xFF])
    let image = "<img src=\"data:image/jpeg;base64,/9j/\" alt=\"Us &quot;&amp;&quot; them\">"
    let deck = try Deck.render("## A\n\n> B\n", as: .html, settings: settings, logo: logo)
    #expect(deck.count(of: image) == 1)
    let workshop = try Workshop(settings: settings)
    let context = ViewContext(
      settings: settings, today: workshop.press.context.today, logo: logo)
    let press = Press(library: workshop.press.library, context: context)
    let page = try press.render(
      try press.library.template(named: "success-plan"), of: context.assess(.named("A")), as: .html)
    #expect(page.count(of: image) == 1)
  }
}
