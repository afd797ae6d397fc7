/// The names of months and weekdays, as people type them and as documents print them.
package enum CalendarNames {
  /// 1 to 12 for a month's name or abbreviation in English, German or French.
  package static func month(_ word: String) -> Int? {
    months.first { $0.words.contains(word) }?.number
  }

  /// 1 (Monday) to 7 for a weekday's name or abbreviation in English or German.
  static func weekday(_ word: String) -> Int? {
    weekdays.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  static func name(ofMonth month: Int, style: Language.Style) -> String {
    let names: [String] =
      switch style {
      case .german: german
      case .french: french
      case .english, .american, .neutral: english
      }
    return names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }

  /// In English; `weekday` is 1 (Monday) to 7.
  static func weekdayName(_ weekday: Int) -> String {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return names.indices.contains(weekday - 1) ? names[weekday - 1] : String(weekday)
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let german = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]
  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ]
  private static let short: [[String]] = [
    ["jan", "jän", "jänner", "janv"], ["feb", "febr", "feber", "févr", "fév"],
    ["mar", "mär", "mrz", "maerz"], ["apr", "avr"], [], ["jun"], ["jul", "juil"], ["aug"],
    ["sep", "sept"], ["oct", "okt"], ["nov"], ["dec", "dez", "déc"],
  ]
  private static let months: [(number: Int, words: Set<String>)] = (0..<12).map { index in
    let names = [english[index], german[index], french[index]].map { $0.lowercased() }
    return (index + 1, Set(names + short[index]))
  }
  private static let weekdays: [Set<String>] = [
    ["monday", "mon", "montag", "mo"], ["tuesday", "tue", "tues", "dienstag", "di"],
    ["wednesday", "wed", "mittwoch", "mi"],
    ["thursday", "thu", "thur", "thurs", "donnerstag", "do"],
    ["friday", "fri", "freitag", "fr"], ["saturday", "sat", "samstag", "sonnabend", "sa"],
    ["sunday", "sun", "sonntag", "so"],
  ]
}
