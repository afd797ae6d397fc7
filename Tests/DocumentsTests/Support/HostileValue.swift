import Foundation

/// A value that would be markup if it were read as such.
struct HostileValue: CustomStringConvertible, Sendable {
  let text: String

  var description: String { String(text.debugDescription.prefix(60)) }

  static let all = [
    "<script>alert(1)</script>", "</title><script>alert(1)</script>", "<img src=x onerror=y>",
    "<!-- hidden -->", "](javascript:x)", "javascript:alert(1)", "JaVa\tScript:alert(1)",
    "\u{1}javascript:alert(1)", "data:text/html,<script>x</script>", "vbscript:x",
    "[x](javascript:y)", "![x](y)", "[x]", "[x]: y", "[^1]", "a|b", "|", "|---|", "# x", "#",
    "`x`", "```", "``` x\ny\n```", "~~~", "~~x~~", "===", "---", "- - -", "- x", "- [ ] x", "1. x",
    "1) x", "+ x", "> x", "    x", "\tx", "*", "**", "*x*", "_", "__x__", "\\", "x\\", "&amp;",
    "&#60;b&#62;", "&", "<", ">", "\"", "'", "<a@b.example>", "https://x.example/",
    "a\nb", "a\n\nb", "a\n===", "a\n---", "a\n# b", "a\n- b", "a\r\nb", "a  \nb", "a\\\nb", "\n",
    "x\u{202E}gnp.exe", "\u{2067}x\u{2069}", "\u{200F}x", "a\u{0}b", "\u{FEFF}x", "a\u{2028}b",
    "\u{E000}x", "\u{F0000}", "a\u{F0001}b", "\u{F0002}\u{F0003}", "\u{100000}x", "\u{10FFFD}",
    "{{ account_name }}", "{% if x %}", "$1", "%00", "%3Cscript%3E", "x)", "(x", ")", "<x>", "x y",
    String(repeating: "long", count: 200), "e\u{301}\u{302}\u{303}", "👩‍👩‍👧‍👦", "عربى",
  ].map(HostileValue.init)
}

extension String {
  /// As it reads once it was written and parsed again: white space as one space, and the
  /// replacement character for NUL, which no document may hold.
  var normalizedWords: String {
    replacing("\u{0}", with: "\u{FFFD}").components(separatedBy: .blanks)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How often the words stand in it.
  func count(of words: String) -> Int { components(separatedBy: words).count - 1 }
}

extension CharacterSet {
  fileprivate static let blanks = CharacterSet(charactersIn: " \t\r\n\u{2028}")
}
