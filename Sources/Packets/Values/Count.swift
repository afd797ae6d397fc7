/// A whole number of things: seats, complaints, minutes.
package struct Count: Hashable, Sendable {
  package var value: Int

  package init(_ value: Int) {
    self.value = value
  }
}
