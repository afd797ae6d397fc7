extension MarkdownWriter {
  /// A fenced code block; the fence is longer than what the code holds.
  func fence(info: String, text: String) -> [String] {
    let info = escapedInfo(info)
    let mark: Character = info.contains("`") ? "~" : "`"
    var longest = 2
    var run = 0
    for character in text.unicodeScalars {
      run = Character(character) == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: mark, count: longest + 1)
    let code = text.withoutNUL.withLineFeeds
    let lines = code.isEmpty ? [] : code.withoutFinalLineFeed.lines
    return [fence + info] + lines + [fence]
  }

  /// cmark decodes references first, then trims, then takes backslashes away.
  private func escapedInfo(_ info: String) -> String {
    let trimmed = Array(info.withoutNUL.utf8)
    let range = trimmed.trimmed(trimmed.indices)
    let scalars = Array(trimmed.text(in: range).unicodeScalars)
    let bytes = Array(trimmed[range])
    var entities = Entities()
    var offset = 0
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\" where index + 1 < scalars.count && scalars[index + 1].isASCIIPunctuation:
        result += "\\\\"
      case "&" where entities.decode(bytes, at: offset) != nil: result += "&amp;"
      case "~" where index == 0: result += "&#126;"
      case "\n", "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
      offset += scalar.utf8.count
    }
    return result
  }
}

extension String {
  /// With `\n` for each way to end a line.
  fileprivate var withLineFeeds: String {
    guard utf8.contains(0x0D) else { return self }
    return replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}

/// HTML blocks that only a certain text ends (spec 0.30, 4.6, kinds 1 to 5).
enum HTMLBlockEnd {
  /// What has to be added for the block to end before what follows; nil if it ends by itself.
  static func missing(in html: String) -> String? {
    let text = html.drop { $0 == " " }.lowercased()
    let ends = [
      ("<!--", "-->"), ("<?", "?>"), ("<![cdata[", "]]>"), ("<script", "</script>"),
      ("<pre", "</pre>"), ("<style", "</style>"), ("<textarea", "</textarea>"), ("<!", ">"),
    ]
    guard let (start, end) = ends.first(where: { text.hasPrefix($0.0) }) else { return nil }
    let rest = text.dropFirst(start.count)
    if end.hasPrefix("</") {
      guard rest.first.map({ $0 == ">" || $0.isWhitespace }) ?? true else { return nil }
      let closers = ["</script>", "</pre>", "</style>", "</textarea>"]
      return closers.contains(where: { rest.contains($0) }) ? nil : end
    }
    return text.contains(end) ? nil : end
  }
}
