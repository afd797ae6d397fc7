import Diagnostics
import Packets
import Testing

@testable import Playbook

/// How tables become text, CSV and JSON.
@Suite struct ReportWriterTests {
  private func report(_ cells: [String?]) throws -> Report {
    let table = ReportTable(
      "things", "Things", cells, empty: "Nothing here", notes: ["A note."],
      [
        .text("Thing", "thing") { $0 }, .count("Length", "length") { $0?.count },
        .share("Part", "part") { $0.map { Share($0.count, of: 200) } },
        .money("Worth", "worth") { $0.map { Money(DecimalNumber($0.count), currency: "EUR") } },
        .change("Move", "move") { $0.map { 3 - $0.count } }.inDataOnly,
      ])
    return Report(
      name: "test", title: "Test", asOf: try #require(Account.today), tables: [table], notes: [])
  }

  private func csv(_ cells: [String?]) throws -> [String] {
    try #require(try report(cells).tables.first).csv.split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func textIsAligned() throws {
    let lines = try report(["one", nil, "eleven"]).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "Test, 2026-11-20", "", "Things", "------",
        "Thing   Length           Part  Worth",
        "------  ------  -------------  -----",
        "one          3  3 of 200, 1 %  EUR 3",
        "             –              –      –",
        "eleven       6  6 of 200, 3 %  EUR 6",
        "A note.", "",
      ])
  }

  @Test func noRowsReadAsASentence() throws {
    #expect(try report([]).text.hasSuffix("------\nNothing here.\nA note.\n"))
    #expect(try csv([]).count == 2)
  }

  @Test func longTextGoesOnBelow() throws {
    let long = String(repeating: "word ", count: 60) + String(repeating: "x", count: 300)
    let lines = try report([long, "short"]).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.count > 9)
  }

  @Test func textHasNoCommandsForATerminal() throws {
    let text = try report(["\u{1B}[31mred\u{7}", "two\nlines", "\u{202E}back", "表意文字"]).text
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains("two lines"))
  }

  @Test func csvQuotesWhatNeedsIt() throws {
    #expect(
      try csv(["plain", "a,b", "say \"so\"", "two\nlines", nil]) == [
        "thing,length,part,part_of,part_percent,worth,worth_currency,move",
        "plain,5,5,200,2,5,EUR,-2", "\"a,b\",3,3,200,1,3,EUR,0",
        "\"say \"\"so\"\"\",8,8,200,4,8,EUR,-5", "\"two\nlines\",9,9,200,4,9,EUR,-6", ",,,,,,,", "",
      ])
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
  func csvHasNoFormulas(_ text: String) throws {
    let line = try csv([text])[1]
    #expect(line.hasPrefix("'") || line.hasPrefix("\"'"))
  }

  @Test func jsonKeepsTypesAndOrder() throws {
    let json = try report(["one", nil]).json
    guard case .object(let members) = json else { throw NoObject() }
    #expect(members.map(\.key) == ["report", "as_of", "tables", "notes"])
    #expect(json.text.contains("\"length\": 3,\n"))
    #expect(json.text.contains("\"percent\": 1\n"))
    #expect(json.text.contains("\"amount\": 3,\n"))
    #expect(json.text.contains("\"move\": null\n"))
  }

  private struct NoObject: Error {}
}
