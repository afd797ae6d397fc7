import Documents

/// A file of the output tree before it is written.
package struct OutputFile: Hashable, Sendable {
  /// Below the output folder, with `/` between components.
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// As the leak guard reads it.
  var guarded: GuardedFile { GuardedFile(path: path, text: text) }
}
