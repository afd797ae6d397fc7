import Diagnostics

/// A template that can be checked and rendered, also by several tasks at once.
///
/// 1. `ChunkReader` cuts the source into text, `{{ }}` and `{% %}`; `Tokenizer` cuts markup.
/// 2. `Parser` makes nodes of them, `Loader` parses the partials they name; filters, partials and
///    variable names are resolved there: a name is a slot from then on.
/// 3. `Checker` follows a schema's types through the nodes and reports what isn't known.
/// 4. `Renderer` writes the nodes' output into one byte buffer.
package struct Template: Sendable {
  /// What values become in the output.
  package enum Mode: Hashable, Sendable {
    /// Printed as they are.
    case text
    /// One private-use scalar a value, for substitution in the parsed tree.
    case markdown
    /// Escaped by where they stand in the HTML.
    case html
  }

  /// What its values become.
  package let mode: Mode
  let names: NameTable
  let sources: [SourceBytes]
  /// The template itself, then its partials.
  let units: [Unit]
  let unitIDs: [String: Int]
  let forLoopName: NameID?
  let pathCount: Int
  /// Whether a loop goes on where the last one ended, so that loops' ends are to be kept.
  let continuesLoops: Bool

  /// Parses a template and all partials that it names, directly or not.
  ///
  /// Throws every mistake of syntax, unknown tag, filter and partial at once.
  package init(
    _ source: TemplateSource, mode: Mode = .text, partials: Partials = .none,
    filters: FilterTable = .standard
  ) throws(TemplateError) {
    let loader = Loader(mode: mode, filters: filters, partials: partials)
    loader.load(source)
    let findings = loader.findings
    guard findings.isEmpty else { throw TemplateError(findings: findings) }
    self.init(loader)
  }

  private init(_ loader: Loader) {
    mode = loader.mode
    names = loader.names
    sources = loader.sources
    units = loader.units
    unitIDs = loader.unitIDs
    pathCount = loader.pathCount
    continuesLoops = loader.continuesLoops
    forLoopName = names.id(of: "forloop")
  }

  /// Every mistake of a template at once, in the order of the places: those of syntax, and what the
  /// rest does that the schema's types don't allow.
  package static func mistakes(
    in source: TemplateSource, mode: Mode = .text, partials: Partials = .none,
    filters: FilterTable = .standard, against schema: ObjectType
  ) -> [Finding] {
    let loader = Loader(mode: mode, filters: filters, partials: partials)
    loader.load(source)
    var checked = Template(loader).check(against: schema)
    if loader.hasGaps {
      // A tag that couldn't be read may be what sets a variable or uses an argument.
      checked.removeAll { ["unknown-variable", "unused-argument"].contains($0.rule) }
    }
    let nowhere = SourceLocation(file: "", line: 0)
    return (loader.findings + checked).enumerated().sorted { left, right in
      (left.element.location ?? nowhere, left.offset)
        < (right.element.location ?? nowhere, right.offset)
    }.map(\.element)
  }

  /// What the template does that the schema's types don't allow, in the order of the places; the
  /// schema's fields are the template's variables.
  package func check(against schema: ObjectType) -> [Finding] {
    var checker = Checker(self, schema: schema)
    return checker.findings()
  }

  /// Renders with the variables that `root`, an object or a map, has as its fields.
  package func render(
    _ root: Value, limits: RenderLimits = RenderLimits(), now: Int? = nil
  ) throws(RenderError) -> Rendered {
    let context = FilterContext(now: now, limits: limits)
    var renderer = Renderer(self, root: root, context: context)
    let start = Position(source: 0, offset: 0)
    do throws(RenderFailure) {
      try renderer.renderUnit(0, at: start)
      try renderer.checkOutput(at: start)
    } catch {
      throw RenderError(finding: error.fault.finding(at: location(of: error.position)))
    }
    let text = String(decoding: renderer.output, as: UTF8.self)
    return Rendered(text: text, tokens: renderer.tokens)
  }

  func location(of position: Position) -> SourceLocation {
    sources[Int(position.source)].location(of: Int(position.offset))
  }
}

/// A template's mistakes; nothing of it can render.
package struct TemplateError: Error, Hashable {
  /// In the order of their places; never empty.
  package let findings: [Finding]
}

/// What a rendering yields.
package struct Rendered: Sendable {
  /// In Markdown mode with a private-use scalar for each value, see `tokens`.
  package let text: String
  /// What the text's private-use scalars stand for; empty in other modes.
  package let tokens: TokenTable
}

/// The partials that templates may name.
package struct Partials: Sendable {
  /// The names that messages suggest, and that `include` with a computed name can reach.
  package let names: [String]
  /// The source of a partial; nil where there is none of that name.
  package let source: @Sendable (String) -> TemplateSource?

  /// The partials that `source` has; `names` may be left out.
  package init(
    names: [String] = [], _ source: @escaping @Sendable (String) -> TemplateSource?
  ) {
    self.names = names
    self.source = source
  }

  /// No partials.
  package static let none = Partials { _ in nil }
}
