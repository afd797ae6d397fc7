import Diagnostics

extension SectionDraft {
  /// Adds what another heading or file says in the same section.
  mutating func join(_ other: SectionDraft) {
    frame.locations += other.frame.locations
    frame.noneKnown = frame.noneKnown ?? other.frame.noneKnown
    frame.remarks += other.frame.remarks
    frame.captions += other.frame.captions
    frame.unfilled += other.frame.unfilled
    for (index, part) in other.parts.enumerated() where parts.indices.contains(index) {
      parts[index].join(part)
    }
    if let extra = other.frame.noneKnown, extra != frame.noneKnown {
      frame.captions.append(RichText(plain: extra.reason, at: extra.location))
    }
  }

  /// Reports what is said twice or against itself.
  func check(_ declaration: SectionDeclaration, reporting findings: inout [Finding]) {
    for part in parts {
      guard let first = part.quotes.first,
        let other = part.quotes.first(where: { $0.location.file != first.location.file })
      else { continue }
      findings.append(
        ReadingProblem.givenTwice("a quote in \(declaration.name)", first: first.location)
          .finding(at: other.location))
    }
    for matrix in parts.flatMap(\.otherMatrices) {
      guard let first = parts.lazy.compactMap(\.matrix?.location).first else { continue }
      findings.append(
        ReadingProblem.givenTwice("the matrix", first: first).finding(at: matrix.location))
    }
    if let noneKnown = frame.noneKnown, parts.contains(where: { !$0.isEmpty }) {
      findings.append(
        ReadingProblem.noneKnownButGiven(declaration.name, noneKnown: noneKnown.location)
          .finding(at: frame.locations.first ?? noneKnown.location))
    }
  }
}

extension PartDraft {
  fileprivate mutating func join(_ other: PartDraft) {
    quotes += other.quotes
    prose += other.prose
    answers += other.answers
    records += other.records
    otherMatrices += other.otherMatrices
    guard let extra = other.matrix else { return }
    if matrix == nil { matrix = extra } else { otherMatrices.append(extra) }
  }
}
