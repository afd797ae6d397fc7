import Foundation
import Stencil

extension Report {
  /// Stencil, with the filters that it lacks registered, and with its templates parsed once: its
  /// own loaders parse a partial anew for each `include`.
  func stencil() throws -> any Engine {
    let loader = ParsedTemplates([
      "main.stencil": try template("stencil/main.stencil"),
      "milestone.stencil": try template("stencil/milestone.stencil"),
    ])
    let environment = Environment(loader: loader, extensions: [reportFilters])
    let main = try environment.loadTemplate(name: "main.stencil")
    let data = data.plain as? [String: Any] ?? [:]
    return LocalEngine(name: "Stencil 0.15.1") { try main.render(data) }
  }

  private var reportFilters: Extension {
    let filters = Extension()
    filters.registerFilter("escape") { value in escaped(value as? String ?? "") }
    filters.registerFilter("capitalize") { value in capitalized(value as? String ?? "") }
    filters.registerFilter("append") { value, arguments in "\(value ?? "")\(arguments[0] ?? "")" }
    filters.registerFilter("prepend") { value, arguments in "\(arguments[0] ?? "")\(value ?? "")" }
    filters.registerFilter("times") { value, arguments in number(value) * number(arguments[0]) }
    filters.registerFilter("round") { value, arguments in
      rounded(number(value), to: Int(number(arguments[0])))
    }
    filters.registerFilter("truncate") { value, arguments in
      truncated(value as? String ?? "", to: Int(number(arguments[0])))
    }
    filters.registerFilter("replace") { value, arguments in
      (value as? String ?? "").replacing(
        arguments[0] as? String ?? "", with: arguments[1] as? String ?? "")
    }
    return filters
  }
}

/// Keeps each template as it was parsed first.
private final class ParsedTemplates: Loader {
  private let sources: [String: String]
  private var templates: [String: Template] = [:]

  init(_ sources: [String: String]) {
    self.sources = sources
  }

  func loadTemplate(name: String, environment: Environment) throws -> Template {
    if let template = templates[name] { return template }
    guard let source = sources[name] else {
      throw TemplateDoesNotExist(templateNames: [name], loader: self)
    }
    let template = Template(templateString: source, environment: environment, name: name)
    templates[name] = template
    return template
  }
}
