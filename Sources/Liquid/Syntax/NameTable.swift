/// A variable's name, as the position that it has in a rendering's frames.
struct NameID: Hashable, Sendable {
  let index: Int
}

/// Every variable name that a template and its partials mention; each is a slot when rendering.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var ids: [String: NameID] = [:]

  /// The id of a name, made when it is new.
  mutating func intern(_ name: String) -> NameID {
    if let id = ids[name] { return id }
    let id = NameID(index: names.count)
    ids[name] = id
    names.append(name)
    return id
  }

  func id(of name: String) -> NameID? { ids[name] }

  func name(of id: NameID) -> String { names.indices.contains(id.index) ? names[id.index] : "" }
}
