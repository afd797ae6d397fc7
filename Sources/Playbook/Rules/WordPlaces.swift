extension String {
  /// Where a term stands as a word of its own, case and the kind of white space folded.
  func places(of term: String) -> [Range<Index>] {
    let wanted = term.folded
    guard !wanted.isEmpty else { return [] }
    var places: [Range<Index>] = []
    var index = startIndex
    while index < endIndex {
      if let end = end(of: wanted, from: index), isBoundary(before: index), isBoundary(at: end) {
        places.append(index..<end)
        index = end
      } else {
        index = self.index(after: index)
      }
    }
    return places
  }

  private var folded: [Character] {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased().map { $0 }
  }

  /// Where the term ends if it begins here; a run of white space meets one space.
  private func end(of wanted: [Character], from start: Index) -> Index? {
    var index = start
    for character in wanted {
      guard index < endIndex else { return nil }
      if character == " " {
        guard self[index].isWhitespace else { return nil }
        while index < endIndex, self[index].isWhitespace { index = self.index(after: index) }
      } else {
        guard self[index].lowercased() == String(character) else { return nil }
        index = self.index(after: index)
      }
    }
    return index
  }

  private func isBoundary(before index: Index) -> Bool {
    index == startIndex || !self[self.index(before: index)].isWordPart
  }

  private func isBoundary(at index: Index) -> Bool {
    index == endIndex || !self[index].isWordPart
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
