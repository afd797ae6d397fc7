extension Lexicon {
  /// Stems of words that say which way, but not how far: `improve`, `weniger`, `optimiser`.
  ///
  /// A stem meets every word that begins with it; a word in `directions` meets only itself.
  static let directionStems: [String] = [
    "improv", "increas", "reduc", "decreas", "accelerat", "optimi", "enhanc", "streamlin", "minimi",
    "maximi", "strengthen", "boost", "shorten", "simplif", "moderni", "digiti", "automat", "elevat",
    "leverag", "empower", "mitigat", "stabili", "verbesser", "steiger", "erhöh", "senk", "reduzier",
    "verkürz", "beschleunig", "vereinfach", "stärk", "améliorer", "amélioration", "augment",
    "rédui", "réduc", "accélér", "diminu", "renforc", "transform", "avoid", "vermeid", "évit",
  ]
  static let directions: Set<String> = [
    "more", "less", "fewer", "faster", "sooner", "quicker", "earlier", "higher", "lower", "bigger",
    "smaller", "shorter", "longer", "larger", "greater", "cheaper", "raise", "grow", "growth",
    "grows",
    "cut", "cuts", "save", "saves", "win", "expand", "mehr", "weniger", "höher", "höhere",
    "höheren",
    "schneller", "schnellere", "kürzer", "kürzere", "geringer", "geringere", "niedriger", "früher",
    "moins", "plus", "gagner", "keep", "avoid", "fix", "solve", "build", "become", "achieve",
  ]
  /// Stems of words that two people may read differently: `happy`, `reibungslos`, `visibilité`.
  static let judgementStems: [String] = [
    "happ", "satisf", "delight", "smooth", "seamless", "easi", "modern", "transparen", "visib",
    "insight", "trust", "align", "effici", "effectiv", "excellen", "lead", "surpris", "chao",
    "stress", "robust", "flexib", "reliab", "confiden", "comfort", "engag", "intuitiv", "smart",
    "friendl", "collaborat", "innovat", "sustainab", "scalab", "agil", "awesom", "zufrieden",
    "glücklich", "reibungslos", "einfach", "zuverlässig", "effizien", "effektiv", "optimal",
    "überrasch", "zusammenarbeit", "nahtlos", "content", "heureu", "fluide", "efficac", "fiab",
    "collaborati", "confian", "simplicit", "synerg", "motiv", "begeister",
  ]
  static let judgements: Set<String> = [
    "easy", "ready", "good", "better", "best", "great", "strong", "quick", "quickly", "prompt",
    "promptly", "quality", "fair", "fairly", "simple", "simply", "love", "loves", "enjoy", "like",
    "stable", "well", "reasonable", "reasonably", "reason", "appropriate", "adequate", "proper",
    "properly", "timely", "soon", "fast", "clean", "clear", "world", "user-friendly", "gut", "gute",
    "guten", "guter", "besser", "bessere", "besseren", "schnell", "sauber", "klar", "bereit",
    "bonne", "bons", "bonnes", "mieux", "meilleur", "meilleure", "meilleurs", "meilleures",
    "rapide",
    "contents", "contente", "clair", "prêt", "prêts", "board", "pain", "frustration", "friction",
    "headaches",
  ]
  /// Stems of what we do, not of what they get: whether it is done is for us to say.
  static let doingStems: [String] = [
    "rollout", "launch", "implement", "migrat", "deploy", "install", "upgrad", "einführ", "umstieg",
    "umsetz", "inbetriebnahme", "déploi", "passage", "lancement", "onboard", "ramp",
  ]
  static let doings: Set<String> = ["live", "roll", "start", "starts", "wins", "mise", "value"]
  /// Stems of acts that leave a record with a date on it: `signed`, `bestanden`, `délivré`.
  static let actStems: [String] = [
    "certif", "decommission", "unterschr", "unterzeich", "zertifi", "abgeschalt", "genehmig",
    "ausgestellt", "gekündigt", "veröffentlich", "freigegeben", "bestand", "bestehen", "signé",
    "délivré", "approuv", "homolog", "résili", "ratifi", "publié", "accredit", "akkredit", "licens",
  ]
  static let acts: Set<String> = [
    "sign", "signed", "issued", "approved", "approval", "approve", "pass", "passed", "switch",
    "switched", "cancelled", "filed", "published", "awarded", "granted", "obtain", "obtained",
    "appointed", "ratified", "erteilt", "obtenir", "obtenu", "obtenue", "shut", "abschalten",
    "retired", "terminated", "adopted", "closed",
  ]

  /// Whether the word, or a word of its family, says which way but not how far.
  static func isDirection(_ word: String) -> Bool {
    directions.contains(word) || directionStems.contains(where: word.hasPrefix)
  }

  /// Whether two people may read the word differently.
  static func isJudgement(_ word: String) -> Bool {
    judgements.contains(word) || judgementStems.contains(where: word.hasPrefix)
  }

  static func isDoing(_ word: String) -> Bool {
    doings.contains(word) || doingStems.contains(where: word.hasPrefix)
  }

  static func isAct(_ word: String) -> Bool {
    acts.contains(word) || actStems.contains(where: word.hasPrefix)
  }
}
