import Liquid

/// Markup that our own writers made, for a layout's template to print as it is.
struct Markup: OpaqueValue {
  let trusted: TrustedMarkup?

  init(_ markup: TrustedMarkup) {
    trusted = markup
  }

  var plainText: String { "" }
  var typeName: String { "markup" }
}
