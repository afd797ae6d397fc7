/// One of an account's folders in the output tree, as a build makes it: what an earlier build left
/// in it goes, but for what is made again and what is retained.
package struct PublishedFolder: Sendable {
  /// Below the output folder, with a slash at its end.
  package let path: String
  package let files: [OutputFile]
  /// Files of earlier builds that stay as they are.
  package let retained: OutputRegion

  init(_ path: String, files: [OutputFile] = [], retaining retained: [String] = []) {
    self.path = path
    self.files = files
    self.retained = OutputRegion(retained)
  }

  /// Whether a file of an earlier build stays where this folder alone is written.
  package func leaves(_ file: String) -> Bool {
    !OutputRegion([path]).contains(file) || retained.contains(file)
  }
}
