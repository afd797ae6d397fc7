import CommonMark
import Diagnostics
import Liquid

/// A value of a view as a template sees it: text to compare and filter, and what stands for it in
/// the document's tree.
struct PrintedValue: OpaqueValue {
  var plainText: String
  var typeName: String
  var content: Substitution.Content
  var origin: SourceLocation?
  var fields: [(name: String, value: Value)] = []

  func field(_ name: String) -> Value? {
    fields.first { $0.name == name }?.value
  }
}

extension String {
  /// With a space for each line break: the text stands amid a line.
  var onOneLine: String {
    contains(where: \.isNewline)
      ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}

extension Value {
  /// Whether the view has nothing here.
  var isNothing: Bool {
    if case .null = self { true } else { false }
  }

  /// What a token that a template printed for this value stands for.
  var substitution: Substitution {
    if case .opaque(let opaque) = self, let printed = opaque as? PrintedValue {
      return Substitution(printed.content, origin: printed.origin)
    }
    return Substitution(.text(printed.onOneLine), origin: origin)
  }
}
