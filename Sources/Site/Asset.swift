import Documents
import Playbook

/// A file that several pages share, named by its content: whoever has it never asks again, and a
/// change is a new file.
package struct Asset: Hashable, Sendable {
  /// `page.3f2a9c41d0b7.css`
  let fileName: String
  let text: String

  init(_ name: String, ending: String, text: String) {
    fileName = "\(name).\(Fingerprint(of: text).hex.prefix(12)).\(ending)"
    self.text = text
  }

  /// The asset as a file in a folder's `assets/`.
  func file(in folder: String) -> OutputFile {
    OutputFile(path: "\(folder)assets/\(fileName)", text: text)
  }
}
