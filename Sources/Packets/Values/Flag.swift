/// Yes or no.
package struct Flag: Hashable, Sendable {
  package var isOn: Bool

  package init(_ isOn: Bool) {
    self.isOn = isOn
  }
}
