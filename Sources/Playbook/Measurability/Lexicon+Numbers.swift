extension Lexicon {
  /// Numbers from two on, which are always numbers; a one is an article too.
  static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
    "dozen", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
    "zwölf", "fünfzehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig",
    "achtzig", "neunzig", "hundert", "tausend", "dutzend", "deux", "trois", "quatre", "cinq",
    "sept",
    "huit", "neuf", "dix", "onze", "douze", "quinze", "vingt", "trente", "quarante", "cinquante",
    "soixante", "cent", "mille", "dizaine", "douzaine",
  ]
  static let ones: Set<String> = [
    "one", "a", "an", "eine", "einen", "einer", "einem", "ein", "eins", "un", "une", "single",
    "half",
  ]
  static let zeros: Set<String> = ["zero", "null", "zéro"]
  /// Parts of a whole, and multiples, that are said in one word.
  static let factors: Set<String> = [
    "halve", "halves", "halved", "halving", "doubled", "doubling", "twice", "tripled", "tripling",
    "twofold", "threefold", "thrice", "halbieren", "halbiert", "halbierung", "verdoppeln",
    "verdoppelt", "verdopplung", "verdoppelung", "verdreifachen", "verdreifacht", "hälfte",
    "doppelt",
    "moitié", "doubler", "doublement", "tripler",
  ]
  /// Verbs that are adjectives too: `double the share`, but `double bookings`.
  static let multiplying: Set<String> = ["double", "triple", "treble", "quadruple"]
  /// Parts of a whole that need a word before them: `a third`, `two thirds`.
  static let parts: Set<String> = [
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "eighth", "tenth",
    "tenths", "drittel", "viertel", "fünftel", "zehntel", "tiers", "quart", "quarts", "cinquième",
    "dixième",
  ]
  /// What follows a part of a whole: `a quarter of`, `a third fewer`.
  static let afterParts: Set<String> = [
    "of", "less", "fewer", "more", "lower", "higher", "shorter", "faster", "cheaper", "smaller",
    "der", "des", "von", "weniger", "mehr", "kürzer", "niedriger", "schneller", "de", "du", "d",
    "moins", "plus", "the",
  ]
  /// `out of`, `von`: between the two numbers of a ratio.
  static let ofs: Set<String> = ["of", "out", "von", "sur", "in"]

  static let briefUnits: Set<String> = [
    "s", "sec", "secs", "second", "seconds", "sekunde", "sekunden", "seconde", "secondes", "min",
    "mins", "minute", "minutes", "minuten", "h", "hr", "hrs", "hour", "hours", "std", "stunde",
    "stunden", "heure", "heures", "night", "nights", "nacht", "nächte", "nuit", "nuits", "shift",
    "shifts", "schicht", "schichten", "werktage", "werktagen",
    "werktag", "arbeitstage", "arbeitstagen", "arbeitstag",
  ]
  static let dayUnits: Set<String> = ["d", "day", "days", "tag", "tage", "tagen", "jour", "jours"]
  static let longUnits: Set<String> = [
    "week", "weeks", "wk", "wks", "woche", "wochen", "semaine", "semaines", "month", "months",
    "monat", "monate", "monaten", "mois", "quarters", "quartale", "trimestres", "year", "years",
    "jahr", "jahre", "jahren", "an", "ans", "année", "années",
  ]
  /// What is measured and not counted.
  static let measureUnits: Set<String> = [
    "kg", "g", "mg", "t", "ton", "tons", "tonne", "tonnes", "tonnen", "km", "m", "mm", "cm", "l",
    "litre", "litres", "liter", "kw", "kwh", "mwh", "gwh", "gb", "tb", "mb", "ms", "ha", "pp", "pt",
    "pts", "points", "punkte", "punkten", "point", "dpmo", "ppm", "db", "bar",
  ]
  /// `a month`, `per shift`: between a number and what it is reckoned by.
  static let pers: Set<String> = ["per", "a", "an", "each", "every", "pro", "je", "par"]
  /// `third working day`, `dritter Werktag`
  static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "tenth", "last",
    "ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "achten", "zehnten",
    "letzten", "premier", "deuxième", "troisième", "quatrième", "cinquième", "dernier",
  ]
  /// `working`, `business`: days of these are no days of the calendar.
  static let working: Set<String> = ["working", "business", "ouvrés", "ouvrables"]
  /// A time of day by its name.
  static let moments: Set<String> = [
    "noon", "midday", "midnight", "mittag", "mitternacht", "midi", "minuit",
  ]
}
