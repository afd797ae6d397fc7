import Diagnostics

extension Press {
  /// Why a document isn't written in a format though nothing is wrong with it; nil where it is.
  /// `layOut` throws the same.
  package func absence(of document: ComposedDocument, as format: Format) -> Finding? {
    switch format {
    case .ics:
      let hasNoEvent = EventSection.all(in: document.tree).isEmpty
      return hasNoEvent ? CalendarFault.nothingBooked(document) : nil
    case .eml where document.isDraft: return MailFinding.draft(document).finding
    default: return nil
    }
  }

  /// What a person has to see to in a document, whatever it is written as.
  package func findings(on document: ComposedDocument) -> [Finding] {
    document.template.header.layout == .mail ? mailFindings(on: document) : []
  }
}
