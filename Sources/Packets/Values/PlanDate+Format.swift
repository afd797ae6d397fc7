extension Day {
  /// `15 November 2026`; in American English `November 15, 2026`, in German `15. November 2026`, in
  /// French `15 novembre 2026`, in a language we don't know ISO 8601.
  package func formatted(in language: Language) -> String {
    let style = language.style
    let name = CalendarNames.name(ofMonth: month, style: style)
    return switch style {
    case .english: "\(day) \(name) \(year)"
    case .american: "\(name) \(day), \(year)"
    case .german: "\(day). \(name) \(year)"
    case .french: "\(day == 1 ? "1er" : String(day)) \(name) \(year)"
    case .neutral: description
    }
  }

  /// In English: `Sunday`.
  var weekdayName: String { CalendarNames.weekdayName(weekday) }
}

extension Period {
  /// `Q3 2026`, `March 2026`, `week 12 of 2026`; ISO 8601 where it has the form and the language is
  /// one we don't know.
  package func formatted(in language: Language) -> String {
    let style = language.style
    switch kind {
    case .year: return String(year)
    case .half(let half):
      return switch style {
      case .german: "\(half). Halbjahr \(year)"
      case .french: "S\(half) \(year)"
      case .english, .american, .neutral: "H\(half) \(year)"
      }
    case .quarter(let quarter):
      return style == .french ? "T\(quarter) \(year)" : "Q\(quarter) \(year)"
    case .month(let month):
      guard style != .neutral else { return "\(padded(year, 4))-\(padded(month, 2))" }
      return "\(CalendarNames.name(ofMonth: month, style: style)) \(year)"
    case .week(let week):
      return switch style {
      case .english, .american: "week \(week) of \(year)"
      case .german: "KW \(week) \(year)"
      case .french: "semaine \(week) de \(year)"
      case .neutral: "\(padded(year, 4))-W\(padded(week, 2))"
      }
    }
  }
}

extension PlanDate {
  /// A day and a period as above; `Day 30 (15 December 2026)`, without the day while the contract's
  /// start is unknown.
  package func formatted(in language: Language) -> String {
    switch form {
    case .day(let day): return day.formatted(in: language)
    case .period(let period): return period.formatted(in: language)
    case .relative(let unit, let from, let through, _):
      let count = from == through ? String(from) : "\(from)–\(through)"
      let name = "\(unit.name(in: language)) \(count)"
      return day.map { "\(name) (\($0.formatted(in: language)))" } ?? name
    }
  }
}

extension PlanDate.Unit {
  fileprivate func name(in language: Language) -> String {
    switch (self, language.style) {
    case (.day, .german): "Tag"
    case (.week, .german): "Woche"
    case (.month, .german): "Monat"
    case (.day, .french): "Jour"
    case (.week, .french): "Semaine"
    case (.month, .french): "Mois"
    case (.day, _): "Day"
    case (.week, _): "Week"
    case (.month, _): "Month"
    }
  }
}
