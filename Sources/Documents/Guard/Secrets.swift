import Diagnostics
import Packets

/// What one account's customer must not read out of its packet: competitors, internal sentences,
/// and the values, names and addresses that stand in internal fields alone.
struct Secrets: Sendable {
  /// Something internal, and where it stands.
  struct Secret: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case competitor, sentence, person, address
    }

    let kind: Kind
    let text: String
    let place: String
    let location: SourceLocation
  }

  private(set) var watch = Watch<Secret>()
  /// Amounts and percentages, each with the first place that says it.
  private(set) var values: [TellingValue: Secret] = [:]
  /// What customers may read, to find where a leak comes from.
  let shared: [SaidText]

  init(of packet: Packet, settings: Settings, ours: Set<[UInt64]>) {
    let texts = packet.saidTexts
    shared = texts.filter(\.isShared)
    addCompetitors(of: packet)
    addSentences(texts.filter { !$0.isShared }, settings)
    addNames(texts, ours)
    addValues(texts)
  }

  // MARK: Competitors

  private mutating func addCompetitors(of packet: Packet) {
    var known: Set<[UInt64]> = []
    let alternatives = packet.alternatives
    let vendors = alternatives.alternatives.compactMap(\.vendor).filter(\.isGiven).map(\.text)
    for name in vendors + alternatives.frame.groupNames {
      for item in name.items() {
        let spellings = CompanyName.spellings(of: item.trimmed.droppingParentheses)
        for name in spellings where !Self.noCompetitor.contains(name.lowercased()) {
          guard known.insert(Words(name).hashes).inserted else { continue }
          let secret = Secret(
            kind: .competitor, text: name, place: "Alternatives", location: item.location)
          watch.add(name: name, secret)
        }
      }
    }
  }

  /// What people do instead of buying from anybody; ordinary words, all of them.
  private static let noCompetitor: Set<String> = [
    "nothing", "doing nothing", "do nothing", "status quo", "none", "nobody", "in-house", "inhouse",
    "internal", "build", "diy", "spreadsheet", "spreadsheets", "excel", "paper", "whiteboard",
    "whiteboards", "e-mail", "email", "manual", "themselves", "consultants",
  ]

  // MARK: Sentences

  /// A sentence is shared where a shared field says it and nothing else, where the customer said
  /// it, or where our company says it of itself. Amid other text it has slipped in.
  private mutating func addSentences(_ texts: [SaidText], _ settings: Settings) {
    var known: Set<[UInt64]> = []
    for text in shared {
      known.insert(text.words.hashes)
      if text.role == .quote { known.formUnion(Sentences.all(in: text.words).map(\.hashes)) }
    }
    for ours in [settings.company.mission, settings.company.csmRole].compactMap({ $0 }) {
      known.formUnion(Sentences.all(in: Words(ours)).map(\.hashes))
    }
    for text in texts where text.isLanguage {
      for sentence in Sentences.long(in: text.words) where known.insert(sentence.hashes).inserted {
        guard let phrase = PhraseIndex.Phrase(sentence.words) else { continue }
        var location = text.location
        location.line += sentence.lineOffset
        if sentence.lineOffset > 0 { location.column = 1 }
        watch.add(
          phrase,
          Secret(kind: .sentence, text: sentence.text, place: text.place, location: location))
      }
    }
  }

  // MARK: Names and addresses

  private mutating func addNames(_ texts: [SaidText], _ ours: Set<[UInt64]>) {
    var names = Watch<Secret>()
    var known = ours
    func add(_ kind: Secret.Kind, _ name: String, _ text: SaidText) {
      guard let phrase = PhraseIndex.Phrase(name, matchingCase: kind == .person),
        known.insert(phrase.hashes).inserted
      else { return }
      names.add(phrase, Secret(kind: kind, text: name, place: text.place, location: text.location))
    }
    for text in texts where !text.isShared {
      if case .person(let person) = text.value, person.count == nil, person.name.isFullName {
        add(.person, person.name, text)
      }
      for address in text.text.mailAddresses { add(.address, address, text) }
    }
    // Stated to the customer somewhere, a name is no secret.
    var stated: Set<Secret> = []
    for text in shared where text.role != .telling {
      stated.formUnion(names.matches(in: text.words.words).map(\.subject))
    }
    for secret in names.subjects where !stated.contains(secret) {
      if secret.kind == .person {
        watch.add(name: secret.text, secret, matchingCase: true)
      } else {
        watch.add(secret.text, secret)
      }
    }
  }

  // MARK: Values

  /// What an internal field is there to state, such as the contract's value, is no secret where a
  /// field for figures says it too; what internal prose mentions, where any field but one that
  /// tells how it goes does.
  private mutating func addValues(_ texts: [SaidText]) {
    var figures: Set<TellingValue> = []
    var stated: Set<TellingValue> = []
    for text in shared where text.role != .telling {
      stated.formUnion(text.values)
      if text.role != .statement { figures.formUnion(text.values) }
    }
    for text in texts where !text.isShared {
      let known = text.value?.isFigure == true ? figures : stated
      for value in text.values where !known.contains(value) && values[value] == nil {
        values[value] = Secret(
          kind: .sentence, text: text.text, place: text.place, location: text.location)
      }
    }
  }
}

extension Entry {
  fileprivate var isGiven: Bool { if case .given = answer { true } else { false } }
}

extension SectionFrame {
  /// Headings over several records: below a vendor's name people list what they know of it.
  fileprivate var groupNames: [RichText] {
    remarks.compactMap { remark in
      guard case .heading(_, let inlines)? = remark.blocks.first?.content,
        remark.location != locations.first
      else { return nil }
      return RichText(inlines, at: remark.location)
    }
  }
}

extension AnyValue {
  fileprivate var isFigure: Bool {
    switch self {
    case .money, .percent: true
    default: false
    }
  }
}

extension Sentences.Sentence {
  fileprivate var hashes: [UInt64] { words.map(\.hash) }
}

extension String {
  /// `Orbita Dispatch ($140k)` → `Orbita Dispatch`
  fileprivate var droppingParentheses: String {
    firstIndex(of: "(").map { self[..<$0].trimmed } ?? self
  }

  /// Words with an `@` amid them.
  var mailAddresses: [String] {
    guard contains("@") else { return [] }
    let ends: Set<Character> = ["<", ">", "(", ")", ",", ";", ":", "[", "]", "\"", "'"]
    return split { $0.isWhitespace || ends.contains($0) }.compactMap { word in
      let address = word.trimmingPrefix(while: { $0 == "." })
      let parts = address.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
      return address.hasSuffix(".") ? String(address.dropLast()) : String(address)
    }
  }
}
