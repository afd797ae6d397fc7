import Packets

extension Portfolio.Account {
  /// An account of which not every word can be read: the guard knows what could be, what the lines
  /// of its files tell, whatever else is wrong with them, and what the files are called.
  ///
  /// - Parameters:
  ///   - packet: what was understood of the files.
  ///   - fileName: without its ending: mostly the slug, `corvane-freight`.
  ///   - texts: the files', with whatever stands for bytes that are no text.
  package init(unread packet: Packet, fileName: String, texts: [String]) {
    self.init(packet)
    // A name that only is the slug is spelled as one.
    if packet.name == packet.slug { names = [] }
    let lines = texts.map(TellingLines.init)
    names += lines.flatMap(\.names).flatMap { CompanyName.spellings(of: $0) }
    names += CompanyName.spellings(ofFile: fileName)
    domains += lines.flatMap(\.domains)
    addresses = lines.flatMap(\.addresses)
  }
}

/// What the lines of a packet's file tell of whose it is, read one by one.
private struct TellingLines {
  private(set) var names: [String] = []
  private(set) var domains: [String] = []
  let addresses: [String]

  init(_ text: String) {
    addresses = text.mailAddresses
    var title: String?
    for line in text.split(whereSeparator: \.isNewline) {
      if let name = Self.value(of: "account", in: line) { names.append(name) }
      if let domain = Self.value(of: "domain", in: line) { domains.append(domain) }
      if title == nil, line.hasPrefix("# ") { title = line.dropFirst(2).trimmed }
    }
    // One word alone may be any section's.
    if names.isEmpty, let title, title.contains(" ") { names.append(title) }
  }

  /// Of `key: value` at the margin, without quotes and a comment; nil for another line.
  private static func value(of key: String, in line: Substring) -> String? {
    guard line.prefix(key.count).lowercased() == key else { return nil }
    let rest = line.dropFirst(key.count).drop(while: \.isWhitespace)
    guard rest.first == ":" else { return nil }
    let value = rest.dropFirst().prefix { $0 != "#" }
    let bare = value.filter { $0 != "\"" && $0 != "'" }.split(whereSeparator: \.isWhitespace)
    return bare.isEmpty ? nil : bare.joined(separator: " ")
  }
}
