import Packets

extension CanaryPacket {
  /// An answer to the field, with a canary wherever its type has room for one.
  mutating func written(
    _ field: FieldDeclaration, _ path: String, as style: CanaryValue? = nil
  ) -> String {
    switch style ?? value {
    case .word: return cage.word(path, field.visibility, isDeclared: field.type.printsWords)
    case .typed: return typed(field, path)
    case .pending:
      let owner = cage.word(path, field.visibility, isDeclared: field.type.printsWords)
      return "to be confirmed by \(owner), 2026-12-18"
    case .noneKnown:
      // The reason is for colleagues; a customer reads that there is none.
      return "None known — \(cage.word(path, .internal, isDeclared: field.type.printsWords))"
    }
  }

  private mutating func typed(_ field: FieldDeclaration, _ path: String) -> String {
    let visibility = field.visibility
    switch field.type {
    case .text, .prose, .person: return cage.word(path, visibility, isDeclared: true)
    case .url: return "https://\(cage.word(path, visibility, isDeclared: true)).example/"
    case .date, .meeting: return cage.day(path, visibility)?.description ?? ""
    case .money: return "EUR " + cage.number(path, visibility)
    case .percent: return cage.number(path, visibility, digits: 4) + "%"
    case .number: return cage.number(path, visibility)
    case .measure: return cage.number(path, visibility) + " days"
    case .flag: return "yes"
    case .level: return "high"
    case .stance: return "for"
    case .depth: return "good"
    case .choice(let words, _): return words.first ?? ""
    }
  }
}

extension ValueType {
  /// Whether a document prints the words of an answer that is no value of the type; a template
  /// computes with flags and numbers, and they are nothing then.
  fileprivate var printsWords: Bool { self != .flag && self != .number }
}
