import CommonMark

extension [Typed] {
  /// Several texts as one, with breaks between; nil where there is none.
  func joined() -> Typed? {
    let typed = filter { !$0.isBlank }
    guard let first = typed.first, typed.count > 1 else { return typed.first ?? self.first }
    var inlines = first.text.inlines
    for next in typed.dropFirst() {
      let start = SourcePosition(line: next.text.location.line, column: next.text.location.column)
      inlines.append(Inline(.hardBreak, start: start))
      inlines += next.text.inlines
    }
    return .text(RichText(inlines, at: first.text.location))
  }
}

extension Typed {
  /// The answers in it: a YAML list's items, and names as far as `separation` allows.
  func separated(_ separation: Separation, knowing names: Set<String> = []) -> [Typed] {
    if case .yaml(let value) = self, let items = value.sequence {
      return items.flatMap { Typed.yaml($0).separated(separation, knowing: names) }
    }
    if case .yaml(let value) = self, value.scalar == nil { return [self] }
    if isOneAnswer { return [self] }
    switch separation {
    case .none: return [self]
    case .names:
      return text.split(atAnyOf: ["and", "&", "/", ";", "\n"]).flatMap { part in
        let people = part.split(atAnyOf: [","])
        return people.allSatisfy { names.contains($0.trimmed.foldedKey) } ? people : [part]
      }.map(Typed.text)
    case .list: return text.split(atAnyOf: ["and", "&", "/", ";", ",", "\n"]).map(Typed.text)
    }
  }

  /// Whether it is `None known — …` or pending: the commas and `and` in it separate no answers.
  private var isOneAnswer: Bool {
    NoneKnown.read(text) != nil || Pending.read(text, in: ReadingContext()) != nil
  }
}
