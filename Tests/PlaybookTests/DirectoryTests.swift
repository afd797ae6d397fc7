import Packets
import Testing

@testable import Playbook

/// Whom a name in an owner's or attendee's place means.
@Suite struct DirectoryTests {
  private static let packet = """
    ---
    account: Acme
    team: {ae: Dana Okafor <dana@ourco.example>, csm: Maria Lind, support: Ourco Support}
    ---

    ## Stakeholders

    | Name | Title | Project role | Role | Email | Status |
    |---|---|---|---|---|---|
    | Dr. Priya Menon | VP Operations | Project lead | champion | priya@acme.example | active |
    | Anna Berg | Planner | | daily user | | active |
    | Anna Lind-Carlsson | Controller | Approver | | | active |
    | Oisín Walsh | ERP Data Manager | Data owner | technical | | active |
    | Dispatchers (12) | | | daily user | | |
    | ~~Tom Baker~~ | CFO | | economic buyer | | left |
    | Ines Ortega | CFO since May | | economic buyer | | active |
    | 李 伟 | 工厂经理 | | | | |
    """

  private func match(_ typed: String) throws -> Directory.Match {
    let text = RichText(plain: typed, at: .init(file: "packets/acme.md", line: 1))
    let person = try #require(Person.read(text, in: ReadingContext()).value)
    return Directory(of: try Dossier(Self.packet)).match(person)
  }

  @Test(arguments: [
    "Dana Okafor", "dana okafor", "Dana", "D. Okafor", "Okafor", "ae", "AE", "Account executive",
    "Onboarding rep", "Sales", "CSM", "Support", "dana@ourco.example", "@dana",
    "Priya Menon", "Priya", "Dr Menon", "Priya M.", "Priya Menon (VP Ops)", "priya@acme.example",
    "VP Operations", "the VP Operations", "Project lead", "Champion", "Oisin Walsh", "Oisín",
    "Data owner", "ERP Data Manager", "Dispatchers", "Dispatchers (14)", "Dispatcher", "Anna Berg",
    "Lind-Carlsson", "CFO", "Tom Baker", "Baker", "李 伟", "Controller",
  ])
  func listed(_ typed: String) throws {
    #expect(try match(typed) == .listed)
  }

  @Test(arguments: [
    ("Anna", ["Anna Berg", "Anna Lind-Carlsson"]), ("Lind", ["Maria Lind", "Anna Lind-Carlsson"]),
    ("Daily user", ["Anna Berg", "Dispatchers"]),
  ])
  func ambiguous(_ typed: String, _ names: [String]) throws {
    #expect(try match(typed) == .ambiguous(names))
  }

  @Test(arguments: [
    ("Stefan", nil), ("Priya Jones", nil), ("Dana Okafr", "Dana Okafor"), ("Acme", nil),
    ("Prija Menon", "Priya Menon"),
  ])
  func unknown(_ typed: String, _ nearest: String?) throws {
    guard case .unknown(let near) = try match(typed) else {
      Issue.record("\(typed) is listed")
      return
    }
    if let nearest { #expect(near?.hasSuffix(nearest) == true) }
  }

  @Test func nobodyIsListedInAnEmptyPacket() throws {
    let directory = Directory(of: try Dossier(""))
    #expect(directory.match(Person(name: "csm")) == .listed)
    #expect(directory.match(Person(name: "Ann")) == .unknown(nearest: nil))
    #expect(directory.match(Person(name: "")) == .unknown(nearest: nil))
  }
}
