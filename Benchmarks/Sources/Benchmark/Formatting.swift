/// What the report does with its values, for engines that can't do it themselves.
func capitalized(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst().lowercased()
}

func truncated(_ text: String, to length: Int) -> String {
  text.count > length ? text.prefix(length - 3) + "..." : text
}

func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

func number(_ value: Any?) -> Double {
  switch value {
  case let number as Double: number
  case let number as Float: Double(number)
  case let number as Int: Double(number)
  default: 0
  }
}

func rounded(_ number: Double, to places: Int) -> Double {
  var factor = 1.0
  for _ in 0..<places { factor *= 10 }
  return (number * factor).rounded() / factor
}
