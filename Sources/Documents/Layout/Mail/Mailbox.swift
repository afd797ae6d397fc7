import Diagnostics
import Packets

/// Somebody with a mail address, as a header names them (RFC 5322, 3.4).
package struct Mailbox: Hashable, Sendable {
  /// Without line breaks or other control characters; nil for an address alone.
  package var name: String?
  /// `local@domain` in ASCII.
  package var address: String

  init(name: String?, address: String) {
    self.name = name
    self.address = address
  }

  /// The words of a header: `"Raman,`, `Priya"` and `<priya@northwind.example>`.
  var words: [String] {
    guard let name, !name.isEmpty, name != address else { return [address] }
    return phrase(name) + ["<\(address)>"]
  }

  /// As people write it: `Helen Osei <helen.osei@maplecourt.example>`.
  package var text: String {
    guard let name, !name.isEmpty, name != address else { return address }
    let isQuoted = name.unicodeScalars.contains { "\"(),:;<>@[]\\".unicodeScalars.contains($0) }
    return (isQuoted ? Self.quoted(name) : name) + " <\(address)>"
  }

  /// Atoms as they are, other ASCII in quotes, the rest as encoded words.
  private func phrase(_ name: String) -> [String] {
    guard HeaderLine.isPlain(name) else { return EncodedWord.words(of: name) }
    let isAtoms = name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": true
      default: "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
      }
    }
    let words = (isAtoms ? name : Self.quoted(name)).split(separator: " ").map(String.init)
    return words.contains { $0.utf8.count > 70 } ? EncodedWord.words(of: name) : words
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// `handoff.yaml`'s own people; nil for one without an address that a header may have.
  init?(_ person: Person) {
    guard let address = person.email, Self.problem(of: address) == nil else { return nil }
    self.init(name: person.name, address: address)
  }

  /// Why a text is no address that every mail program takes, for a person to mend.
  enum AddressProblem: Hashable {
    case malformed
    /// Umlauts and the like, which need another form in a header.
    case notASCII
    /// RFC 5321, 4.5.3.1 allows 254 characters.
    case tooLong
  }

  /// Nil for `local@domain` with dot-atoms on both sides (RFC 5322, 3.4.1).
  static func problem(of address: String) -> AddressProblem? {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !address.contains(where: \.isWhitespace) else { return .malformed }
    guard address.unicodeScalars.allSatisfy(\.isASCII) else { return .notASCII }
    let marks = "!#$%&'*+-/=?^_`{|}~"
    guard isDotted(parts[0], marks: marks), isDotted(parts[1], marks: "-"),
      parts[1].contains(".")
    else { return .malformed }
    return address.utf8.count > 254 ? .tooLong : nil
  }

  private static func isDotted(_ text: Substring, marks: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.unicodeScalars.allSatisfy { scalar in
          switch scalar {
          case "a"..."z", "A"..."Z", "0"..."9": true
          default: marks.unicodeScalars.contains(scalar)
          }
        }
    }
  }
}

extension [Mailbox] {
  /// The words of an address list, commas between the mailboxes.
  var words: [String] {
    enumerated().flatMap { index, mailbox in
      var words = mailbox.words
      if index + 1 < count { words[words.count - 1] += "," }
      return words
    }
  }
}
