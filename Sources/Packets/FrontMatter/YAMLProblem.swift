import Diagnostics

/// What is wrong with front matter or settings as YAML: the facts; `finding(at:)` alone words them.
enum YAMLProblem: Hashable {
  /// The fence `---` is never closed; `endLine` is the last line that was taken as front matter.
  case unclosed(endLine: Int)
  /// A block that YAML can't read: its key, what the line should be, and every lost line.
  case broken(block: String, cause: BrokenYAML, lost: [Finding.Note])
  case duplicateKey(String, lost: String, first: SourceLocation)
  case notMapping(String)
  case tooLong(bytes: Int, limit: Int)
  case tooDeep(block: String, limit: Int, lost: [Finding.Note])
  /// `&name` with `*name`: one value in several places.
  case aliases(block: String, lost: [Finding.Note])
  /// `& Partners` and `!important` at a value's start, which YAML takes as its own.
  case swallowed(mark: String, key: String, value: String)
  /// `{acv: EUR 84,000}`: the comma ends the value in YAML.
  case cutByComma(key: String, value: String)
  /// A key that is a list or mapping.
  case complexKey(String)
  case secondDocument
  /// `owner: #sales`: the rest of the line is a comment to YAML.
  case commented(String)

  func finding(at location: SourceLocation) -> Finding {
    switch self {
    case .broken, .tooDeep, .aliases, .tooLong, .notMapping, .secondDocument, .unclosed:
      structural(at: location)
    default: single(at: location)
    }
  }

  private func structural(at location: SourceLocation) -> Finding {
    switch self {
    case .unclosed(let endLine):
      Finding(
        "front-matter-unclosed", .error, at: location,
        "the front matter opens with `---` and never closes; it was read up to line \(endLine)",
        fix: "add a line `---` after line \(endLine)")
    case .broken(let block, let cause, let lost):
      Finding(
        "broken-yaml", .error, at: location,
        "`\(block)` can't be read as YAML: \(cause.message)", fix: cause.fix, notes: lost)
    case .tooDeep(let block, let limit, let lost):
      Finding(
        "yaml-too-deep", .error, at: location, "`\(block)` nests more than \(limit) levels deep",
        fix: "flatten it; a value that starts with brackets needs quotes", notes: lost)
    case .aliases(let block, let lost):
      Finding(
        "yaml-alias", .error, at: location,
        "`\(block)` uses YAML anchors and aliases (`&name`, `*name`), which aren't supported",
        fix: "repeat the value; put one that starts with `&` or `*` in quotes", notes: lost)
    case .tooLong(let bytes, let limit):
      Finding(
        "yaml-too-long", .error, at: location,
        "the YAML has \(bytes) bytes, at most \(limit) are read", fix: "move text into sections")
    case .notMapping(let text):
      Finding(
        "not-key-value", .error, at: location, "`\(text)` is no `key: value`",
        fix: "write it as `key: value`, or move it below the front matter")
    default:
      Finding(
        "second-document", .warning, at: location,
        "`---` starts a second YAML document; its keys are read as part of the first",
        fix: "remove the line")
    }
  }

  private func single(at location: SourceLocation) -> Finding {
    switch self {
    case .duplicateKey(let key, let lost, let first):
      Finding(
        "duplicate-key", .error, at: location,
        "`\(key)` is given twice, first at \(first); `\(lost)` isn't read",
        fix: "keep one of them", notes: [Finding.Note("first given here", at: first)])
    case .swallowed(let mark, let key, let value):
      Finding(
        "unquoted-mark", .warning, at: location,
        "YAML takes `\(mark)` at the start of `\(key)` as its own; it was read as text",
        fix: "put the value in quotes: `\(key): \(value.yamlQuoted)`")
    case .cutByComma(let key, let value):
      Finding(
        "comma-in-braces", .error, at: location,
        "in braces the comma cuts `\(value)` in two; it was read as one value",
        fix: "put it in quotes: `\(key): \(value.yamlQuoted)`")
    case .complexKey(let text):
      Finding(
        "complex-key", .error, at: location, "`\(text)` is a list or mapping where a key belongs",
        fix: "write `key: value`; put a value that starts with `{` or `[` in quotes")
    case .commented(let text):
      Finding(
        "hash-comment", .warning, at: location,
        "`\(text)` is a comment to YAML and isn't read", fix: "put the whole value in quotes")
    default: structural(at: location)
    }
  }
}

/// Why a block is no YAML, as far as its text shows, with the usual fix.
struct BrokenYAML: Hashable {
  var message: String
  var fix: String
}

extension String {
  /// In YAML quotes that change nothing inside.
  var yamlQuoted: String {
    contains("\"") || contains("\\")
      ? "'" + replacing("'", with: "''") + "'" : "\"" + self + "\""
  }
}
