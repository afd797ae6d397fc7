import Documents
import Packets

/// What became of one document of an account.
package struct PublishedDocument: Sendable {
  package enum Standing: String, Hashable, Sendable {
    /// Ours alone.
    case `internal`
    /// The customer may have it.
    case ready
    /// For the customer, and its gate hasn't passed yet.
    case draft
    /// What it was for is over; no file is made.
    case over
    /// Ready, but the leak guard found something in it: no file is made.
    case withheld
    /// It couldn't be rendered; the findings say why.
    case failed
  }

  package let template: DocumentTemplate
  package var standing: Standing
  /// What is in a draft's way and who can change that; why a format, or all of it, isn't there.
  package var missing: [String] = []
  /// One a format, in the order of the template's.
  package var files: [OutputFile] = []
  /// The presenter's copies of a deck, for us alone.
  package var presenterFiles: [OutputFile] = []
}

extension PublishedDocument {
  /// What the customer would get of it.
  var guardedFiles: [GuardedFile] {
    standing == .ready ? files.map(\.guarded) : []
  }

  /// What the customer would get of it once it is ready.
  var draftFiles: [GuardedFile] {
    standing == .draft ? files.map(\.guarded) : []
  }

  /// The same with nothing for the customer.
  var withheld: PublishedDocument {
    guard standing == .ready else { return self }
    var document = self
    document.standing = .withheld
    document.files = []
    return document
  }
}
