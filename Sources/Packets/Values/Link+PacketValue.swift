import CommonMark

extension Link: PacketValue {
  package static var type: ValueType { .url }

  /// An `http`, `https` or `mailto` address, bare, in `<…>` or as a Markdown link's destination; a
  /// name such as `files.example/sow.pdf` is read as `https`.
  package static func read(_ text: RichText, in context: ReadingContext) -> Reading<Link> {
    let typed = text.inlines.firstDestination ?? text.trimmed
    let bare =
      typed.hasPrefix("<") && typed.hasSuffix(">") ? String(typed.dropFirst().dropLast()) : typed
    let scheme = bare.prefix { $0 != ":" }.lowercased()
    let isAddress = !bare.contains { $0.isWhitespace || $0 == "<" || $0 == "\"" }
    if isAddress, bare.contains(":"), ["http", "https", "mailto"].contains(scheme),
      bare.count > scheme.count + 3
    {
      return .value(Link(bare))
    }
    let host = bare.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if isAddress, host.contains("."), !host.hasPrefix("."), !host.hasSuffix("."),
      host.allSatisfy({ $0.isLetter || $0.isNumber || "-.".contains($0) })
    {
      return .value(Link("https://" + bare))
    }
    return .unread([ValueProblem.notOfType(.url, found: typed).finding(at: text.location)])
  }

  package var erased: AnyValue { .url(url) }

  package func display(in language: Language) -> String { url }
}

extension [Inline] {
  /// The destination of the first link among these, however deep.
  var firstDestination: String? {
    for inline in self {
      switch inline.content {
      case .link(let destination, _, _): return destination
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        if let destination = content.firstDestination { return destination }
      default: continue
      }
    }
    return nil
  }
}
