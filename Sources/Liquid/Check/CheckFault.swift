import Diagnostics

/// Everything that the types of a schema don't allow.
enum CheckFault: Hashable {
  case unknownVariable(String, nearest: String?, known: [String])
  /// A variable that exists outside the partial, which sees its arguments alone.
  case unknownInPartial(String, partial: String, nearest: String?)
  case unknownField(String, of: String, nearest: String?, known: [String])
  case noFields(String, of: String)
  case unavailable(String, reason: String)
  case notAList(String)
  case argumentKind(filter: String, argument: String, found: String, expected: String)
  case inputKind(filter: String, found: String, expected: String)
  /// A value that is printed as it is or not at all.
  case filtersWhole(filter: String, found: String)
  case computedPartial
  case unusedArgument(String, partial: String)
  case styleNeedsStylesheet(String)
  case stylesheetOutsideStyle
  case printsObject(String, fields: [String])
}

extension CheckFault {
  func finding(at location: SourceLocation) -> Finding {
    Finding(rule, severity, at: location, message, fix: fix)
  }

  /// An argument too many does no harm; everything else would print nothing or nonsense.
  private var severity: Severity {
    if case .unusedArgument = self { .warning } else { .error }
  }

  private var rule: String {
    switch self {
    case .unknownVariable, .unknownInPartial: "unknown-variable"
    case .unknownField, .noFields: "unknown-field"
    case .unavailable: "unavailable-field"
    case .notAList: "not-a-list"
    case .argumentKind, .inputKind, .filtersWhole: "filter-argument"
    case .computedPartial: "unknown-partial"
    case .unusedArgument: "unused-argument"
    case .styleNeedsStylesheet, .stylesheetOutsideStyle: "html-context"
    case .printsObject: "prints-object"
    }
  }

  private var message: String {
    switch self {
    case .unknownVariable(let name, _, _): "unknown variable \(quoted(name))"
    case .unknownInPartial(let name, let partial, _):
      "unknown variable \(quoted(name)) in the partial \(quoted(partial))"
    case .unknownField(let name, let type, _, _): "\(type) has no field \(quoted(name))"
    case .noFields(let name, let type): "\(type) has no fields, so no \(quoted(name))"
    case .unavailable(let name, let reason): "\(quoted(name)) is \(reason)"
    case .notAList(let type): "a loop needs a list, found \(type)"
    case .argumentKind(let filter, let argument, let found, let expected):
      "filter \(quoted(filter)) takes \(expected) as \(quoted(argument)), found \(found)"
    case .inputKind(let filter, let found, let expected):
      "filter \(quoted(filter)) takes \(expected), found \(found)"
    case .filtersWhole(let filter, let found):
      "filter \(quoted(filter)) makes text, and a \(found) is none"
    case .computedPartial: "the partial's name is computed, so what it prints can't be checked"
    case .unusedArgument(let name, let partial):
      "the partial \(quoted(partial)) doesn't use its argument \(quoted(name))"
    case .stylesheetOutsideStyle: "a stylesheet fits inside <style> only"
    case .printsObject(let type, _): "\(type) can't be printed as a whole, only its fields"
    case .styleNeedsStylesheet(let type): "only a stylesheet fits inside <style>, found \(type)"
    }
  }

  private var fix: String {
    switch self {
    case .unknownVariable(_, let nearest, let known): didYouMean(nearest) ?? oneOf(known)
    case .unknownInPartial(let name, _, let nearest):
      didYouMean(nearest) ?? "pass it on: {% render …, \(name): … %}"
    case .unknownField(_, _, let nearest, let known): didYouMean(nearest) ?? oneOf(known)
    case .noFields: "print the value itself"
    case .unavailable: "remove it, or move it to a template that may use it"
    case .notAList: "loop over a list"
    case .argumentKind(_, _, _, let expected): "give it \(expected)"
    case .inputKind(_, _, let expected): "use the filter on \(expected)"
    case .filtersWhole(_, let found):
      "print the \(found) as it is; only \"default\" may stand behind it"
    case .computedPartial: "name the partial in quotes"
    case .unusedArgument: "remove the argument, or use it in the partial"
    case .stylesheetOutsideStyle: "move it into <style>"
    case .printsObject(_, let fields): oneOf(fields)
    case .styleNeedsStylesheet: "move the value out of <style>"
    }
  }

  /// The first dozen of the names that exist.
  private func oneOf(_ known: [String]) -> String {
    let names = known.prefix(12).map(quoted).joined(separator: ", ")
    return known.isEmpty ? "remove it" : "use \(names)\(known.count > 12 ? ", …" : "")"
  }
}
