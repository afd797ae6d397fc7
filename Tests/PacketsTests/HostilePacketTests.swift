import CommonMark
import Diagnostics
import Testing

@testable import Packets

/// What nobody writes by hand, in sizes at which anything but linear time shows.
@Suite(.serialized) struct HostilePacketTests {
  @Test(.timeLimit(.minutes(15)), arguments: bodies)
  func aLongPacketIsReadInReasonableTime(_ name: String, _ body: String) {
    let text = "---\naccount: Acme\n---\n\n" + body
    let packet = Packet.read(slug: "acme", files: [("acme.md", text)]).packet
    #expect(packet.name == "Acme")
    #expect(!packet.allContents.isEmpty)
    #expect(!packet.unanswered(at: .closedWon).debts.isEmpty)
  }

  static let bodies: [(String, String)] = [
    ("breaks before text", "## Why they bought\n\n" + repeated("<br>", 8_000) + "x\n"),
    ("breaks in a value", "## Why they bought\n\n**Problem:** " + repeated("<br>", 8_000) + "x\n"),
    (
      "texts side by side", "## Why they bought\n\n- **Problem:** " + repeated("a_b[c]&d! ", 5_000)
    ),
    ("marks before a name", "## " + repeated(". ", 50_000) + "Risks\n"),
    ("notes of one record", "## Risks\n\n### SSO\n\n" + repeated("Note: x\n", 5_000)),
    ("paragraphs of one record", "## Risks\n\n### SSO\n\n" + repeated("text\n\n", 1_500)),
    ("headings of one section", repeated("## Risks\n\n", 2_000)),
    ("unknown headings", repeated("## Something else\n\n", 500)),
    ("unknown labels", "## Why they bought\n\n" + repeated("- **Something:** x\n", 500)),
    ("records under headings", "## Risks\n\n" + repeated("### SSO\n\ntext\n\n", 1_500)),
    ("notes of a person", "## Milestones\n\n- Import\n  - **Owner:** " + repeated("(a)", 50_000)),
    (
      "people in a cell",
      "## Milestones\n\n| Milestone | Owner |\n|---|---|\n| x | "
        + repeated("Ann and Bob; ", 2_000) + "|\n"
    ),
  ]

  /// Who left is looked up for every owner: once for all of them.
  @Test(.timeLimit(.minutes(15)))
  func manyPeopleWhoLeftAreWithheldInReasonableTime() {
    let people = (0..<2_000).map { "| Jonas Ek \($0) | sponsor | left |\n" }
    let steps = (0..<2_000).map { "| Step | Jonas Ek \($0) |\n" }
    let text =
      "# Acme\n\n## Stakeholders\n\n| Name | Project role | Status |\n|---|---|---|\n"
      + people.joined()
      + "\n## Milestones\n\n| Milestone | Owner |\n|---|---|\n" + steps.joined()
    let packet = Packet.read(slug: "acme", files: [("acme.md", text)]).packet
    let departed = packet.departed
    let owners = packet.milestones.milestones.flatMap(\.owners).compactMap(\.value)
    #expect(owners.count == 2_000)
    #expect(owners.allSatisfy(departed.contains))
    #expect(packet.allContents.count == Packet.frontMatter.count + Packet.sections.count)
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}
