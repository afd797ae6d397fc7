/// An address on the web: `https://files.example/sow.pdf`.
package struct Link: Hashable, Sendable {
  package var url: String

  package init(_ url: String) {
    self.url = url
  }
}
