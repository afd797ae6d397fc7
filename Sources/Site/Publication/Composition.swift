import Diagnostics
import Documents
import Packets
import Playbook

/// An account's documents with every value in its place, before anything says where they go.
struct Composition {
  /// In the templates' order; nil where a document failed.
  let documents: [(template: DocumentTemplate, document: ComposedDocument?)]
  let findings: [Finding]

  /// A mistake in one document leaves the others alone.
  init(of account: Assessment, by press: Press) {
    let views = Dictionary(
      uniqueKeysWithValues: Audience.allCases.map { audience in
        (audience, View(of: account, for: audience, in: press.context))
      })
    var findings: [Finding] = []
    documents = press.library.documents.map { template in
      guard let view = views[template.audience] else { return (template, nil) }
      do throws(DocumentError) {
        let document = try press.compose(template, of: account, from: view)
        // Two mails to the same people have the same to say; a draft's recipients can wait.
        if !document.isDraft, document.closure == nil {
          findings += press.findings(on: document).filter { !findings.contains($0) }
        }
        return (template, document)
      } catch {
        findings += error.findings
        return (template, nil)
      }
    }
    self.findings = findings
  }
}
