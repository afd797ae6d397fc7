/// A section tied to the packet's property that holds it, with its type erased.
package struct SectionBinding: Sendable {
  package let declaration: SectionDeclaration
  package let path: AnyProperty<Packet>
  /// What a packet says in the section.
  package let contents: @Sendable (Packet) -> SectionContent
  let fill: @Sendable (SectionDraft, inout Packet, inout Filling) -> Void

  init<Content: Section>(_ path: Property<Packet, Content>) {
    let outline = Content.outline
    declaration = outline.declaration
    self.path = path
    contents = { packet in
      let section = packet[keyPath: path]
      return SectionContent(
        declaration: outline.declaration, locations: section.frame.locations,
        noneKnown: section.frame.noneKnown,
        parts: zip(outline.parts, outline.declaration.parts).map { $0.contents(section, $1) },
        remarks: section.frame.remarks, unfilled: section.frame.unfilled,
        captions: section.frame.captions)
    }
    fill = { draft, packet, filling in
      var section = packet[keyPath: path]
      section.frame = draft.frame
      for (part, found) in zip(outline.parts, draft.parts) {
        part.fill(found, &section, &filling)
      }
      packet[keyPath: path] = section
    }
  }
}
