extension Finding {
  /// The finding as a workflow command, which GitHub shows beside the line of a pull request:
  /// `::error file=packets/acme.md,line=3,col=1,title=no-skeptic::message`.
  ///
  /// - Parameter path: turns a location's file into one relative to the repository.
  package func gitHubCommand(path: (String) -> String = { $0 }) -> String {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties: [String] = []
    if let location {
      properties = [
        "file=" + Self.escaped(property: path(location.file)), "line=\(max(1, location.line))",
        "col=\(max(1, location.column))",
      ]
    }
    properties.append("title=" + Self.escaped(property: rule))
    let advice = fix.isEmpty ? "" : "\nfix: \(fix)"
    let beside = notes.map { "\n\($0.text)" + ($0.location.map { " (\($0))" } ?? "") }.joined()
    return "::\(command) \(properties.joined(separator: ","))::"
      + Self.escaped(data: message + beside + advice) + "\n"
  }

  /// Workflow commands end with the line; percent-encoding keeps a break in the text.
  private static func escaped(data: String) -> String {
    data.replacing("%", with: "%25").replacingScalar("\r", with: "%0D")
      .replacingScalar("\n", with: "%0A")
  }

  private static func escaped(property: String) -> String {
    escaped(data: property).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

extension String {
  /// Scalar by scalar: a line break may be half of a character.
  fileprivate func replacingScalar(_ scalar: Unicode.Scalar, with text: String) -> String {
    var result = String.UnicodeScalarView()
    for found in unicodeScalars {
      if found == scalar {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        result.append(found)
      }
    }
    return String(result)
  }
}
