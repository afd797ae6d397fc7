extension Packet {
  /// Every section, in the order in which a packet is written.
  package static let sections: [SectionBinding] = [
    SectionBinding(\.goal), SectionBinding(\.whyTheyBought), SectionBinding(\.successCriteria),
    SectionBinding(\.agreement), SectionBinding(\.stakeholders), SectionBinding(\.objections),
    SectionBinding(\.alternatives), SectionBinding(\.marketingEngagement), SectionBinding(\.scope),
    SectionBinding(\.promises), SectionBinding(\.contract), SectionBinding(\.expectations),
    SectionBinding(\.assumptions), SectionBinding(\.customerResponsibilities),
    SectionBinding(\.risks), SectionBinding(\.questions), SectionBinding(\.milestones),
    SectionBinding(\.governance), SectionBinding(\.whoToContact), SectionBinding(\.ownership),
    SectionBinding(\.shadowCalls), SectionBinding(\.delivered),
    SectionBinding(\.configurationDebt), SectionBinding(\.expansionSignals),
    SectionBinding(\.csmPriorities), SectionBinding(\.reviews), SectionBinding(\.handoffFeedback),
    SectionBinding(\.perceptions), SectionBinding(\.headsUp), SectionBinding(\.notes),
  ]

  /// The groups of the front matter; the first holds the keys of its top level.
  package static let frontMatter: [SectionBinding] = [
    SectionBinding(\.account), SectionBinding(\.deal), SectionBinding(\.team),
    SectionBinding(\.meetings), SectionBinding(\.history), SectionBinding(\.adoption),
    SectionBinding(\.outcomes),
  ]

  /// The sections' declarations, in order.
  package static let declarations: [SectionDeclaration] = sections.map(\.declaration)

  /// The declarations of the front matter's groups, in order.
  package static let frontMatterDeclarations: [SectionDeclaration] = frontMatter.map(\.declaration)

  /// What the packet says in one section or group of front matter.
  package func contents(of binding: SectionBinding) -> SectionContent {
    binding.contents(self).withholding(departed)
  }

  /// What the packet says in a section or group; nil for one that isn't declared.
  package func contents(of section: SectionDeclaration) -> SectionContent? {
    (Self.frontMatter + Self.sections).first { $0.declaration == section }.map(contents(of:))
  }

  /// The front matter's groups, the sections, and a workspace's own sections, whether or not the
  /// packet has them.
  package var allContents: [SectionContent] {
    let departed = departed
    let declared = (Self.frontMatter + Self.sections).map { $0.contents(self) }
    return (declared + customSections).map { $0.withholding(departed) }
  }
}
