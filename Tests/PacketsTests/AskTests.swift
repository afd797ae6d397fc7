import Testing

@testable import Packets

/// What a packet leaves open, as questions to those who owe the answers.
@Suite struct AskTests {
  private func asks(_ text: String) -> [Ask] {
    let packet = Packet.read(slug: "test", files: [("packets/test.md", text)]).packet
    return packet.asks(for: packet.unanswered(at: .kickoff))
  }

  /// A field that is asked for up to the kickoff is asked in words of its own.
  @Test func everyAskedFieldHasItsQuestion() {
    let sections = (Packet.frontMatterDeclarations + Packet.declarations)
      .filter { !["questions", "reviews"].contains($0.key) }
    var asked = Set(["account.icp_reason", "account.heads_up"])
    for section in sections {
      for field in section.parts.flatMap(\.fields) {
        if let gate = field.askedFrom, gate <= .kickoff {
          asked.insert("\(section.key).\(field.key)")
        }
      }
    }
    #expect(asked.count > 60)
    #expect(asked.subtracting(Unanswered.questions.keys) == [])
    #expect(Set(Unanswered.questions.keys).subtracting(asked) == [])
  }

  @Test func whatIsLackingAlikeIsOneQuestion() throws {
    let asks = asks(
      """
      ---
      account: A
      stage: onboarding
      team: {ae: Dana Okafor, implementation lead: Hanna Virtanen}
      ---
      ## Milestones

      | Milestone | Due | Owner |
      |---|---|---|
      | One | 2026-12-01 | Ann |
      | Two | | |
      | Three | | |
      | Four | | Ann |
      """)
    #expect(asks.map(\.role).contains("AE"))
    let lead = try #require(asks.first { $0.role == "Implementation lead" })
    #expect(lead.person?.name == "Hanna Virtanen")
    let questions = lead.questions(in: .english)
    #expect(questions.contains("“Two” and “Three”: by when, and who brings it about?"))
    #expect(questions.contains("“Four”: by when?"))
  }

  @Test func promisesOfAnAnswerAreNamed() throws {
    let asks = asks(
      """
      ## Success criteria

      | Criterion | Baseline |
      |---|---|
      | Overtime | to be measured by Jonas Ek, 2026-12-18 |
      """)
    let questions = asks.flatMap { $0.questions(in: .english) }
    let overtime = try #require(questions.first { $0.hasPrefix("“Overtime”") })
    #expect(
      overtime.hasSuffix(
        "(baseline promised by Jonas Ek for 18 December 2026: still on course?)"))
  }

  /// Who lists promises without a verdict asks for it there.
  @Test func unjudgedPromisesAreLeftOut() {
    let asks = asks(
      """
      ## Promises

      | Promise | Verdict |
      |---|---|
      | A list by mail | |
      | A second list | in scope |
      """)
    let questions = asks.flatMap { $0.questions(in: .english) }
    #expect(!questions.contains { $0.contains("A list by mail") })
    #expect(questions.contains { $0.hasPrefix("“A second list”") })
  }

  @Test func nobodyIsAskedWhatIsToldLater() {
    let asks = asks("---\naccount: A\nstage: steady\n---\n")
    #expect(!asks.flatMap { $0.questions(in: .english) }.contains { $0.contains("Shadow") })
  }
}
