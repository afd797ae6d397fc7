/// How companies are called.
enum CompanyName {
  /// The name, and the name without its legal form: `Penhallow & Strake LLP` and `Penhallow & Strake`.
  static func spellings(of name: String) -> [String] {
    var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let whole = words.joined(separator: " ")
    while words.count > 1, let last = words.last, legalForms.contains(last.foldedForm) {
      words.removeLast()
    }
    let short = words.joined(separator: " ").trimmingSuffix(",")
    return short == whole ? [whole] : [whole, short]
  }

  /// The spellings that a file's name, `corvane-freight-ltd`, gives, as far as they tell a company
  /// from a word: two words or more, or a long one. They stand in a text with their capitals.
  static func spellings(ofFile name: String) -> [String] {
    let words = name.split { !$0.isLetter && !$0.isNumber }.map { word in
      particles.contains(word.lowercased())
        ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst()
    }
    return spellings(of: words.joined(separator: " ")).filter { spelling in
      let words = spelling.split(separator: " ")
      return words.count > 1 || spelling.count >= shortestTelling
    }
  }

  /// In letters: what is shorter is a word of some language.
  private static let shortestTelling = 6

  /// Small words inside names, which are written either way.
  private static let particles: Set<String> = [
    "and", "at", "by", "de", "der", "des", "die", "du", "et", "for", "im", "in", "la", "le", "of",
    "on", "the", "und", "van", "von", "y",
  ]

  private static let legalForms: Set<String> = [
    "llp", "llc", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "plc",
    "gmbh", "ag", "kg", "se", "ug", "ev", "bv", "nv", "sa", "sas", "sarl", "srl", "spa", "ab", "as",
    "oy", "aps", "pty", "cokg", "&",
  ]

  /// Domains that belong to no account.
  static let sharedDomains: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com",
    "icloud.com", "me.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "proton.me", "aol.com",
    "msn.com",
  ]
}

extension String {
  fileprivate var foldedForm: String { lowercased().filter { $0.isLetter || $0 == "&" } }

  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
