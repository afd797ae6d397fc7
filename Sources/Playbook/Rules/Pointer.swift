import CommonMark
import Packets

/// An answer that is none, since it only says where the answer stands: `see Salesforce`, `in Gong`,
/// `siehe CRM`, or a link alone.
enum Pointer {
  /// Fields whose answer is a place.
  static let places: Set<String> = [
    "Evidence", "Source", "Came from", "How", "SOW", "Integrations", "Campaign", "Content",
    "Contact",
    "Attendees",
  ]

  static func isOnlyOne(_ text: RichText) -> Bool {
    let words = text.plain.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if text.isOnlyLink { return true }
    guard let first = words.first, words.count <= 8 else { return false }
    if ["see", "siehe", "voir", "cf", "vgl"].contains(first) {
      return words.count > 1 && !isInPacket(words.dropFirst())
    }
    let isVerb = ["check", "ask", "refer", "documented", "stands", "is", "all", "steht", "look"]
      .contains(first)
    guard isVerb || ["in", "on", "im", "dans"].contains(first) else { return false }
    return words.count <= (isVerb ? 6 : 4) && words.contains(where: tools.contains)
  }

  /// `see above`, `see Promises`: a place in the packet itself.
  private static func isInPacket(_ words: ArraySlice<String>) -> Bool {
    let rest = words.joined(separator: " ")
    if ["above", "below", "oben", "unten"].contains(where: words.contains) { return true }
    return Packet.declarations.contains { section in
      ([section.name] + section.aliases).contains { $0.lowercased() == rest }
    }
  }

  /// Programs and papers in which the packet's facts are kept elsewhere.
  private static let tools: Set<String> = [
    "salesforce", "sfdc", "hubspot", "crm", "gong", "chorus", "gainsight", "totango", "planhat",
    "vitally", "notion", "confluence", "sharepoint", "onedrive", "drive", "dropbox", "slack",
    "teams",
    "jira", "asana", "linear", "zendesk", "intercom", "pipedrive", "dynamics", "wiki", "intranet",
    "deck", "slides", "recording", "transcript", "spreadsheet", "doc", "docs", "ticket", "email",
    "contract", "sow", "proposal",
  ]
}

extension RichText {
  /// A link with nothing beside it, or an address as typed.
  fileprivate var isOnlyLink: Bool {
    let words = trimmed.split(whereSeparator: \.isWhitespace)
    if words.count == 1, let only = words.first, only.hasPrefix("http") || only.hasPrefix("www.") {
      return true
    }
    let rest = inlines.filter { inline in
      if case .text(let text) = inline.content { return !text.trimmed.isEmpty }
      return true
    }
    guard rest.count == 1, let only = rest.first, case .link(_, _, let label) = only.content else {
      return false
    }
    return label.plain.split(whereSeparator: \.isWhitespace).count <= 3
  }
}
