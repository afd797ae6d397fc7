/// `strftime` as Ruby has it, with its flags: `-` no padding, `_` spaces, `0` zeros, `^` capitals,
/// `#` the other case, `:` a colon in `%z`, and a width.
extension Moment {
  func formatted(_ format: String) -> String {
    var result = ""
    var rest = format.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let start = rest
      var directive = Directive(&rest)
      if let text = text(for: &directive) {
        result += directive.padded(text)
      } else {
        result += "%" + String(start[..<rest.startIndex])
      }
    }
    return result
  }

  fileprivate struct Directive {
    var padding: Character?
    var isUnpadded = false
    var isUpper = false
    var changesCase = false
    var colons = 0
    var width = 0
    var letter: Unicode.Scalar?

    init(_ rest: inout Substring.UnicodeScalarView) {
      flags: while let scalar = rest.first {
        switch scalar {
        case "-": isUnpadded = true
        case "_": padding = " "
        case "0" where width == 0: padding = "0"
        case "^": isUpper = true
        case "#": changesCase = true
        case ":": colons += 1
        case "0"..."9": width = min(width * 10 + Int(scalar.value - 48), 1024)
        case "E", "O": break
        default: break flags
        }
        rest = rest.dropFirst()
      }
      letter = rest.popFirst()
    }

    func padded(_ text: String) -> String {
      let cased = isUpper || changesCase ? text.uppercased() : text
      let missing = width - cased.unicodeScalars.count
      guard missing > 0, !isUnpadded else { return cased }
      return String(repeating: padding ?? " ", count: missing) + cased
    }

    /// A number with the padding that the directive has by itself, unless flags say otherwise.
    mutating func number(_ number: Int, _ digits: Int, _ fill: Character = "0") -> String {
      if isUnpadded { return String(number) }
      let fill = padding ?? fill
      padding = fill
      let text = String(number.magnitude)
      let missing = max(digits, width) - text.utf8.count - (number < 0 ? 1 : 0)
      let zeros = String(repeating: fill, count: max(0, missing))
      return number < 0 ? (fill == "0" ? "-" + zeros : zeros + "-") + text : zeros + text
    }
  }

  private func text(for directive: inout Directive) -> String? {
    guard let letter = directive.letter else { return nil }
    return dateText(letter, &directive) ?? timeText(letter, &directive)
      ?? combinedText(letter) ?? literalText(letter)
  }

  private func dateText(_ letter: Unicode.Scalar, _ directive: inout Directive) -> String? {
    switch letter {
    case "Y": directive.number(year, year < 0 ? 5 : 4)
    case "C": directive.number(year / 100, 2)
    case "y": directive.number((year % 100 + 100) % 100, 2)
    case "m": directive.number(month, 2)
    case "B": Moment.monthNames[month - 1]
    case "b", "h": String(Moment.monthNames[month - 1].prefix(3))
    case "d": directive.number(day, 2)
    case "e": directive.number(day, 2, " ")
    case "j": directive.number(dayOfYear, 3)
    case "A": Moment.weekdayNames[weekday]
    case "a": String(Moment.weekdayNames[weekday].prefix(3))
    case "u": directive.number(weekday == 0 ? 7 : weekday, 1)
    case "w": directive.number(weekday, 1)
    case "G": directive.number(isoWeek.year, 4)
    case "g": directive.number(isoWeek.year % 100, 2)
    case "V": directive.number(isoWeek.week, 2)
    case "U": directive.number((dayOfYear + 6 - weekday) / 7, 2)
    case "W": directive.number((dayOfYear + 6 - (weekday + 6) % 7) / 7, 2)
    default: nil
    }
  }

  private func timeText(_ letter: Unicode.Scalar, _ directive: inout Directive) -> String? {
    let hour12 = hour % 12 == 0 ? 12 : hour % 12
    switch letter {
    case "H": return directive.number(hour, 2)
    case "k": return directive.number(hour, 2, " ")
    case "I": return directive.number(hour12, 2)
    case "l": return directive.number(hour12, 2, " ")
    case "M": return directive.number(minute, 2)
    case "S": return directive.number(second, 2)
    case "L": return fraction(digits: directive.takeWidth() ?? 3)
    case "N": return fraction(digits: directive.takeWidth() ?? 9)
    case "P": return hour < 12 ? "am" : "pm"
    case "p":
      let text = hour < 12 ? "AM" : "PM"
      guard directive.changesCase else { return text }
      directive.changesCase = false
      return text.lowercased()
    case "s": return directive.number(secondsSince1970, 1)
    case "z": return zone(colons: directive.colons)
    case "Z": return offset == 0 ? "UTC" : ""
    default: return nil
    }
  }

  private func combinedText(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "c": formatted("%a %b %e %H:%M:%S %Y")
    case "D", "x": formatted("%m/%d/%y")
    case "F": formatted("%Y-%m-%d")
    case "T", "X": formatted("%H:%M:%S")
    case "R": formatted("%H:%M")
    case "r": formatted("%I:%M:%S %p")
    case "v": formatted("%e-%^b-%Y")
    case "+": formatted("%a %b %e %H:%M:%S %Z %Y")
    default: nil
    }
  }

  private func literalText(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "n": "\n"
    case "t": "\t"
    case "%": "%"
    default: nil
    }
  }

  private func fraction(digits: Int) -> String {
    let text = String(nanosecond)
    let padded = String(repeating: "0", count: max(0, 9 - text.utf8.count)) + text
    return digits <= 9
      ? String(padded.prefix(digits)) : padded + String(repeating: "0", count: digits - 9)
  }

  private func zone(colons: Int) -> String {
    let minutes = abs(offset) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let separator = colons > 0 ? ":" : ""
    let seconds = colons > 1 ? ":" + two(abs(offset) % 60) : ""
    return (offset < 0 ? "-" : "+") + two(minutes / 60) + separator + two(minutes % 60) + seconds
  }
}

extension Moment.Directive {
  /// The width as a number of digits; nil where none was given.
  fileprivate mutating func takeWidth() -> Int? {
    defer { width = 0 }
    return width > 0 ? width : nil
  }
}
