import Foundation
import Testing

/// Accounts whose packets can't be read keep their names out of other customers' documents too.
@Suite struct UnreadAccountTests {
  /// Files in `packets/` that make no packet, what tells the account in another's document, and
  /// the paths that the warning names.
  struct Unread: Sendable, CustomStringConvertible {
    var files: [String: [UInt8]]
    var told: [String]
    var named: [String]

    var description: String { named.joined(separator: ", ") }

    init(_ files: [String: String], told: [String], named: [String]) {
      self.files = files.mapValues { Array($0.utf8) }
      self.told = told
      self.named = named
    }

    /// In Latin-1, which is not UTF-8.
    func inLatin1() -> Unread {
      var unread = self
      unread.files = files.mapValues { bytes in
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { UInt8($0.value) }
      }
      return unread
    }

    func inUTF16() -> Unread {
      var unread = self
      unread.files = files.mapValues { bytes in
        let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
        return [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      }
      return unread
    }
  }

  private static let text = """
    ---
    account: Møller Bank
    domain: moeller.example
    ---

    ## Stakeholders

    | Name | Email |
    |---|---|
    | Søren Lund | soren.lund@lund.example |
    """

  private static let unread: [Unread] = [
    Unread(
      ["packets/moeller.md": text],
      told: ["Møller Bank", "moeller.example", "Søren Lund", "soren.lund@lund.example"],
      named: ["packets/moeller.md"]
    ).inLatin1(),
    Unread(
      ["packets/m.md": text], told: ["Møller Bank", "Søren Lund"], named: ["packets/m.md"]
    ).inUTF16(),
    Unread(
      ["packets/corvane-freight-ltd.md": "\u{FF}"], told: ["Corvane Freight"],
      named: ["packets/corvane-freight-ltd.md"]
    ).inLatin1(),
    Unread(
      ["packets/tallowmere.md": "\u{FF}"], told: ["Tallowmere"], named: ["packets/tallowmere.md"]
    ).inLatin1(),
    Unread(
      ["packets/corvane.md": "# Corvane Freight\n", "packets/corvane/sales.md": text],
      told: ["Corvane Freight", "Møller Bank"],
      named: ["packets/corvane.md", "packets/corvane/sales.md"]),
    Unread(
      ["packets/Corvane Freight.md": text], told: ["Corvane Freight", "Møller Bank"],
      named: ["packets/Corvane Freight.md"]),
    Unread(
      ["packets/Corvane_Freight/sales.md": text], told: ["Corvane Freight", "Søren Lund"],
      named: ["packets/Corvane_Freight/sales.md"]),
    Unread(
      ["packets/corvane-freight/README.txt": "x"], told: ["Corvane Freight"],
      named: ["packets/corvane-freight/"]),
    Unread(
      ["packets/m.md": text + String(repeating: "\nNothing.\n", count: 500_000)],
      told: ["Møller Bank", "Søren Lund"], named: ["packets/m.md"]),
    Unread(
      ["packets/m.md": text + "\n\n" + String(repeating: "> ", count: 1000) + "deep"],
      told: ["Møller Bank", "moeller.example", "soren.lund@lund.example"],
      named: ["packets/m.md"]),
    Unread(
      ["packets/m.md": text.replacing("Møller Bank", with: "\"Møller Bank")],
      told: ["Møller Bank", "Søren Lund"], named: ["packets/m.md"]),
  ]

  private func workspace(_ unread: Unread, saying told: String) throws -> Scratch {
    let scratch = try Scratch(Workspaces.with("northwind"))
    for (path, bytes) in unread.files {
      try scratch.write("", to: path)
      try Data(bytes).write(to: scratch.url.appending(path: path))
    }
    try scratch.write(
      "---\ntitle: Note\naudience: customer\nformats: [md]\nready: any\n---\nAs we did for \(told).\n",
      to: "templates/note.md")
    return scratch
  }

  @Test(arguments: unread)
  func theirNamesAreKnown(_ unread: Unread) async throws {
    for told in unread.told {
      let scratch = try workspace(unread, saying: told)
      let outcome = try await scratch.handoff("render", "note", "northwind")
      #expect(outcome.stdout == "" && outcome.code == 1)
      #expect(outcome.stderr.contains("[guard-other-account]"), "\(told): \(outcome.stderr)")
    }
  }

  @Test(arguments: unread)
  func everyCommandSaysWhomTheGuardDoesNotKnow(_ unread: Unread) async throws {
    for arguments in [
      ["build"], ["bundle", "northwind", "--zip", "-o", "a.zip"], ["render", "note", "northwind"],
    ] {
      let scratch = try workspace(unread, saying: "others")
      let outcome = try await Program.run(
        arguments + (arguments[0] == "render" ? [] : ["--as-of", "2026-11-20"]), in: scratch.url)
      #expect(outcome.stderr.contains("[unread-account]"), "\(arguments): \(outcome.stderr)")
      let warning = outcome.stderr.split(separator: "\n").first { $0.contains("[unread-account]") }
      for path in unread.named { #expect(warning?.contains(path) == true, "\(warning ?? "")") }
      #expect(!outcome.stderr.contains("guard-other-account"), "\(outcome.stderr)")
    }
  }

  /// A slug of short or ordinary words is a word of the language, not a name.
  @Test func whatTellsNothingPasses() async throws {
    for (slug, said) in [
      ("acme", "Acme"), ("target", "the target"), ("next-step", "the next step"),
      ("acme-gmbh", "Acme"),
    ] {
      let unread = Unread(["packets/\(slug).md": "\u{FF}"], told: [], named: []).inLatin1()
      let scratch = try workspace(unread, saying: said)
      let outcome = try await scratch.handoff("render", "note", "northwind")
      #expect(outcome.code == 0 && outcome.stdout.contains(said), "\(outcome.stderr)")
    }
  }
}
