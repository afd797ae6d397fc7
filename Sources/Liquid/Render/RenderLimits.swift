/// What ends a runaway template; each is an error that names the limit.
package struct RenderLimits: Hashable, Sendable {
  /// Rounds of all loops together, and elements of a computed list.
  package var iterations = 1_000_000
  /// Bytes of the whole output, and of a computed text.
  package var outputBytes = 16 << 20
  /// Partials within partials.
  package var partialDepth = 50
  /// Tags within tags, through all partials: what a thread's stack has room for.
  static let nesting = 150

  /// Limits that no document of ours comes near.
  package init() {}
}

/// What a template may ask of the parser.
struct ParseLimits {
  var templateBytes = 1 << 20
  /// Tags within tags, brackets within brackets: half a megabyte of stack is enough for these,
  /// without optimization too.
  var nesting = 50
  /// Joined by `and` and `or` in one condition.
  var terms = 100
  var partials = 1_000
  var mistakes = 200
}
