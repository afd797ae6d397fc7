import CommonMark
import Diagnostics
import Packets

/// A seal's file as it was read.
package struct SealReading: Sendable {
  /// Nil where nobody can tell what gate it sealed, or when.
  package var seal: Seal?
  package var findings: [Finding]
}

extension Seal {
  /// Reads a seal's file: pure, and never without a finding where something is wrong with it. What
  /// can be read counts all the same.
  ///
  /// - Parameter file: its path as messages show it, `seals/<slug>/<gate>-<date>.md`.
  package static func read(_ text: String, file: String) -> SealReading {
    var reader = SealReader(text, file: file)
    let seal = reader.seal()
    return SealReading(seal: seal, findings: reader.findings)
  }
}

/// Reads one seal.
///
/// 1. The front matter gives the facts; the file's name those of gate and day that it lacks.
/// 2. The body is read as a packet; of it the sealed sections are kept, and what was unmet.
/// 3. The fingerprint is compared with the content.
private struct SealReader {
  let file: String
  let source: FrontMatterSource
  let facts: YAMLMapping
  let folder: String
  let name: SealName?
  let fileName: String
  var findings: [Finding]

  init(_ text: String, file: String) {
    self.file = file
    source = FrontMatterSource(text, file: file)
    let yaml = YAML.read(source.yaml ?? "", file: file, firstLine: source.yamlLine)
    facts = yaml.mapping
    findings = source.findings + yaml.findings
    let path = file.split(separator: "/").map(String.init)
    fileName = path.last ?? file
    folder = path.dropLast().last ?? ""
    name = SealName(file: fileName)
  }

  mutating func seal() -> Seal? {
    guard facts["gate"] != nil || name != nil else {
      report(.notASeal)
      return nil
    }
    guard let gate = gate(), let day = day() else { return nil }
    let counts = completeness()
    var seal = Seal(
      account: text("slug") ?? folder, gate: gate, day: day, number: name?.number ?? 1,
      by: person(), completeness: counts,
      quality: number("quality", expected: "a number from 0 to 100"), despite: text("despite"),
      agreed: Packet(slug: folder), file: file)
    seal.currency = text("currency") ?? "EUR"
    fill(&seal)
    seal.isIntact = text(SealContent.key).map { $0 == SealContent(source).fingerprint }
    if seal.name.file != fileName { report(.nameDiffers(seal.name.file), at: "gate") }
    return seal
  }

  /// What was agreed, and what was unmet.
  private mutating func fill(_ seal: inout Seal) {
    let start = facts["starts"]?.value
    let starts = start.flatMap { Entry<PlanDate>.read($0, in: ReadingContext()).entry }
    let reading = Packet.read(
      slug: folder, files: [(file, source.markdown)],
      context: ReadingContext(currency: seal.currency, contractStart: starts?.value?.day))
    // A text that Markdown can't take apart; how its values are written was found when it was sealed.
    findings += reading.findings.filter { ["nested-too-deeply", "too-long"].contains($0.rule) }
    let read = reading.packet
    seal.unmet = read.remarks.first { $0.heading == Seal.unmetHeading }?.blocks.items ?? []
    seal.agreed.files = [file]
    seal.agreed.goal = read.goal
    seal.agreed.successCriteria = read.successCriteria
    seal.agreed.promises = read.promises
    seal.agreed.deal.starts = starts
    seal.agreed.account.account = facts["account"].flatMap {
      Entry<Wording>.read($0.value, in: ReadingContext()).entry
    }
  }

  private mutating func gate() -> Gate? {
    let named = name.flatMap { Gate(rawValue: $0.gate) }
    guard let said = text("gate") else {
      let gates = Gate.allCases.map(\.rawValue).joined(separator: ", ")
      report(.unreadable(key: "gate", found: nil, expected: "one of \(gates)"))
      if named == nil, let name { report(.unknownGate(name.gate)) }
      return named
    }
    if let gate = Gate(rawValue: said.lowercased()) { return gate }
    report(.unknownGate(said), at: "gate")
    return named
  }

  private mutating func day() -> Day? {
    let said = text("sealed")
    if let day = said.flatMap({ Day(iso: $0) }) { return day }
    report(
      .unreadable(key: "sealed", found: said, expected: "a day such as 2026-11-20"), at: "sealed")
    return name?.day
  }

  private mutating func person() -> Person {
    let said = facts["by"]?.value
    if let person = said.flatMap({ Entry<Person>.read($0, in: ReadingContext()).entry?.value }) {
      return person
    }
    report(
      .unreadable(key: "by", found: said?.flowText, expected: "the person who sealed it"), at: "by")
    return Person(name: "nobody named")
  }

  /// `61 of 63`
  private mutating func completeness() -> Completeness {
    let said = text("completeness")
    let numbers = (said ?? "").split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    if numbers.count > 1, numbers[0] <= numbers[1], numbers[1] <= Self.mostAsked {
      return Completeness(answered: numbers[0], asked: numbers[1])
    }
    report(
      .unreadable(key: "completeness", found: said, expected: "two numbers such as 61 of 63"),
      at: "completeness")
    return Completeness(answered: 0, asked: 0)
  }

  /// No gate asks for more.
  private static let mostAsked = 100_000

  private mutating func number(_ key: String, expected: String) -> Int {
    let said = text(key)
    if let number = said.flatMap({ Int($0) }), (0...100).contains(number) { return number }
    report(.unreadable(key: key, found: said, expected: expected), at: key)
    return 0
  }

  /// What the front matter says for a key; nil for nothing.
  private func text(_ key: String) -> String? {
    facts[key].map { $0.value.flowText.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func report(_ problem: SealProblem, at key: String? = nil) {
    let place = key.flatMap { facts[$0]?.value.location }
    findings.append(problem.finding(at: place ?? SourceLocation(file: file, line: 1)))
  }
}

extension [Block] {
  /// The items of the lists among them, each on one line.
  fileprivate var items: [String] {
    flatMap { block -> [String] in
      guard case .list(let list) = block.content else { return [] }
      return list.items.map { $0.blocks.plainText.onOneLine }
    }
  }
}
