import Packets
import Testing

@testable import Documents

/// Nothing internal reaches a customer's document, whatever prints it: the built-in documents, and
/// a template that prints all that a customer's view has.
@Suite struct CanaryTests {
  private static let maximal = "maximal"

  private let workshop: Workshop

  init() throws {
    var settings = CanaryPacket.settings
    // Figures without signs between their digits.
    settings.language = "und"
    let sections = settings.sections
    try #require(sections.count == 10)
    workshop = try Workshop(
      [
        ("maximal", MaximalTemplate.text(for: .customer, sections: sections)),
        ("maximal-internal", MaximalTemplate.text(for: .internal, sections: sections)),
      ], settings: settings)
  }

  /// Every kind of value and every shape of record, each at least once.
  private static let packets = [
    CanaryPacket(.word, .tables), CanaryPacket(.word, .headings), CanaryPacket(.word, .bullets),
    CanaryPacket(.typed, .tables), CanaryPacket(.pending, .headings),
    CanaryPacket(.noneKnown, .bullets),
  ]

  /// The same packet shows customers all that is shared, in the template that prints everything:
  /// the view isn't empty by mistake.
  @Test(arguments: packets)
  func customersReadWhatIsSharedAndNothingElse(_ planted: CanaryPacket) throws {
    let secrets = planted.canaries.filter { $0.visibility == .internal }
    let shared = planted.canaries.filter { $0.isDeclared && $0.visibility == .shared }
      .filter { !Self.isWithheld($0, planted.value) }
    try #require(secrets.count > 400 && shared.count > (planted.value == .noneKnown ? 10 : 60))
    for document in try workshop.documents(of: planted.packet, for: .customer) {
      let words = WordsOfText(of: document.text)
      let leaked = secrets.filter(words.show)
      #expect(leaked.isEmpty, "\(document) says \(leaked)")
      #expect(!document.text.contains("packets/canary"), "\(document) names the packet")
      guard document.name == Self.maximal else { continue }
      let missing = shared.filter { !words.show($0) }
      #expect(missing.isEmpty, "\(document) lacks \(missing)")
    }
  }

  /// A canary that the reader loses could not sing.
  @Test(arguments: packets)
  func packetKeepsEveryCanary(_ planted: CanaryPacket) {
    let kept = WordsOfText(of: String(describing: planted.packet))
    let lost = planted.canaries.filter { !$0.isTypedValue && !kept.show($0) }
    #expect(lost.isEmpty, "lost \(lost)")
  }

  /// The same packet shows all of its declared fields to us: the test can find a canary.
  @Test(arguments: packets)
  func weReadEveryDeclaredField(_ planted: CanaryPacket) throws {
    for document in try workshop.documents(of: planted.packet, for: .internal)
    where document.name == "maximal-internal" {
      let words = WordsOfText(of: document.text)
      let missing = planted.canaries.filter { $0.isDeclared && !words.show($0) }
      #expect(missing.isEmpty, "\(document) lacks \(missing)")
    }
  }

  /// A person stands in a customer's document only with a project role, and here that is pending
  /// or not known.
  private static func isWithheld(_ canary: Canary, _ value: CanaryValue) -> Bool {
    canary.place.hasPrefix("stakeholders.people") && [.pending, .noneKnown].contains(value)
  }

  @Test(arguments: CanaryShape.allCases)
  func everyDeclarationHasACanary(_ shape: CanaryShape) {
    let places = Set(CanaryPacket(.word, shape).canaries.map(\.place))
    for section in Packet.frontMatterDeclarations + CanaryPacket.sections {
      for part in section.parts {
        let path = part.shape == .facts ? section.key : "\(section.key).\(part.key)"
        let fields = part.fields.map { "\(path).\($0.key)" }
        // Records under another part's headings are named by them.
        let planted = part.parent == nil ? fields[...] : fields.dropFirst()
        for field in planted { #expect(places.contains(field), "\(field)") }
        if fields.isEmpty {
          #expect(places.contains { $0.hasPrefix(path) }, "\(path)")
        }
      }
    }
  }

  /// Why there is nothing to say in a section is for us alone, whoever may read the section.
  @Test func reasonsForNothingStayInternal() throws {
    var cage = CanaryCage()
    var text = "---\naccount: Northwind\n---\n"
    for section in CanaryPacket.sections {
      text += "## \(section.name)\n\nNone known — \(cage.secret(section.key))\n\n"
    }
    let packet = Packet.reading(text)
    for document in try workshop.documents(of: packet, for: .customer) {
      let leaked = cage.canaries.filter(WordsOfText(of: document.text).show)
      #expect(leaked.isEmpty, "\(document) says \(leaked)")
    }
    let ours = WordsOfText(of: try workshop.render("maximal-internal", of: packet))
    for canary in cage.canaries { #expect(ours.show(canary), "\(canary)") }
  }
}

extension Canary {
  /// Kept as a day, an amount or a number and not as it was typed.
  fileprivate var isTypedValue: Bool { word.contains(where: \.isNumber) }
}
