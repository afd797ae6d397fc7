/// Where a template prints a value, which decides what the value is written as.
package enum OutputContext: Hashable, Sendable {
  /// A plain-text template: as it is.
  case plain
  /// A Markdown template: one token.
  case token
  /// HTML text content: `& < >` and quotes escaped; trusted HTML as it is.
  case htmlText
  /// Inside a quoted attribute value: escaped.
  case htmlAttribute
  /// The beginning of a quoted URL attribute: the scheme is checked, then escaped.
  case htmlURL
  /// Within a quoted URL attribute whose scheme isn't decided yet: `:` is encoded as well.
  case htmlURLPart
  /// Inside `<style>`: trusted stylesheets only.
  case stylesheet

  /// Where an HTML template must not print a value.
  package enum Forbidden: String, Hashable, Sendable {
    case script = "inside <script>"
    case comment = "inside an HTML comment"
    case tagName = "in a tag's name"
    case attributeName = "in an attribute's name"
    case unquotedAttribute = "in an attribute value without quotes"
    case eventHandler = "in an attribute that holds script or style"

    var fix: String {
      switch self {
      case .unquotedAttribute: "put the attribute's value in quotes"
      case .comment: "use {% comment %} for notes to the template's readers"
      case .tagName, .attributeName: "choose between whole elements with {% if %}"
      case .script, .eventHandler: "print the value in text or in a data attribute"
      }
    }
  }
}
