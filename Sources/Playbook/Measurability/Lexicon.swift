/// The closed classes of words that the grammar of criteria knows, in English, German and French:
/// little words that bind, lead and count. What a customer's trade is about isn't in here.
enum Lexicon {
  /// A bound stands before its amount: `under 4 h`, `at least 95 %`.
  static let bounds: Set<String> = [
    "under", "below", "above", "over", "least", "most", "max", "maximum", "min", "minimum",
    "exactly", "between", "reach", "exceed", "unter", "über", "oberhalb", "unterhalb", "höchstens",
    "mindestens", "maximal", "minimal", "genau", "zwischen", "erreichen", "moins", "maximum",
    "dépasser", "atteindre", "entre", "exactement", "inférieur", "inférieure", "inférieurs",
    "inférieures", "supérieur", "supérieure", "supérieurs", "supérieures", "better", "plus",
  ]
  /// What compares two states: `than`, and `instead of` by its first word.
  static let references: Set<String> = ["than", "als", "instead", "statt", "anstatt", "lieu"]
  /// Where something leads, or from where, or by how much.
  static let leads: Set<String> = [
    "to", "by", "from", "down", "up", "auf", "um", "von", "à", "de", "d", "par", "equals", "bis",
    "half", "another", "plus", "minus", "further", "weitere", "zusätzlich",
  ]
  /// Before a time they say when, before a count where.
  static let withins: Set<String> = [
    "within", "in", "inside", "after", "innerhalb", "binnen", "innert", "nach", "en", "dans",
    "sous",
    "during", "während", "pendant",
  ]
  /// Before a count they say where or for whom, not how much.
  static let scopes: Set<String> = [
    "per", "pro", "je", "across", "for", "in", "at", "among", "amongst", "with", "of", "on",
    "through", "throughout",
    "für", "mit", "bei", "an", "im", "am", "in", "aus", "von", "dans", "pour", "sur", "avec",
    "chez",
    "en", "parmi", "des", "aux", "top", "first", "last", "next", "past", "all", "our", "these",
    "those", "within", "ersten", "letzten", "nächsten", "premiers", "derniers",
  ]
  /// They stand between a lead and its amount and change nothing.
  static let fillers: Set<String> = [
    "a", "an", "the", "about", "around", "approximately", "roughly", "ca", "circa", "only", "just",
    "its", "their", "den", "die", "das", "der", "dem", "einen", "eine", "ein", "einem", "einer",
    "rund", "etwa", "le", "la", "les", "un", "une", "l", "environ", "or", "oder", "ou", "nur",
    "at", "another", "of", "plus",
  ]
  /// Every case, or none: one exception decides.
  static let universals: Set<String> = [
    "every", "each", "all", "no", "none", "nobody", "nothing", "never", "always", "only", "any",
    "jeder", "jede", "jedes", "jeden", "jedem", "alle", "allen", "aller", "kein", "keine", "keinen",
    "keiner", "keines", "niemand", "nie", "niemals", "nichts", "immer", "nur", "chaque", "tout",
    "toute", "tous", "toutes", "aucun", "aucune", "personne", "jamais", "toujours", "seul", "seuls",
    "seule", "seules", "both", "beide",
  ]
  /// Those of them, and other words, that say it is never so.
  static let negatives: Set<String> = [
    "no", "none", "nobody", "nothing", "never", "not", "any", "kein", "keine", "keinen", "keiner",
    "keines", "niemand", "nie", "niemals", "nichts", "nicht", "aucun", "aucune", "personne",
    "jamais",
    "ne", "n", "pas",
  ]
  /// Beside one of them they say that something ends: `nobody … any more`.
  static let endings: Set<String> = ["more", "mehr", "plus", "longer"]
  /// What a time counts from stands behind them: `within 10 days of launch`.
  static let origins: Set<String> = [
    "of", "after", "from", "since", "before", "nach", "ab", "après",
  ]
  /// What comes again: `every evening` holds for every case even in the middle of a sentence.
  static let recurrences: Set<String> = [
    "day", "night", "morning", "evening", "week", "month", "quarter", "year", "shift", "time",
    "weekday", "tag", "nacht", "morgen", "abend", "woche", "monat", "quartal", "jahr", "schicht",
    "jour", "nuit", "matin", "soir", "semaine", "mois", "trimestre", "année", "fois",
  ]
  /// A number behind one of them is its name, whatever follows.
  static let numbered: Set<String> = [
    "plant", "phase", "line", "lines", "level", "region", "version", "release", "stage", "tier",
    "step", "site", "building", "hall", "room", "gate", "article", "section", "chapter", "wave",
    "sprint", "part", "module", "type", "class", "category", "zone", "route", "team", "unit",
    "store",
    "werk", "linie", "stufe", "halle", "modul", "gebäude", "raum", "klasse", "kapitel", "welle",
    "ligne", "lignes", "niveau", "usine", "lot", "bâtiment", "salle", "étape", "chapitre",
    "atelier",
    "no", "nr", "number", "numéro", "nummer", "vision", "strategy", "covid", "industry",
    "industrie",
  ]
  /// Words that bind: a number behind a noun is a name where one of them, or nothing, follows.
  static let function: Set<String> = fillers.union(scopes).union(leads).union(withins)
    .union(references).union(universals).union(bounds).union([
      "and", "und", "et", "is", "are", "be", "was", "were", "has", "have", "had", "will", "must",
      "can", "per", "pro", "je", "than", "that", "which", "who", "if", "when", "as", "not", "nicht",
      "pas", "ne", "n", "sind", "ist", "wird", "werden", "haben", "hat", "sein", "est", "sont",
      "ont",
      "qui", "que", "more", "less", "fewer", "weniger", "mehr", "us", "we", "wir", "nous", "it",
      "she", "he", "they", "without", "ohne", "sans", "before", "vor", "avant", "until", "jusqu",
      "while", "live", "ahead", "early", "late", "every", "so", "also", "auch", "aussi", "down",
      "out",
    ])
  /// A ranking that somebody else keeps.
  static let rankings: Set<String> = [
    "survey", "ranking", "rankings", "index", "league", "table", "benchmark", "list", "award",
    "umfrage", "rangliste", "vergleich", "liste", "classement", "enquête", "palmarès", "indice",
  ]
}
