import Diagnostics

extension SyntaxFault {
  /// The finding for this fault at a place.
  func finding(at location: SourceLocation) -> Finding {
    Finding(rule, .error, at: location, message, fix: fix)
  }

  private var rule: String {
    switch self {
    case .unexpectedCharacter, .unclosedString, .numberTooLarge, .expected, .unclosedMarkup,
      .strayTag, .unclosedTag, .unexpectedMarkup, .commentLine, .nestedDoc,
      .singleEqualSign:
      "template-syntax"
    case .unknownTag: "unknown-tag"
    case .unknownFilter: "unknown-filter"
    case .argumentCount, .unknownKeyword: "filter-argument"
    case .nestedTooDeeply, .tooManyTerms, .templateTooLong, .tooManyPartials, .tooManyMistakes:
      "template-limit"
    case .unknownPartial, .computedPartial, .includeInRender: "unknown-partial"
    case .tokenScalar: "reserved-scalar"
    case .escapingInMarkdown, .tableRowInMarkdown: "escaping-in-markdown"
    case .escapingInHTML: "escaping-in-html"
    case .outputInHTML, .branchContext, .partialContext, .partialInTag: "html-context"
    }
  }

  private var message: String {
    switch self {
    case .unexpectedCharacter(let found): "unexpected character \(quoted(found))"
    case .unclosedString: "the string is not closed"
    case .numberTooLarge(let text): "the number \(text) is too large"
    case .expected(let expected, let found): "expected \(expected), found \(found)"
    case .unclosedMarkup(let open): "\(open) is not closed"
    case .unknownTag(let name, _):
      name.isEmpty ? "a tag without a name" : "unknown tag \(quoted(name))"
    case .strayTag(let name, let expected?):
      "found \(quoted(name)) where \(quoted(expected)) closes"
    case .strayTag(let name, nil): "\(quoted(name)) stands outside the tag it belongs to"
    case .unclosedTag(let name): "\(quoted(name)) is not closed"
    case .unknownFilter(let name, _): "unknown filter \(quoted(name))"
    case .argumentCount(let filter, let found, let expected):
      "filter \(quoted(filter)) takes \(count(expected)), found \(found)"
    case .unknownKeyword(let filter, let name, _):
      "filter \(quoted(filter)) has no argument named \(quoted(name))"
    case .tooManyMistakes(let limit): "more than \(limit) mistakes; the rest was not read"
    case .unexpectedMarkup(let tag): "\(quoted(tag)) takes nothing after its name"
    case .commentLine: "a line of the comment does not begin with #"
    case .nestedDoc: "\"doc\" inside \"doc\""
    case .nestedTooDeeply(let limit): "nested deeper than \(limit) levels"
    case .tooManyTerms(let limit): "more than \(limit) conditions joined by \"and\" and \"or\""
    case .templateTooLong(let bytes, let limit):
      "the template has \(bytes) bytes, more than the limit of \(limit)"
    case .tooManyPartials(let limit): "more than \(limit) partials in one template"
    case .unknownPartial(let name, _): "unknown partial \(quoted(name))"
    case .computedPartial: "the partial's name is computed and could be any"
    case .includeInRender(let partial):
      "\"include\" inside the partial \(quoted(partial)), which \"render\" isolates"
    case .tokenScalar(let scalar):
      "the private-use character U+\(hexadecimal(scalar)) stands for values in Markdown templates"
    case .escapingInMarkdown(let filter):
      "filter \(quoted(filter)) in a Markdown template: values can't change the structure, "
        + "the writers escape"
    case .escapingInHTML(let filter):
      "filter \(quoted(filter)) in an HTML template: values are escaped by where they stand"
    case .tableRowInMarkdown: "\"tablerow\" writes HTML, which Markdown templates don't"
    case .outputInHTML(let place): "a value can't be printed \(place.rawValue)"
    case .branchContext(let tag): "the parts of \(quoted(tag)) end at different places of the HTML"
    case .partialInTag: "a partial can stand in text only, not inside an HTML tag"
    case .singleEqualSign: "\"=\" doesn't compare"
    case .partialContext(let name):
      "the partial \(quoted(name)) must begin and end in text, not inside a tag"
    }
  }

  private var fix: String {
    switch self {
    case .unexpectedCharacter: "remove it, or quote the text it belongs to"
    case .unclosedString: "add the closing quote before the end of the tag"
    case .numberTooLarge: "use a number of at most 18 digits"
    case .expected(let expected, _): "write \(expected) here"
    case .unclosedMarkup(let open): "add \(open == "{{" ? "}}" : "%}")"
    case .unknownTag(_, let nearest): didYouMean(nearest) ?? "use one of Liquid's tags"
    case .strayTag(_, let expected?): "close the open tag with \(quoted(expected)) first"
    case .strayTag(_, nil): "remove it, or open its tag before"
    case .unclosedTag(let name): "add {% end\(name) %}"
    case .unknownFilter(_, let nearest): didYouMean(nearest) ?? "use one of Liquid's filters"
    case .argumentCount(let filter, _, let expected): "give \(quoted(filter)) \(count(expected))"
    case .unknownKeyword(_, _, let nearest): didYouMean(nearest) ?? "remove the argument"
    case .tooManyMistakes: "correct those above first"
    case .unexpectedMarkup: "remove what follows the tag's name"
    case .commentLine: "begin every line of the comment with #"
    case .nestedDoc: "close the first with {% enddoc %}"
    case .nestedTooDeeply: "move the inner part into a partial"
    case .tooManyTerms: "decide in several {% if %} tags"
    case .templateTooLong: "split the template into partials"
    case .tooManyPartials: "join partials that belong together"
    case .unknownPartial(_, let nearest): didYouMean(nearest) ?? "create the partial"
    case .computedPartial: "name the partial in quotes"
    case .includeInRender: "use \"render\" there"
    case .tokenScalar: "remove it from the template"
    case .escapingInMarkdown, .escapingInHTML: "remove the filter"
    case .tableRowInMarkdown: "write a Markdown table with {% for %}"
    case .outputInHTML(let place): place.fix
    case .branchContext: "let each part close the HTML tags and quotes that it opens"
    case .partialContext: "keep whole elements in the partial"
    case .partialInTag: "move the partial's tag into text, or write its content here"
    case .singleEqualSign: "write \"==\""
    }
  }
}

/// A name as messages show it.
func quoted(_ name: String) -> String { "\"\(name)\"" }

func didYouMean(_ nearest: String?) -> String? { nearest.map { "did you mean \(quoted($0))?" } }

private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
  String(scalar.value, radix: 16, uppercase: true)
}

private func count(_ range: ClosedRange<Int>) -> String {
  switch (range.lowerBound, range.upperBound) {
  case (0, 0): "no arguments"
  case (1, 1): "1 argument"
  case (let lower, let upper) where lower == upper: "\(lower) arguments"
  case (0, let upper): "at most \(upper) \(upper == 1 ? "argument" : "arguments")"
  case (let lower, let upper): "\(lower) to \(upper) arguments"
  }
}
