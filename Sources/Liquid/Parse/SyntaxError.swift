import Diagnostics

/// What is wrong with a template's markup, at a byte of its source.
struct SyntaxError: Error {
  let fault: SyntaxFault
  let offset: Int

  init(_ fault: SyntaxFault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}

/// Every mistake that parsing finds; the wording is in `SyntaxFault+Wording.swift`.
enum SyntaxFault: Equatable {
  case unexpectedCharacter(String)
  case unclosedString
  case numberTooLarge(String)
  case expected(String, found: String)
  case unclosedMarkup(String)
  case unknownTag(String, nearest: String?)
  case strayTag(String, expected: String?)
  case unclosedTag(String)
  case unknownFilter(String, nearest: String?)
  case argumentCount(filter: String, found: Int, expected: ClosedRange<Int>)
  case unknownKeyword(filter: String, name: String, nearest: String?)
  case tooManyMistakes(limit: Int)
  case unexpectedMarkup(tag: String)
  case commentLine
  case nestedDoc
  case nestedTooDeeply(limit: Int)
  case tooManyTerms(limit: Int)
  case templateTooLong(bytes: Int, limit: Int)
  case tooManyPartials(limit: Int)
  case unknownPartial(String, nearest: String?)
  case computedPartial
  case includeInRender(partial: String)
  case tokenScalar(Unicode.Scalar)
  case escapingInMarkdown(filter: String)
  case escapingInHTML(filter: String)
  case tableRowInMarkdown
  case outputInHTML(OutputContext.Forbidden)
  case branchContext(tag: String)
  case partialContext(String)
  case partialInTag
  case singleEqualSign

  /// Whether what can't be read is left out, and not only reported.
  var leavesGap: Bool {
    switch self {
    case .unknownFilter, .argumentCount, .unknownKeyword, .unknownPartial, .includeInRender,
      .tokenScalar, .escapingInMarkdown, .escapingInHTML, .outputInHTML, .branchContext,
      .partialContext, .partialInTag:
      false
    default: true
    }
  }
}
