import CommonMark
import Diagnostics
import Packets

extension String {
  /// Runs of letters and digits, lower case.
  var words: [String] {
    split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }
}

extension PacketReading {
  /// Everything that was understood, kept or reported, as words.
  var words: [String] {
    var dump = PacketDump.text(of: self).words
    for content in packet.allContents {
      dump += content.allTexts.flatMap(\.words)
    }
    dump += packet.remarks.flatMap { ($0.heading ?? "").words + $0.blocks.typedText.words }
    return dump
  }
}

extension SectionContent {
  /// The typed texts of all fields, extras and blanks, with the labels of what no field declares.
  fileprivate var allTexts: [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .facts(let facts): facts.allTexts
      case .records(let records): records.flatMap(\.allTexts)
      case .quotes(let quotes): quotes.compactMap { $0.attribution?.text.inlines.typedText }
      case .prose, .matrix: []
      }
    }
  }
}

extension FieldsContent {
  fileprivate var allTexts: [String] {
    fields.flatMap(\.entries).map(\.text.inlines.typedText)
      + extras.map { $0.label + " " + $0.text.inlines.typedText }
      + unfilled.map(\.text.inlines.typedText)
  }
}

extension Packet {
  /// The words that a packet's author may use as names: they are understood by being matched.
  static var nameWords: Set<String> {
    var names: [String] = ["section"]
    for section in declarations + frontMatterDeclarations {
      names.append(section.name)
      names += section.aliases
      for part in section.parts {
        names.append(part.name)
        names += part.aliases
        for field in part.fields { names += [field.name] + field.aliases }
      }
    }
    return Set(names.flatMap(\.words) + names.map { $0.words.joined() })
  }

  /// What a customer may read: shared fields of shared records, shared prose and quotes.
  var sharedWords: Set<String> {
    var words: [String] = []
    for content in allContents where content.declaration.visibility == .shared {
      for (part, declaration) in zip(content.parts, content.declaration.parts)
      where declaration.visibility == .shared {
        words += part.sharedWords
      }
    }
    return Set(words)
  }
}

extension PartContent {
  fileprivate var sharedWords: [String] {
    switch self {
    case .quotes(let quotes):
      quotes.flatMap { $0.blocks.typedText.words + ($0.attribution?.text.plain.words ?? []) }
    case .prose(let runs):
      runs.flatMap(\.passages).filter { $0.visibility == .shared }.flatMap {
        [$0.block].typedText.words
      }
    case .facts(let facts): facts.sharedWords
    case .records(let records): records.flatMap(\.sharedWords)
    case .matrix(let matrix):
      matrix.rows.flatMap { ([$0.activity] + $0.cells).flatMap(\.plain.words) }
    }
  }
}

extension FieldsContent {
  fileprivate var sharedWords: [String] {
    guard visibility == .shared else { return [] }
    return fields.filter { $0.declaration.visibility == .shared }.flatMap(\.entries)
      .filter { $0.visibility == .shared }.flatMap { $0.text.inlines.typedText.words }
  }
}
