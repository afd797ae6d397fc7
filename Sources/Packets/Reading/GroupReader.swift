import CommonMark
import Diagnostics

/// Reads front matter into drafts of its groups.
///
/// A top-level key is a field of the account or a group; below a group of facts nested mappings
/// are flattened, `handoff csat: {score: 5}` to `handoff csat score`, but for meetings, which read
/// their own mapping. A group of records is a list of mappings.
struct GroupReader {
  private(set) var drafts: [SectionDraft]
  private(set) var findings: [Finding] = []
  private let declarations = Packet.frontMatterDeclarations
  private let groupNames: NameIndex
  /// Of each group's only part.
  private let fields: [[FieldDeclaration]]
  private let fieldNames: [NameIndex]

  init() {
    drafts = declarations.map(SectionDraft.init)
    groupNames = NameIndex(declarations.dropFirst().map { ($0.name, $0.aliases) })
    fields = declarations.map { $0.parts.flatMap(\.fields) }
    fieldNames = fields.map { NameIndex($0.map { ($0.name, $0.aliases) }) }
  }

  mutating func read(_ mapping: YAMLMapping) {
    for pair in mapping.pairs {
      if let group = groupNames[pair.key].map({ $0 + 1 }) {
        drafts[group].frame.locations.append(pair.keyLocation)
        read(pair, group: group)
      } else {
        answer(pair.key, at: pair.keyLocation, pair.value, group: 0)
      }
    }
  }

  private mutating func read(_ pair: YAMLMapping.Pair, group: Int) {
    if !isFacts(group) {
      for item in pair.value.items where !item.isEmpty { record(item, pair, group: group) }
    } else if let mapping = pair.value.mapping {
      for inner in mapping.pairs {
        answer(inner.key, at: inner.keyLocation, inner.value, group: group)
      }
    } else if !pair.value.isEmpty {
      findings.append(ReadingProblem.notMapping(pair.key).finding(at: pair.value.location))
      extra(pair.key, at: pair.keyLocation, pair.value, group: group)
    }
  }

  /// A fact, or several where a mapping is flattened.
  private mutating func answer(
    _ key: String, at location: SourceLocation, _ value: YAMLValue, group: Int
  ) {
    let field = fieldNames[group][key]
    let type = field.map { fields[group][$0].type }
    if let mapping = value.mapping, type != .meeting,
      field != nil
        || mapping.pairs.contains(where: { fieldNames[group]["\(key) \($0.key)"] != nil })
    {
      for pair in mapping.pairs {
        answer("\(key) \(pair.key)", at: pair.keyLocation, pair.value, group: group)
      }
      return
    }
    guard let field else {
      findings.append(problem(with: key, group: group).finding(at: location))
      return extra(key, at: location, value, group: group)
    }
    drafts[group].parts[0].answers += answers(key, at: location, value, field: field)
  }

  /// The answer, and beside it what stood in comments, which names no field.
  private func answers(
    _ key: String, at location: SourceLocation, _ value: YAMLValue, field: Int?
  ) -> [Answered] {
    let (visible, comments) = value.withoutComments
    return [Answered(label: key, location: location, field: field, values: [.yaml(visible)])]
      + comments.map {
        Answered(label: key, location: location, field: nil, values: [.yaml($0)])
      }
  }

  private mutating func record(_ item: YAMLValue, _ pair: YAMLMapping.Pair, group: Int) {
    guard let mapping = item.mapping else {
      findings.append(ReadingProblem.notRecord(pair.key).finding(at: item.location))
      let text = Inline(
        .text(item.flowText),
        start: SourcePosition(line: item.location.line, column: item.location.column))
      let block = Block(.paragraph([text]), start: text.start, endLine: text.start.line)
      drafts[group].frame.remarks.append(
        Remark(heading: nil, blocks: [block], location: item.location))
      return
    }
    let answers = mapping.pairs.flatMap { inner -> [Answered] in
      let field = fieldNames[group][inner.key]
      if field == nil {
        findings.append(
          ReadingProblem.unknownKey(
            inner.key, nearest: fieldNames[group].nearest(to: inner.key), group: "`\(pair.key)`"
          ).finding(at: inner.keyLocation))
      }
      return self.answers(inner.key, at: inner.keyLocation, inner.value, field: field)
    }
    drafts[group].parts[0].records.append(RecordDraft(answers: answers, location: item.location))
  }

  /// A key without a declaration; what it says is internal.
  private mutating func extra(
    _ key: String, at location: SourceLocation, _ value: YAMLValue, group: Int
  ) {
    let place = isFacts(group) ? group : 0
    drafts[place].parts[0].answers.append(
      Answered(label: key, location: location, field: nil, values: [.yaml(value)]))
  }

  private func problem(with key: String, group: Int) -> ReadingProblem {
    let home = fieldNames.indices.dropFirst().first { fieldNames[$0][key] != nil }
    if group == 0, let home, isFacts(home) {
      return .misplacedKey(key, group: declarations[home].name.lowercased())
    }
    let name = group == 0 ? "the front matter" : "`\(declarations[group].name.lowercased())`"
    return .unknownKey(key, nearest: nearest(to: key, group: group), group: name)
  }

  private func nearest(to key: String, group: Int) -> String? {
    let known = fieldNames[group].nearest(to: key)
    return (group == 0 ? known ?? groupNames.nearest(to: key) : known)?.lowercased()
  }

  private func isFacts(_ group: Int) -> Bool { declarations[group].parts.first?.shape == .facts }
}

extension YAMLValue {
  /// YAML knows no `<!-- -->`, yet who types one means it to be seen by nobody.
  fileprivate var withoutComments: (YAMLValue, comments: [YAMLValue]) {
    switch content {
    case .scalar(let text): return withoutComments(of: text)
    case .sequence(let items):
      let items = items.map(\.withoutComments)
      return (YAMLValue(.sequence(items.map(\.0)), at: location), items.flatMap(\.comments))
    case .mapping(var mapping):
      var comments: [YAMLValue] = []
      for index in mapping.pairs.indices {
        let (visible, found) = mapping.pairs[index].value.withoutComments
        mapping.pairs[index].value = visible
        comments += found
      }
      return (YAMLValue(.mapping(mapping), at: location), comments)
    }
  }

  private func withoutComments(of text: String) -> (YAMLValue, comments: [YAMLValue]) {
    guard text.contains("<!--") else { return (self, []) }
    let pieces = text.split(separator: "<!--", omittingEmptySubsequences: false)
    var visible = pieces.first.map(String.init) ?? ""
    var comments: [YAMLValue] = []
    for piece in pieces.dropFirst() {
      let parts = piece.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false)
      comments.append(YAMLValue(.scalar(parts.first?.trimmed ?? ""), at: location))
      if parts.count > 1 { visible += parts[1] }
    }
    return (YAMLValue(.scalar(visible.trimmed), at: location), comments)
  }

  /// Nothing typed.
  var isEmpty: Bool { scalar?.trimmed.isEmpty ?? false }
}
