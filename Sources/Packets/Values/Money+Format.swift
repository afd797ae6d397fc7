extension Money {
  /// `EUR 84,000`; in German `84.000 EUR`, in French `84 000 EUR` (narrow no-break spaces), in a
  /// language we don't know `EUR 84000`. Always the currency's code: `$` is many countries'.
  /// A range is `EUR 120,000–180,000`, an interval `EUR 3,500 per month`.
  package func formatted(in language: Language) -> String {
    let style = language.style
    var amounts = Self.number(amount, style)
    if let upTo { amounts += "–" + Self.number(upTo, style) }
    // No-break spaces: a sum that is torn apart at a line's end is hard to read.
    var text =
      switch style {
      case .german, .french: "\(amounts)\u{A0}\(currency)"
      case .english, .american, .neutral: "\(currency)\u{A0}\(amounts)"
      }
    if isApproximate { text = style.about + " " + text }
    if let per { text += " " + per.formatted(style) }
    return text
  }

  /// Cents have two places, as money is written.
  private static func number(_ number: DecimalNumber, _ style: Language.Style) -> String {
    style.written(number, minimumPlaces: number.isWhole ? 0 : 2)
  }
}

extension Percent {
  /// `40%`; in German and French `40 %` with a no-break space.
  package func formatted(in language: Language) -> String {
    let style = language.style
    let number = style.written(value)
    return switch style {
    case .german, .french: number + "\u{A0}%"
    case .english, .american, .neutral: number + "%"
    }
  }
}

extension DecimalNumber {
  /// `84,000.5`; in German `84.000,5`, in French `84 000,5`, in a language we don't know `84000.5`.
  package func formatted(in language: Language) -> String { language.style.written(self) }
}

extension Language.Style {
  /// The number with this language's marks; a minus sign is U+2212 where the language is known.
  func written(_ number: DecimalNumber, minimumPlaces: Int = 0) -> String {
    let text =
      switch self {
      case .english, .american: number.written(group: ",", point: ".", minimumPlaces: minimumPlaces)
      case .german: number.written(group: ".", point: ",", minimumPlaces: minimumPlaces)
      case .french: number.written(group: "\u{202F}", point: ",", minimumPlaces: minimumPlaces)
      case .neutral: number.written(group: "", point: ".", minimumPlaces: minimumPlaces)
      }
    guard self != .neutral, text.hasPrefix("-") else { return text }
    return "−" + text.dropFirst()
  }

  fileprivate var about: String {
    switch self {
    case .german: "rund"
    case .french: "environ"
    case .english, .american, .neutral: "about"
    }
  }
}

extension Money.Interval {
  fileprivate func formatted(_ style: Language.Style) -> String {
    switch (self, style) {
    case (.month, .german): "pro Monat"
    case (.quarter, .german): "pro Quartal"
    case (.year, .german): "pro Jahr"
    case (.month, .french): "par mois"
    case (.quarter, .french): "par trimestre"
    case (.year, .french): "par an"
    case (.month, _): "per month"
    case (.quarter, _): "per quarter"
    case (.year, _): "per year"
    }
  }
}
