/// Where a page stands, and so what it can refer to: alone as one file, or in a tree of files.
package struct PageSetting: Hashable, Sendable {
  package enum Stylesheet: Hashable, Sendable {
    /// In the page itself.
    case inline
    /// A file of the tree, by its path from the page.
    case linked(String)
  }

  /// Another page of the tree.
  package struct Link: Hashable, Sendable {
    package var title: String
    /// Its path from this page.
    package var path: String

    package init(_ title: String, path: String) {
      self.title = title
      self.path = path
    }
  }

  package var stylesheet: Stylesheet
  /// What can be reached from the page, in the order in which it is offered.
  package var links: [Link]

  package init(stylesheet: Stylesheet, links: [Link]) {
    self.stylesheet = stylesheet
    self.links = links
  }

  /// A file to send or print.
  package static let alone = PageSetting(stylesheet: .inline, links: [])
}
