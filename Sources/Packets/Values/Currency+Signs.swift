/// What stands for a currency beside a number. Whoever looks for money in a text takes it from here:
/// what a packet's fields read as money the leak guard has to find again.
extension Currency {
  /// The currencies that a symbol may stand for, the likeliest first; none for another scalar.
  package static func meanings(ofSymbol symbol: Unicode.Scalar) -> [String] {
    symbols[symbol] ?? []
  }

  /// The currencies that a word in lower case may stand for, the likeliest first: `euro`, `kr`, a
  /// code that is no word beside.
  package static func meanings(ofWord word: String) -> [String] {
    if let meanings = words[word] { return meanings }
    let code = word.uppercased()
    return isCode(code) && !common.contains(word) ? [code] : []
  }

  /// The dollar, or the like, that a word in lower case makes of a `$` behind it: `us`, `ca`.
  package static func dollar(after word: String) -> String? { dollars[word] }

  /// Whether a full stop may follow the word, in lower case, as part of it: `Fr.`
  package static func isAbbreviation(_ word: String) -> Bool {
    abbreviations.contains(word) || word == "sfr"
  }

  /// One name for all currencies that a single sign stands for: `$84,000` may be anybody's dollars.
  /// Of other currencies the code.
  package static func family(of code: String) -> String { families[code] ?? code }

  /// What a symbol stands for in a workspace: its own currency where that is one of several.
  static func code(symbol: Unicode.Scalar, workspace: String) -> String? {
    likeliest(of: meanings(ofSymbol: symbol), workspace)
  }

  /// What a word in lower case stands for in a workspace. `kr` and `Fr` mean too much elsewhere to
  /// be money where the workspace's currency isn't called so.
  static func code(word: String, workspace: String) -> String? {
    let meanings = meanings(ofWord: word)
    if abbreviations.contains(word) { return meanings.contains(workspace) ? workspace : nil }
    return likeliest(of: meanings, workspace)
  }

  /// Whether money may begin with the symbol.
  static func isSymbol(_ symbol: Unicode.Scalar) -> Bool { symbols[symbol] != nil }

  private static func likeliest(of meanings: [String], _ workspace: String) -> String? {
    meanings.contains(workspace) ? workspace : meanings.first
  }

  private static let plainDollars = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD"]
  private static let crowns = ["SEK", "NOK", "DKK", "ISK"]
  private static let yen = ["JPY", "CNY"]

  private static let symbols: [Unicode.Scalar: [String]] = [
    "€": ["EUR"], "£": ["GBP"], "$": plainDollars, "¥": yen, "￥": yen, "₹": ["INR"],
    "₩": ["KRW"], "₽": ["RUB"], "₺": ["TRY"], "₴": ["UAH"], "₪": ["ILS"], "₫": ["VND"],
    "₱": ["PHP"], "฿": ["THB"], "₦": ["NGN"],
  ]

  private static let words: [String: [String]] = [
    "euro": ["EUR"], "euros": ["EUR"], "dollar": plainDollars, "dollars": plainDollars,
    "pound": ["GBP"], "pounds": ["GBP"], "franken": ["CHF"], "sfr": ["CHF"], "fr": ["CHF"],
    "kr": crowns, "zł": ["PLN"],
  ]

  private static let abbreviations: Set<String> = ["fr", "kr"]

  /// What stands before `$`: `US$`, `CA$`.
  private static let dollars = [
    "us": "USD", "usd": "USD", "ca": "CAD", "c": "CAD", "cad": "CAD", "a": "AUD", "au": "AUD",
    "aud": "AUD", "nz": "NZD", "s": "SGD", "sg": "SGD", "hk": "HKD", "nt": "TWD", "r": "BRL",
    "mx": "MXN",
  ]

  private static let families: [String: String] = {
    var families: [String: String] = [:]
    for code in plainDollars + dollars.values { families[code] = "$" }
    for code in crowns { families[code] = "kr" }
    for code in yen { families[code] = "¥" }
    return families
  }()

  /// Codes that are words too; nobody types them in lower case beside a number for money.
  private static let common: Set<String> = ["all", "top", "try", "mop", "cup", "gel", "lak", "pen"]
}
