extension Finding {
  /// The message as it reads on any day: without figures, and with one form for singular and plural,
  /// so that `1 day ago` and `2 days ago` are the same.
  package var gist: String {
    let words = message.filter { !$0.isNumber }.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.map { Self.verbs[String($0)] ?? $0.singular }.joined(separator: " ")
  }

  private static let verbs = [
    "are": "is", "is": "is", "were": "was", "was": "was", "have": "has", "has": "has",
    "aren't": "isn't",
  ]
}

extension Substring {
  /// `day` of `days`; what becomes of other words doesn't matter as long as it is always the same.
  fileprivate var singular: String {
    if count > 4, hasSuffix("ies") { return dropLast(3) + "y" }
    return count > 2 && hasSuffix("s") && !hasSuffix("ss") && !hasSuffix("'s")
      ? String(dropLast()) : String(self)
  }
}
