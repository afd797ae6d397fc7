/// A filter: what it takes, what it yields, and how.
package final class Filter: Sendable {
  /// What a filter takes in one place.
  package enum Kind: String, Hashable, Sendable {
    case any = "any value"
    case text = "text"
    case number = "a number"
    case boolean = "true or false"
    case list = "a list"
    /// A list whose elements print.
    case textList = "a list of texts"
    /// The quoted name of a field of the list's elements.
    case fieldName = "the name of a field"
  }

  /// A declared argument.
  package struct Parameter: Hashable, Sendable {
    /// As messages name it.
    package let name: String
    /// What may be given.
    package let kind: Kind
    /// Whether the filter can't do without.
    package let isRequired: Bool

    /// A required argument, unless it says otherwise.
    package init(_ name: String, _ kind: Kind, isRequired: Bool = true) {
      self.name = name
      self.kind = kind
      self.isRequired = isRequired
    }
  }

  /// The type of what a filter yields, for the checker.
  package enum Result: Hashable, Sendable {
    case type(TemplateType)
    /// The input's own type.
    case input
    /// The input as a list.
    case list
    /// One of the list's elements, or nothing.
    case element
    /// A list of the field that the first argument names.
    case fieldOfElements
    /// The input or the first argument.
    case inputOrArgument
    /// The list joined with the list in the first argument.
    case joinedLists
  }

  /// Computes the result from the input and the arguments.
  package typealias Body =
    @Sendable (Value, FilterArguments, FilterContext) throws(FilterError) -> Value

  /// As templates write it.
  package let name: String
  /// What it is made for; other values are a finding where types are known.
  package let input: Kind
  /// Positional arguments, required ones first.
  package let parameters: [Parameter]
  /// Arguments given as `name: value`; all optional.
  package let keywords: [Parameter]
  /// What it yields.
  package let result: Result
  /// Whether it writes or removes markup, which Markdown templates leave to the writers.
  package let isEscaping: Bool
  let body: Body

  /// A filter for any input, without arguments, unless it says otherwise.
  package init(
    _ name: String, input: Kind = .any, _ parameters: [Parameter] = [],
    keywords: [Parameter] = [], result: Result, isEscaping: Bool = false, body: @escaping Body
  ) {
    self.name = name
    self.input = input
    self.parameters = parameters
    self.keywords = keywords
    self.result = result
    self.isEscaping = isEscaping
    self.body = body
  }

  var argumentCount: ClosedRange<Int> {
    parameters.count(where: \.isRequired)...parameters.count
  }
}

/// The values of a filter's arguments.
package struct FilterArguments: Sendable {
  /// In order, without those that were left out.
  package let positional: [Value]
  let keywords: [(name: String, value: Value)]

  init(_ positional: [Value], keywords: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.keywords = keywords
  }

  static let none = FilterArguments([])

  /// The positional argument at an index; nil where it was left out.
  package subscript(index: Int) -> Value? {
    index < positional.count ? positional[index] : nil
  }

  /// The argument given as `name: value`.
  package subscript(name: String) -> Value? {
    keywords.first { $0.name == name }?.value
  }
}

/// What a filter may need to know beside its input.
package struct FilterContext: Sendable {
  /// Seconds since 1970 that `now` and `today` stand for; nil where the caller gave no clock.
  package let now: Int?
  /// Results with more bytes of text or more list elements are errors.
  package let limits: RenderLimits
}

/// Why a filter has no result.
package struct FilterError: Error, Hashable {
  /// Completes "filter x: …".
  package let reason: String
  /// The limit that the result exceeds, if that is why.
  let limit: Int?

  /// `reason` completes "filter x: …".
  package init(_ reason: String) {
    self.reason = reason
    limit = nil
  }

  init(exceeding limit: Int) {
    reason = "the result exceeds the limit of \(limit)"
    self.limit = limit
  }
}
