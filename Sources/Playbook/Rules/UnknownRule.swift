import Diagnostics

/// A name that no rule has.
package struct UnknownRule: Error, Hashable, CustomStringConvertible {
  let name: String

  package init(name: String) {
    self.name = name
  }

  package var description: String {
    let meant = nearest(to: name, in: RuleBook.rules.map(\.name)).map {
      "; did you mean \"\($0)\"?"
    }
    return "found no page for \"\(name)\""
      + (meant ?? "; expected a rule's name. List them with: handoff explain")
  }
}
