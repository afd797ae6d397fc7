import Foundation
import Packets
import Testing

@Suite struct DeclarationTests {
  private let all = Packet.frontMatterDeclarations + Packet.declarations

  /// `declarations.txt` is read beside packet-format's table; `RECORD=1` rewrites it and fails.
  @Test func listingIsAsReviewed() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("declarations.txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(DeclarationListing.text.utf8).write(to: url)
      Issue.record("recorded declarations.txt")
      return
    }
    let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(DeclarationListing.text == expected)
  }

  @Test func everyRecordOfASharedSectionHasAnInternalNote() {
    for section in Packet.declarations where section.visibility == .shared {
      for part in section.parts where part.shape == .records {
        let note = part.fields.first { $0.name == "Note" }
        #expect(note?.visibility == .internal, "\(section.name).\(part.name)")
      }
    }
  }

  @Test func nothingInAnInternalSectionIsShared() {
    for section in all where section.visibility == .internal {
      for part in section.parts {
        #expect(part.visibility == .internal)
        #expect(part.fields.allSatisfy { $0.visibility == .internal })
      }
    }
  }

  @Test func namesAreUniqueWhereTheyAreMatched() {
    let headings = Packet.declarations.flatMap { [$0.name] + $0.aliases }.map { $0.words.joined() }
    #expect(Set(headings).count == headings.count)
    for section in all {
      for part in section.parts {
        let labels = part.fields.flatMap { [$0.name] + $0.aliases }.map { $0.words.joined() }
        let twice = Dictionary(grouping: labels) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice.isEmpty, "\(section.name).\(part.name): \(twice)")
        #expect(Set(part.fields.map(\.key)).count == part.fields.count)
      }
    }
  }

  @Test func everySectionOfThePacketIsListed() {
    let sections = Mirror(reflecting: Packet(slug: "a")).children.filter { $0.value is any Section }
    #expect(sections.count == Packet.sections.count + Packet.frontMatter.count)
  }

  /// A property without a declaration would be read by nobody and shown to nobody.
  @Test func everyPropertyIsDeclared() {
    for child in Mirror(reflecting: Packet(slug: "a")).children {
      guard let section = child.value as? any Section else { continue }
      expectDeclared(section)
    }
    expectDeclared(SuccessCriterion.self)
    expectDeclared(AgreedChange.self)
    expectDeclared(Stakeholder.self)
    expectDeclared(Milestone.self)
    expectDeclared(Promise.self)
    expectDeclared(Risk.self)
    expectDeclared(Review.self)
    expectDeclared(HistoryEvent.self)
    expectDeclared(AdoptionReading.self)
  }

  private func expectDeclared<Content: Section>(_ section: Content) {
    let names = Mirror(reflecting: section).children.compactMap(\.label)
      .filter { $0 != "frame" && $0 != "margin" }
    let parts = Content.outline.parts.filter { $0.path != nil }.count
    #expect(names.count == Content.fields.count + parts, "\(Content.self): \(names)")
  }

  private func expectDeclared<Content: Record>(_ type: Content.Type) {
    let names = Mirror(reflecting: Content()).children.filter { $0.label != "margin" }
    #expect(names.count == Content.fields.count, "\(type)")
  }

  @Test func everyPartIsInTheListing() {
    for section in all {
      #expect(!section.parts.isEmpty)
      #expect(section.parts.allSatisfy { $0.shape != .facts || !$0.fields.isEmpty })
    }
  }

  /// An input that no declaration names would make a computed value internal without a word.
  @Test func everyInputOfAComputedValueIsDeclared() {
    let fields = Set(
      all.flatMap { section in
        section.parts.flatMap { part -> [String] in
          switch part.shape {
          case .facts: part.fields.map { "\(section.key).\($0.key)" }
          case .records: part.fields.map { "\(section.key).\(part.key).\($0.key)" }
          case .quotes, .prose, .matrix: ["\(section.key).\(part.key)"]
          }
        }
      })
    for computed in Packet.computed {
      for input in computed.inputs {
        #expect(fields.contains(input.description), "\(computed.name): \(input)")
      }
    }
  }
}
