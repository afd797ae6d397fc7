import CommonMark
import Foundation
import Packets
import Testing

@testable import Documents

/// What charts promise beside their looks: who sees them, what they escape, that they are the same
/// every time.
@Suite struct ChartRuleTests {
  private static let packet = """
    ---
    account: Northwind
    deal: {closed: 2026-10-30, starts: 2026-11-01, renews: 2027-01-20}
    meetings: {handoff: 2026-11-25, kickoff: 2026-12-01}
    history:
      - {date: 2026-12-24, event: shadow started}
    ---
    ## Success criteria

    | Criterion | Baseline | Target | Actual | Note |
    |---|---|---|---|---|
    | Late orders | 18% | 9% | 12% | candidword |

    ## Milestones

    | Milestone | Due | Note |
    |---|---|---|
    | First list | 2026-12-10 | candidword |
    | Everybody in | 2027-01-10 | |

    ## Stakeholders

    | Name | Role | Influence | Stance | Project role |
    |---|---|---|---|---|
    | Ann Lee | skeptic | high | against | Sponsor |
    """

  private func figure(
    _ chart: Chart, of text: String, for audience: Audience
  ) throws -> Figure {
    let packet = Packet.reading(text)
    let context = ViewContext(settings: Settings(), today: try #require(Workshop.today))
    return try #require(chart.figure(packet, Writing(packet, for: audience, in: context)))
  }

  private func words(_ figure: Figure) -> String {
    figure.html + MarkdownWriter.write(figure.fallback) + figure.summary
  }

  // MARK: Audiences

  @Test func visibilityFollowsFromTheInputs() {
    #expect(Chart.timeline.visibility == .shared)
    #expect(Chart.criteria.visibility == .shared)
    #expect(Chart.stakeholders.visibility == .internal)
  }

  @Test func customersSeeNoInternalMarks() throws {
    let ours = words(try figure(.timeline, of: Self.packet, for: .internal))
    let theirs = words(try figure(.timeline, of: Self.packet, for: .customer))
    for word in ["Handoff", "Shadow begins", "Signed"] {
      #expect(ours.contains(word), "\(word)")
      #expect(!theirs.contains(word), "\(word)")
    }
    for word in ["First list", "Kickoff", "Contract starts", "Renewal", "Today"] {
      #expect(theirs.contains(word), "\(word)")
    }
    #expect(!(ours + theirs).contains("candidword"))
  }

  /// Every place of a packet holds a word of its own: none of the internal ones is in a chart that
  /// customers see.
  @Test(arguments: CanaryValue.allCases, CanaryShape.allCases)
  func customersChartsHoldNoCanary(_ value: CanaryValue, _ shape: CanaryShape) throws {
    let planted = CanaryPacket(value, shape)
    let packet = planted.packet
    let context = ViewContext(
      settings: CanaryPacket.settings, today: try #require(Workshop.today))
    let writing = Writing(packet, for: .customer, in: context)
    let shown = WordsOfText(
      of: Chart.all.filter { $0.visibility == .shared }
        .compactMap { $0.figure(packet, writing) }.map(words).joined(separator: " "))
    let leaked = planted.canaries.filter { $0.visibility == .internal && shown.show($0) }
    #expect(leaked.isEmpty, "\(leaked)")
    // The charts say something: a leak would show.
    let told = planted.canaries.filter { $0.visibility == .shared && shown.show($0) }
    #expect(told.count >= (value == .noneKnown ? 0 : 5), "\(told)")
  }

  @Test func customersTemplatesLearnThatPeopleAreInternal() throws {
    let findings = findings("{{ charts.stakeholders }}", for: .customer)
    #expect(findings.count == 1)
    #expect(findings.first?.contains("\"stakeholders\" is internal") == true, "\(findings)")
    #expect(self.findings("{{ charts.stakeholders }}", for: .internal).isEmpty)
  }

  @Test func filtersThatMakeTextAreRefused() throws {
    #expect(findings("{{ charts.timeline | default: \"none\" }}", for: .customer).isEmpty)
    for use in ["| upcase", "| truncatewords: 5", "| size", "| append: \"x\"", ".svg"] {
      #expect(findings("{{ charts.timeline \(use) }}", for: .customer).count == 1, "\(use)")
    }
  }

  private func findings(_ body: String, for audience: Audience) -> [String] {
    let text = Workshop.template(for: audience, body)
    do throws(TemplateLibraryError) {
      _ = try TemplateLibrary(overriding: [TemplateFile(path: "templates/mine.md", text: text)])
      return []
    } catch {
      return error.findings.map { "\($0.message) \($0.fix)" }
    }
  }

  // MARK: Markup

  private static let hostile = [
    "</svg><script>alert(1)</script>", "\" onload=\"alert(1)", "'><img src=x>", "]]><!--",
    "&lt;b&gt;", "\u{202E}gnp.exe", "a\u{0}b", "\u{7}bell", "timeline-title", "\"timeline-",
  ]

  private static func pictures(named name: String) throws -> [ChartPicture] {
    let day = try #require(Workshop.today)
    let step = TimelineChart.Step(
      name: name, state: .late, day: day, when: name, who: name, isFirstValue: true)
    var undated = step
    undated.day = nil
    var timeline = TimelineChart(steps: [step, undated])
    timeline.take([TimelineChart.Mark(name: name, day: day, date: name, kind: .meeting)])
    timeline.after = timeline.marks
    let row = CriteriaChart.Row(
      name: name, baseline: name, target: name, actual: name, progress: .share(0.5), due: name,
      isDue: true)
    let person = StakeholderChart.Person(name: name, about: name, influence: 5, stance: -1)
    let unplaced = StakeholderChart.Person(name: name, about: name, influence: nil, stance: 0)
    return [
      TimelineDrawing(timeline).picture, CriteriaDrawing(CriteriaChart(rows: [row])).picture,
      StakeholderDrawing(StakeholderChart(people: [person, unplaced])).picture,
    ]
  }

  /// A name reaches the picture whole and is never markup.
  @Test(arguments: hostile)
  func namesAreNoMarkup(_ name: String) throws {
    let pairs = zip(try Self.pictures(named: name), try Self.pictures(named: "plain words"))
    for (hostile, plain) in pairs {
      #expect(Set(Self.tags(hostile.html)).isSubset(of: Self.tags(plain.html)), "\(hostile.html)")
      #expect(Self.ids(hostile.html) == Self.ids(plain.html))
      #expect(!hostile.html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!hostile.html.contains("\u{202E}"))
      let whole = name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x202E }
      let shown = hostile.html.decodedHTML.filter { $0 != " " }
      #expect(shown.contains(String(String.UnicodeScalarView(whole)).filter { $0 != " " }))
    }
  }

  private static func ids(_ html: String) -> [Substring] {
    html.split(separator: " ").filter { $0.hasPrefix("id=\"") }.map { $0.prefix { $0 != ">" } }
  }

  private static func tags(_ html: String) -> [String] {
    html.split(separator: "<").dropFirst().map { String($0.prefix { $0 != " " && $0 != ">" }) }
  }

  @Test(arguments: Chart.all.map(\.name))
  func picturesAreAccessibleAndAlone(_ name: String) throws {
    let chart = try #require(Chart.all.first { $0.name == name })
    let html = try figure(chart, of: Self.packet, for: .internal).html
    for part in [
      "role=\"img\"", "aria-labelledby=\"\(name)-title\"", "<title id=\"\(name)-title\">",
      "aria-describedby=\"\(name)-desc\"", "<desc id=\"\(name)-desc\">", "viewBox=\"0 0 860 ",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    for part in ["<script", "href", "url(", "http", "style=", "<image", "<use"] {
      #expect(!html.contains(part), "\(part)")
    }
  }

  @Test func stylesheetColoursEveryInk() throws {
    let css = try #require(TemplateLibrary.builtIn.first { $0.path.hasSuffix("layouts/page.css") })
    for ink in Ink.allCases { #expect(css.text.contains(".ink-\(ink.rawValue) {"), "\(ink)") }
  }

  @Test func theSameEveryTime() throws {
    for chart in Chart.all {
      let first = try figure(chart, of: Self.packet, for: .internal)
      for _ in 0..<5 {
        #expect(try figure(chart, of: Self.packet, for: .internal) == first)
      }
    }
  }

  @Test func nothingIsDrawnOfNothing() throws {
    let packet = Packet.reading("---\naccount: A\n---\n## Milestones\n\n## Success criteria\n")
    let context = ViewContext(settings: Settings(), today: try #require(Workshop.today))
    for audience in Audience.allCases {
      let writing = Writing(packet, for: audience, in: context)
      for chart in Chart.all { #expect(chart.figure(packet, writing) == nil, "\(chart.name)") }
    }
  }

  /// Milestones without a day are a table and no picture.
  @Test func milestonesWithoutDaysAreATable() throws {
    let text = "---\naccount: A\n---\n## Milestones\n\n| Milestone |\n|---|\n| First list |\n"
    let workshop = try Workshop([
      ("mine", Workshop.template(for: .customer, "{{ charts.timeline }}"))
    ])
    let page = try workshop.render("mine", of: .reading(text), as: .html)
    #expect(page.contains("<table>") && !page.contains("<svg"))
  }

  /// A picture's table is one click away on its page, and alone in Markdown.
  @Test func pagesHoldThePictureAndItsTable() throws {
    let workshop = try Workshop([
      ("mine", Workshop.template(for: .internal, "{{ charts.timeline }}\n\n{{ charts.timeline }}"))
    ])
    let page = try workshop.render("mine", of: .reading(Self.packet), as: .html)
    #expect(page.components(separatedBy: "<details class=\"data\">").count == 3)
    #expect(page.contains("id=\"timeline-title\"") && page.contains("id=\"timeline-2-title\""))
    let markdown = try workshop.render("mine", of: .reading(Self.packet))
    #expect(markdown.components(separatedBy: "| Milestone | By | Who | State |").count == 3)
  }
}
