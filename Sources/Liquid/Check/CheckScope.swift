/// The types of the variables at one place of a template.
struct CheckScope: Hashable {
  struct Saved {
    fileprivate let type: TemplateType?
  }

  /// What the caller gives; nil in a partial that `render` isolates.
  let schema: ObjectType?
  private var types: [NameID: TemplateType] = [:]

  init(schema: ObjectType?) {
    self.schema = schema
  }

  subscript(name: NameID) -> TemplateType? { types[name] }

  mutating func assign(_ type: TemplateType, to name: NameID) { types[name] = type }

  mutating func bind(_ type: TemplateType, to name: NameID) -> Saved {
    let saved = Saved(type: types[name])
    types[name] = type
    return saved
  }

  mutating func unbind(_ name: NameID, restoring saved: Saved) { types[name] = saved.type }

  /// Takes in what another way through the template leads to.
  mutating func merge(_ other: CheckScope) {
    types.merge(other.types) { $0.merged(with: $1) }
  }
}

extension CheckScope {
  /// The variables that were set, in the order in which the template mentions them first.
  func names(in table: NameTable) -> [String] {
    types.keys.sorted { $0.index < $1.index }.map { table.name(of: $0) }
  }
}
