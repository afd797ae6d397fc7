import Diagnostics

/// Why a rendering stopped.
package struct RenderError: Error, Hashable {
  /// With the place in the template.
  package let finding: Finding
}

/// What stopped a rendering, and where.
struct RenderFailure: Error {
  let fault: RenderFault
  let position: Position

  init(_ fault: RenderFault, at position: Position) {
    self.fault = fault
    self.position = position
  }
}

/// Every reason for which a rendering stops.
enum RenderFault {
  case filter(String, reason: String)
  case comparison(String)
  case loopOption(String, found: String)
  case counterOverflow
  case isolatedInclude
  case unknownPartial(String)
  case untrustedStylesheet
  case tooManyIterations(limit: Int)
  case tooMuchOutput(limit: Int)
  case partialsTooDeep(limit: Int)
  case tagsTooDeep(limit: Int)
  case tooManyTokens(limit: Int)
  case tooLargeValue(filter: String, limit: Int)
}

extension RenderFault {
  func finding(at location: SourceLocation) -> Finding {
    Finding(rule, .error, at: location, message, fix: fix)
  }

  private var rule: String {
    switch self {
    case .tooManyIterations, .tooMuchOutput, .partialsTooDeep, .tagsTooDeep, .tooManyTokens,
      .tooLargeValue:
      "template-limit"
    default: "template-value"
    }
  }

  private var message: String {
    switch self {
    case .filter(let name, let reason): "filter \(quoted(name)): \(reason)"
    case .comparison(let reason): reason
    case .loopOption(let option, let found):
      "\(quoted(option)) must be a whole number, found \(found)"
    case .counterOverflow: "the counter is too large"
    case .isolatedInclude: "\"include\" inside a partial that \"render\" isolates"
    case .unknownPartial(let name): "unknown partial \(quoted(name))"
    case .untrustedStylesheet: "only a stylesheet can be printed inside <style>"
    case .tooManyIterations(let limit): "the loops took more than \(limit) rounds"
    case .tooMuchOutput(let limit): "the output has more than \(limit) bytes"
    case .partialsTooDeep(let limit): "partials are nested deeper than \(limit)"
    case .tagsTooDeep(let limit): "tags are nested deeper than \(limit), partials included"
    case .tooManyTokens(let limit): "the document prints more than \(limit) values"
    case .tooLargeValue(let filter, let limit):
      "filter \(quoted(filter)) makes a value larger than the limit of \(limit)"
    }
  }

  private var fix: String {
    switch self {
    case .filter: "correct the value or the argument, or test it with {% if %} before"
    case .comparison: "compare values of one kind"
    case .loopOption(let option, _): "give \(quoted(option)) a whole number"
    case .counterOverflow: "count from a smaller number"
    case .isolatedInclude: "use \"render\" there"
    case .unknownPartial: "name one of the partials"
    case .untrustedStylesheet: "move the value out of <style>"
    case .tooManyIterations: "use \"limit\", or loop over less"
    case .tooMuchOutput, .tooManyTokens: "print less, or split the document"
    case .tagsTooDeep: "nest fewer tags, or end the partial's recursion"
    case .partialsTooDeep: "end the partial's recursion"
    case .tooLargeValue: "build smaller values"
    }
  }
}
