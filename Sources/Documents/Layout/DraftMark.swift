/// What marks a customer's document as a draft: words that a customer could read by accident
/// without harm. What is missing never stands in the document (documents.md, Drafts).
///
/// The marks are part of a page's content and title, so that a workspace's own layout has them too.
enum DraftMark {
  private static let label = "Draft"
  private static let notice = "not yet agreed; dates and details may still change."

  /// What a page begins with: a line to read, and a mark that print repeats on each page. Empty
  /// where the document is no draft.
  static func html(of document: ComposedDocument) -> String {
    guard document.isDraft else { return "" }
    return """
      <p class="draft"><strong>\(label):</strong> \(notice)</p>
      <p class="draft-mark" aria-hidden="true">\(label)</p>

      """
  }

  /// What a Markdown file begins with.
  static func markdown(of document: ComposedDocument) -> String {
    document.isDraft ? "> **\(label):** \(notice)\n\n" : ""
  }

  /// What plain text begins with.
  static func text(of document: ComposedDocument) -> String {
    line(of: document).map { "\($0)\n\n" } ?? ""
  }

  /// What each slide of a deck says; nil where the document is no draft.
  static func word(of document: ComposedDocument) -> String? {
    document.isDraft ? label : nil
  }

  /// The line that a mail begins with, and the foot of each slide where a deck is Markdown.
  static func line(of document: ComposedDocument) -> String? {
    document.isDraft ? "\(label): \(notice)" : nil
  }

  /// The title of a window or file, which says first that it is a draft.
  static func title(_ title: String, of document: ComposedDocument) -> String {
    document.isDraft ? "\(label): \(title)" : title
  }
}
