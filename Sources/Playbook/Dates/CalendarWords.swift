import Packets

/// Words that only say when.
enum CalendarWords {
  /// Whether nothing is left of a text without dates and the words that people put around them:
  /// `1st of June`, `week 4`, `as planned`, `30 days after go-live`, `kickoff + 30 days`.
  ///
  /// An event of the account is no milestone where the text only counts days from it; by itself,
  /// `go-live on 2026-05-08`, it is one.
  static func areAll(of text: String) -> Bool {
    let words = text.lowercased().replacing("+", with: " plus ")
      .split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
    let others = words.indices.filter { !isOfTheCalendar(words[$0]) }
    guard let first = others.first, let last = others.last else { return true }
    guard others.allSatisfy({ events.contains(words[$0]) }) else { return false }
    let before = words[..<first]
    let after = words[(last + 1)...]
    return before.contains(where: spans.contains) && before.contains(where: later.contains)
      || after.contains(where: spans.contains) && after.first == "plus"
  }

  private static func isOfTheCalendar(_ word: String) -> Bool {
    known.contains(word) || word.allSatisfy(\.isNumber)
      || ["st", "nd", "rd", "th"].contains { ending in
        word.hasSuffix(ending) && word.dropLast(2).allSatisfy(\.isNumber)
      }
  }

  private static let known = Set(around + counts + months + german).union(spans).union(later)

  private static let around = [
    "agreed", "planned", "scheduled", "fixed", "set", "calendar", "schedule", "plan", "timeline",
    "date", "deadline", "due", "time", "on", "by", "of", "at", "in", "as", "per", "early", "late",
    "mid", "middle", "beginning", "next", "last", "this", "end", "start", "began", "until",
    "the", "a", "and", "was", "is", "are", "have", "had", "passed", "over", "come", "reached",
    "contract", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "today", "q1", "q2", "q3", "q4",
  ]
  private static let spans: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
    "tag", "tage", "tagen", "woche", "wochen", "monat", "monate", "monaten", "quartal",
  ]
  /// Between a count of days and what they are counted from.
  private static let later: Set<String> = [
    "after", "from", "since", "past", "following", "plus", "nach", "seit", "ab",
  ]
  private static let counts = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
    "first", "second", "third", "fourth", "fifth", "thirty", "sixty", "ninety",
    "ein", "eine", "einen", "zwei", "drei", "vier", "fünf", "sechs", "acht", "zehn", "zwölf",
    "erste", "ersten", "zweite", "zweiten", "dritte", "dritten", "vierte", "vierten",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
    "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
  ]
  private static let german = [
    "datum", "termin", "vereinbart", "vereinbarter", "geplant", "am", "im", "der", "das", "dem",
    "den", "des", "die", "wie", "ende", "anfang", "mitte",
  ]
  /// What people count days from.
  private static let events: Set<String> = [
    "go", "live", "golive", "kick", "off", "kickoff", "launch", "signature", "signing", "close",
    "closing", "deal", "sale", "handoff", "handover", "onboarding", "rollout", "implementation",
    "produktivstart", "einführung", "vertragsbeginn", "unterschrift",
  ]
}
