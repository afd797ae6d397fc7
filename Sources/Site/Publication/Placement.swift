import Documents
import Packets

/// Where each of an account's documents goes: inside, to the customer, or inside as a draft.
struct Placement {
  /// A document that could be composed.
  struct Place {
    let document: ComposedDocument
    let standing: PublishedDocument.Standing
    /// Whether it stands with the internal files.
    let isInside: Bool
  }

  let slug: Slug
  let bundle: BundleStanding
  /// In the templates' order; nil where a document failed.
  let documents: [(template: DocumentTemplate, place: Place?)]

  /// - Parameter holdsBundle: whether something of the bundle is known to fail.
  init(_ composition: Composition, of slug: Slug, holdsBundle: Bool = false) {
    let documents = composition.documents
    let fails = documents.contains { $0.document == nil && $0.template.audience == .customer }
    let isIndexReady = documents.filter(\.template.header.isIndex).allSatisfy { _, document in
      document.map { Self.standing(of: $0) == .ready } ?? false
    }
    let bundle: BundleStanding =
      holdsBundle || fails ? .unchanged : isIndexReady ? .ready : .waiting
    self.slug = slug
    self.bundle = bundle
    self.documents = documents.map { template, document in
      let place = document.map { document in
        let standing = Self.standing(of: document)
        let isGivenOut = standing == .ready && template.header.layout != .mail
        return Place(
          document: document, standing: standing, isInside: bundle != .ready || !isGivenOut)
      }
      return (template, place)
    }
  }

  /// What stands in the bundle, the index page first.
  var given: [ComposedDocument] {
    let given = documents.compactMap(\.place).filter { !$0.isInside }.map(\.document)
    return given.filter(\.template.header.isIndex) + given.filter { !$0.template.header.isIndex }
  }

  private static func standing(of document: ComposedDocument) -> PublishedDocument.Standing {
    if document.closure != nil { return .over }
    if document.isDraft { return .draft }
    return document.template.audience == .internal ? .internal : .ready
  }
}
