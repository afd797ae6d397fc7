import Packets
import Playbook

@testable import Documents

extension Press {
  /// The document of a packet without seals.
  func compose(
    _ template: DocumentTemplate, of packet: Packet
  ) throws(DocumentError) -> ComposedDocument {
    try compose(template, of: context.assess(packet))
  }
}

extension View {
  init(of packet: Packet, for audience: Audience, in context: ViewContext) {
    self.init(of: context.assess(packet), for: audience, in: context)
  }
}
