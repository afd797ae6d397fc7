import Diagnostics

/// Rules that a packet's author lets off, with the reason:
/// `<!-- handoff: allow no-skeptic -- two-person company -->`.
package struct Allowance: Hashable, Sendable {
  /// What a comment lets off.
  package enum Reach: Hashable, Sendable {
    /// It stands on a line with text: that line.
    case line
    /// It stands alone in a section: the section, from its heading to the next one's line.
    case lines(Range<Int>)
    /// It stands before the first section: the whole packet, in all of its files.
    case packet
  }

  /// As written; a rule that nobody knows is a finding of its own.
  package var rules: [String]
  package var reason: String
  package var reach: Reach
  package var location: SourceLocation

  /// Whether it reaches a finding at that place. What has no place concerns the packet as a whole.
  package func reaches(_ place: SourceLocation?) -> Bool {
    switch reach {
    case .packet: true
    case .line: place?.file == location.file && place?.line == location.line
    case .lines(let lines): place.map { $0.file == location.file && lines ~= $0.line } ?? false
    }
  }
}

/// What a comment that begins with `handoff:` says.
enum Directive: Hashable {
  case allow(rules: [String], reason: String)
  case malformed(ReadingProblem)

  /// Nil for any other comment, and for HTML that is none.
  init?(comment: String) {
    guard comment.hasPrefix("<!--") else { return nil }
    let inner = comment.dropFirst(4)
    let text = (inner.hasSuffix("-->") ? inner.dropLast(3) : inner)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.lowercased().hasPrefix("handoff:") else { return nil }
    let words = text.dropFirst("handoff:".count).trimmed
    guard words.lowercased().hasPrefix("allow ") || words.lowercased() == "allow" else {
      self = .malformed(.unknownDirective(words))
      return
    }
    let (named, reason) = Self.parts(of: words.dropFirst("allow".count).trimmed)
    let rules = named.split { $0 == "," || $0 == " " }.map { $0.lowercased() }
    if rules.isEmpty {
      self = .malformed(.allowanceWithoutRule)
    } else if reason.isEmpty {
      self = .malformed(.allowanceWithoutReason(rules.joined(separator: ", ")))
    } else {
      self = .allow(rules: rules, reason: reason)
    }
  }

  /// The rules, and the reason after ` -- ` or a dash.
  private static func parts(of text: String) -> (rules: String, reason: String) {
    let padded = text + " "
    let dashes = ["-- ", "\(String.joinedDash) ", "— ", "– "].compactMap {
      padded.firstRange(of: $0)
    }
    guard let dash = dashes.min(by: { $0.lowerBound < $1.lowerBound }) else { return (text, "") }
    return (String(padded[..<dash.lowerBound]).trimmed, String(padded[dash.upperBound...]).trimmed)
  }
}
