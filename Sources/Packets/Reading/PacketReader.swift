import CommonMark
import Diagnostics

/// Gathers what the files of one packet say.
struct PacketReader {
  private var packet: Packet
  private var context: ReadingContext
  private var findings: [Finding] = []
  private var unread: [String] = []
  private var groups: [SectionDraft] = Packet.frontMatterDeclarations.map(SectionDraft.init)
  private var sections: [SectionDraft]
  private let catalog: SectionCatalog

  init(slug: String, context: ReadingContext, catalog: SectionCatalog) {
    packet = Packet(slug: slug)
    self.context = context
    self.catalog = catalog
    sections = catalog.declarations.map(SectionDraft.init)
  }

  var reading: PacketReading {
    PacketReading(packet: packet, findings: findings.inOrder, unread: unread)
  }

  mutating func readFrontMatter(_ file: PacketFile) {
    packet.files.append(file.path)
    if !file.isWhole { unread.append(file.path) }
    findings += file.findings
    var reader = GroupReader()
    reader.read(file.frontMatter)
    findings += reader.findings
    for (index, draft) in reader.drafts.enumerated() { groups[index].join(draft) }
  }

  mutating func fillFrontMatter() {
    var filling = Filling(context)
    for (binding, draft) in zip(Packet.frontMatter, groups) {
      binding.fill(draft, &packet, &filling)
    }
    findings += filling.findings
    context.contractStart = packet.deal.starts?.value?.day ?? context.contractStart
  }

  mutating func readSections(_ file: PacketFile) {
    guard let document = file.document else { return }
    var reader = ChapterReader(file: file.path, lines: file.lines, catalog: catalog)
    reader.read(document.blocks)
    findings += reader.findings
    findings += document.rawHTMLFindings(in: file.path)
    var allowances = AllowanceReader(
      file: file.path, headings: reader.chapters.compactMap(\.heading?.start.line),
      end: file.lines.count + 1)
    allowances.read(document)
    packet.allowances += allowances.allowances
    findings += allowances.findings
    if let title = reader.title { packet.titles.append(title) }
    for chapter in reader.chapters { read(chapter, in: file) }
    read(document.linkDefinitions, in: file)
  }

  private mutating func read(_ chapter: Chapter, in file: PacketFile) {
    switch chapter.kind {
    case .section(let index):
      read(chapter, as: index, in: file)
    case .unknown(let name):
      let location = chapter.heading.map { file.location($0.start) }
      findings.append(
        ReadingProblem.unknownSection(name, nearest: catalog.nearest(to: name))
          .finding(at: location))
      let isPlain = chapter.heading?.isPlainHeading ?? true
      packet.remarks.append(
        Remark(
          heading: name,
          blocks: (isPlain ? [] : [chapter.heading].compactMap { $0 }) + chapter.blocks,
          location: location ?? SourceLocation(file: file.path, line: 1)))
    case .beforeFirst:
      guard let first = chapter.blocks.first else { return }
      let location = file.location(first.start)
      let isSilent = chapter.blocks.allSatisfy { $0.visible.block == nil }
      if !isSilent { findings.append(ReadingProblem.beforeFirstSection.finding(at: location)) }
      packet.remarks.append(Remark(heading: nil, blocks: chapter.blocks, location: location))
    }
  }

  private mutating func read(_ chapter: Chapter, as index: Int, in file: PacketFile) {
    let declaration = catalog.declarations[index]
    var reader = SectionReader(declaration, catalog.parts[index], file: file.path)
    if let heading = chapter.heading {
      reader.open(heading)
      if let first = sections[index].frame.locations.first(where: { $0.file == file.path }) {
        findings.append(
          ReadingProblem.sectionRepeated(declaration.name, first: first)
            .finding(at: file.location(heading.start)))
      }
    }
    reader.read(chapter.blocks.visible(reporting: &findings, in: file.path))
    findings += reader.findings
    sections[index].join(reader.draft)
  }

  /// What Markdown took for a link's address and a person may have meant as text.
  private mutating func read(_ definitions: [LinkDefinition], in file: PacketFile) {
    for definition in definitions {
      packet.linkDefinitions.append(definition)
      guard definition.looksEaten else { continue }
      let location = file.location(definition.position)
      findings.append(
        ReadingProblem.eatenLine(definition.source.trimmed).finding(at: location))
      let text = Inline(.text(definition.source), start: definition.position)
      packet.remarks.append(
        Remark(
          heading: nil,
          blocks: [
            Block(
              .paragraph([text]), start: definition.position, endLine: definition.position.line)
          ],
          location: location))
    }
  }

  /// The stakeholders first: who is known tells `Ann Lee, Bo Ek` from `Ann Lee, VP Operations`.
  private static let readingOrder: [Int] = {
    let indices = Packet.sections.indices
    let first = indices.filter { Packet.sections[$0].path == \Packet.stakeholders }
    return first + indices.filter { !first.contains($0) }
  }()

  mutating func fillSections() {
    var filling = Filling(context)
    for index in Self.readingOrder {
      let binding = Packet.sections[index]
      if binding.path != \Packet.stakeholders { filling.knownNames = packet.knownNames }
      let draft = sections[index]
      filling.context.contractStart =
        binding.path == \Packet.csmPriorities ? packet.ownedSince : context.contractStart
      draft.check(binding.declaration, reporting: &filling.findings)
      binding.fill(draft, &packet, &filling)
    }
    filling.context.contractStart = context.contractStart
    for index in Packet.sections.count..<catalog.declarations.count {
      let declaration = catalog.declarations[index]
      sections[index].check(declaration, reporting: &filling.findings)
      packet.customSections.append(filling.contents(of: declaration, from: sections[index]))
    }
    findings += filling.findings
  }

  mutating func conclude() {
    findings += packet.conclude()
  }
}

extension Packet {
  /// The day from which the CSM owns the account: the close-out.
  fileprivate var ownedSince: Day? {
    history.first("close-out sent")?.date?.value?.day
  }
}

extension Block {
  /// Whether the heading's name says all that was typed, without links and HTML.
  fileprivate var isPlainHeading: Bool {
    guard case .heading(_, let inlines) = content else { return true }
    return inlines.allSatisfy { if case .text = $0.content { true } else { false } }
  }
}

extension LinkDefinition {
  /// Whether the address is none: a word such as `Maria`.
  var looksEaten: Bool {
    let signs: Set<Character> = ["/", ".", "#", "@", ":", "?", "="]
    return !destination.contains { signs.contains($0) }
  }
}

extension [Finding] {
  /// By place, what has none first; equal places keep their order.
  fileprivate var inOrder: [Finding] {
    enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let left?, let right?) where left != right: left < right
      case (nil, .some): true
      case (.some, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
