import Diagnostics

extension SettingType where Value == [SectionDeclaration] {
  /// `Compliance: {shape: records, audience: internal, author: sales, fields: {Standard: text, Due: date}}`
  static let sections = SettingType(
    name: "sections",
    read: { value, findings in
      let expected = "a mapping such as `Compliance: {shape: records, fields: [Standard]}`"
      guard let pairs = pairs(value, expected: expected, &findings) else { return nil }
      return pairs.compactMap { pair in
        guard !SectionSettingReader.isDeclared(pair.key) else {
          findings.append(SettingProblem.declaredSection(pair.key).finding(at: pair.keyLocation))
          return nil
        }
        var reader = SectionSettingReader(name: pair.key, findings: findings)
        let section = reader.read(pair)
        findings = reader.findings
        return section
      }
    },
    write: { sections in
      sections.isEmpty
        ? "–"
        : sections.map { section in
          let part = section.parts.first
          let fields = part?.fields.map(\.name).joined(separator: ", ") ?? ""
          return
            "\(section.name): \(section.visibility.rawValue) \(part?.shape.rawValue ?? "prose")"
            + (fields.isEmpty ? "" : " (\(fields))")
        }.joined(separator: "; ")
    })
}

/// Reads one section of a company's own.
private struct SectionSettingReader {
  let name: String
  var findings: [Finding]
  private var shape = PartDeclaration.Shape.prose
  private var visibility = Visibility.internal
  private var authors: [Author] = []
  private var meaning = ""
  private var fields: YAMLValue?

  private static let keys = ["shape", "fields", "audience", "author", "meaning"]

  /// Whether every packet has a section or a group of front matter of that name: its own
  /// declaration holds, and decides who may read it.
  static func isDeclared(_ name: String) -> Bool {
    catalog[name] != nil
      || Packet.frontMatterDeclarations.contains { $0.key == name.templateKey }
  }

  private static let catalog = SectionCatalog(custom: [])

  init(name: String, findings: [Finding]) {
    self.name = name
    self.findings = findings
  }

  mutating func read(_ pair: YAMLMapping.Pair) -> SectionDeclaration? {
    let expected = "a mapping with `shape`, `fields`, `audience` and `author`"
    guard let pairs = SettingType<String>.pairs(pair.value, expected: expected, &findings) else {
      return nil
    }
    for part in pairs { take(part) }
    let declared = fields.map { declarations($0) } ?? []
    let part = PartDeclaration(
      name: shape == .prose ? "Text" : name, shape: shape, visibility: visibility, fields: declared,
      askedFrom: nil, meaning: meaning)
    return SectionDeclaration(
      name: name, aliases: [], visibility: visibility, authors: authors, from: nil,
      parts: [part.within(visibility, authors: authors)], meaning: meaning
    ).withNotes
  }

  private mutating func take(_ pair: YAMLMapping.Pair) {
    switch pair.key.foldedKey {
    case "shape":
      let shapes: [PartDeclaration.Shape] = [.quotes, .prose, .facts, .records, .matrix]
      shape = word(pair.value, "shape", shapes.map { ($0.rawValue, $0) }) ?? shape
    case "audience", "visibility": visibility = audience(pair.value) ?? visibility
    case "author", "authors":
      let known = Author.allCases.map { ($0.rawValue, $0) }
      authors = pair.value.items.compactMap { word($0, "author", known) }
    case "meaning": meaning = pair.value.scalar?.trimmed ?? ""
    case "fields": fields = pair.value
    default: unknown(pair, in: name, Self.keys)
    }
  }

  private mutating func unknown(_ pair: YAMLMapping.Pair, in group: String, _ known: [String]) {
    findings.append(
      SettingProblem.unknownKey(pair.key, group: group, nearest: nearest(to: pair.key, in: known))
        .finding(at: pair.keyLocation))
  }

  /// `customer` is the audience that shared values are for.
  private mutating func audience(_ value: YAMLValue) -> Visibility? {
    word(
      value, "audience",
      [("internal", .internal), ("customer", .shared), ("shared", .shared)])
  }

  /// `[Standard, Due]`, or `{Standard: text, Due: {type: date, audience: customer}}`.
  private mutating func declarations(_ value: YAMLValue) -> [FieldDeclaration] {
    guard let mapping = value.mapping else {
      return value.items.compactMap { item in
        item.scalar.map { declaration($0.trimmed, .text, visibility) }
      }
    }
    return mapping.pairs.map { pair in
      guard let inner = pair.value.mapping else {
        return declaration(pair.key, type(pair.value) ?? .text, visibility)
      }
      for part in inner.pairs where !["type", "audience"].contains(part.key.foldedKey) {
        unknown(part, in: "\(name): \(pair.key)", ["type", "audience"])
      }
      return declaration(
        pair.key, (inner["type"]?.value).flatMap { type($0) } ?? .text,
        (inner["audience"]?.value).flatMap { audience($0) } ?? visibility)
    }
  }

  private func declaration(
    _ name: String, _ type: ValueType, _ visibility: Visibility
  ) -> FieldDeclaration {
    FieldDeclaration(
      name: name, aliases: [], type: type, visibility: visibility, authors: authors,
      askedFrom: nil, isList: false, meaning: "")
  }

  /// A type's name, or a list of words to choose from.
  private mutating func type(_ value: YAMLValue) -> ValueType? {
    if let words = value.sequence?.compactMap(\.scalar), !words.isEmpty {
      return .choice(words.map(\.trimmed), several: false)
    }
    let types: [ValueType] = [
      .text, .date, .money, .percent, .number, .measure, .person, .flag, .url, .level, .stance,
      .depth,
    ]
    return word(value, "type", types.map { ($0.ruleName, $0) })
  }

  private mutating func word<Word>(
    _ value: YAMLValue, _ kind: String, _ known: [(String, Word)]
  ) -> Word? {
    guard let text = SettingType<String>.scalar(value, expected: "a \(kind)", &findings) else {
      return nil
    }
    if let match = known.first(where: { $0.0.foldedKey == text.foldedKey }) { return match.1 }
    let names = known.map(\.0)
    findings.append(
      SettingProblem.unknownWord(
        found: text, kind: kind, known: names, nearest: nearest(to: text, in: names)
      ).finding(at: value.location))
    return nil
  }
}
