import CommonMark
import Diagnostics
import Packets

/// One thing that a packet says, with who may see it: what the guard compares outputs with.
struct SaidText: Sendable {
  /// What the text is for, where customers may see it.
  enum Role: Sendable {
    /// A field that is there to state figures: the business case, a criterion, what was agreed.
    case figure
    /// Another field that is there to say such a thing: an owner, a contact, what a task is.
    case statement
    /// Free text about how it goes. What stands in it may have slipped in.
    case telling
    /// The customer's own words.
    case quote
  }

  let text: String
  /// The text's, cut once for all that is asked of them.
  let words: Words
  /// Where it stands in the packet.
  let location: SourceLocation
  /// `Alternatives, Why we won`
  let place: String
  let isShared: Bool
  let role: Role
  /// Whether it is language: sentences are looked for in it.
  let isLanguage: Bool
  /// What was understood of it.
  let value: AnyValue?

  init(
    text: String, location: SourceLocation, place: String, isShared: Bool, role: Role,
    isLanguage: Bool, value: AnyValue? = nil
  ) {
    self.text = text
    words = Words(text)
    self.location = location
    self.place = place
    self.isShared = isShared
    self.role = role
    self.isLanguage = isLanguage
    self.value = value
  }

  /// The amounts and percentages that it says, spelled and as they were understood: a bare number
  /// is money in a field for money.
  var values: [TellingValue] {
    let spelled = TellingValue.places(in: Passage(text, line: 1).text).map(\.value)
    guard case .money(let money) = value else { return spelled }
    return spelled + TellingValue.all(of: money)
  }
}

extension Packet {
  /// All that the packet says, in declaration order.
  var saidTexts: [SaidText] {
    var texts: [SaidText] = []
    let declared = Set((Self.frontMatterDeclarations + Self.declarations).map(\.name))
    for content in allContents {
      let isOwn = !declared.contains(content.declaration.name)
      var collector = SaidTexts(section: content.declaration, isOwnSection: isOwn)
      collector.collect(content)
      texts += collector.texts
    }
    for remark in remarks {
      texts += [SaidText](remark, place: remark.heading ?? "before the first section")
    }
    return texts
      + linkDefinitions.map { definition in
        let file = files.first ?? ""
        return SaidText(
          text: definition.source,
          location: SourceLocation(file: file, line: definition.position.line),
          place: "a link definition", isShared: false, role: .telling, isLanguage: true)
      }
  }
}

/// Goes through one section.
private struct SaidTexts {
  let section: SectionDeclaration
  let isOwnSection: Bool
  var texts: [SaidText] = []

  init(section: SectionDeclaration, isOwnSection: Bool) {
    self.section = section
    self.isOwnSection = isOwnSection
  }

  mutating func collect(_ content: SectionContent) {
    for (part, found) in zip(content.declaration.parts, content.parts) {
      switch found {
      case .facts(let fields): collect(fields)
      case .records(let records): for record in records { collect(record) }
      case .quotes(let quotes): for quote in quotes { collect(quote, part) }
      case .prose(let prose): for prose in prose { collect(prose, part) }
      // Roles and R, A, C, I: the rows have the same names everywhere.
      case .matrix: break
      }
    }
    for remark in content.remarks { texts += [SaidText](remark, place: section.name) }
    if let none = content.noneKnown {
      add(none.reason, at: none.location, section.name, isShared: false)
    }
  }

  private mutating func collect(_ fields: FieldsContent) {
    for field in fields.fields {
      for entry in field.entries {
        let isShared =
          field.declaration.visibility == .shared && entry.visibility == .shared
          && fields.visibility == .shared
        collect(entry, field.declaration, isShared: isShared)
      }
    }
    for extra in fields.extras {
      add(extra.text.inlines.guardedText, at: extra.text.location, extra.label, isShared: false)
    }
  }

  private mutating func collect(
    _ entry: AnyEntry, _ field: FieldDeclaration, isShared: Bool
  ) {
    let place = "\(section.name), \(field.name)"
    switch entry.answer {
    case .noneKnown(let reason): add(reason, at: entry.location, place, isShared: false)
    case .given(let value):
      add(
        entry.text.inlines.guardedText, at: entry.location, place, isShared: isShared,
        role: role(of: field), isLanguage: field.type.isLanguage, value: value)
    case .pending, .unread:
      add(
        entry.text.inlines.guardedText, at: entry.location, place, isShared: isShared,
        role: role(of: field))
    }
  }

  private mutating func collect(_ quote: Quote, _ part: PartDeclaration) {
    let isShared = part.visibility == .shared
    for block in quote.blocks {
      add(block.guardedText, at: quote.location, section.name, isShared: isShared, role: .quote)
    }
    guard let attribution = quote.attribution else { return }
    add(
      attribution.text.inlines.guardedText, at: attribution.text.location, section.name,
      isShared: isShared && attribution.visibility == .shared, role: .statement,
      isLanguage: false)
  }

  private mutating func collect(_ prose: Prose, _ part: PartDeclaration) {
    for passage in prose.passages {
      let location = SourceLocation(
        file: prose.location.file, line: passage.block.start.line)
      let isShared = part.visibility == .shared && passage.visibility == .shared
      add(passage.block.guardedText, at: location, section.name, isShared: isShared)
    }
  }

  private mutating func add(
    _ text: String, at location: SourceLocation, _ place: String, isShared: Bool,
    role: SaidText.Role = .telling, isLanguage: Bool = true, value: AnyValue? = nil
  ) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    texts.append(
      SaidText(
        text: text, location: location, place: place, isShared: isShared, role: role,
        isLanguage: isLanguage, value: value))
  }

  private func role(of field: FieldDeclaration) -> SaidText.Role {
    guard field.type.isLanguage else { return .figure }
    if isOwnSection || Self.telling[section.name]?.contains(field.name) == true { return .telling }
    return Self.stating.contains(section.name) ? .figure : .statement
  }

  /// Sections whose shared fields state the customer's own figures.
  private static let stating: Set<String> = [
    WhyTheyBought.outline.declaration.name, SuccessCriteria.outline.declaration.name,
    Reviews.outline.declaration.name, Agreement.outline.declaration.name,
  ]

  /// Shared fields in which people tell how it goes, rather than state a figure or a name.
  private static let telling: [String: Set<String>] = [
    Agreement.outline.declaration.name: ["Corrections", "Why"],
    CustomerResponsibilities.outline.declaration.name: ["If late"],
    Delivered.outline.declaration.name: ["What"],
    Expectations.outline.declaration.name: [
      "What was understood", "What is agreed", "What it needs",
    ],
    Reviews.outline.declaration.name: ["Summary"],
  ]
}

extension [SaidText] {
  /// Text beside the fields: always internal.
  fileprivate init(_ remark: Remark, place: String) {
    self = remark.blocks.compactMap { block in
      let text = block.guardedText
      guard text.contains(where: { !$0.isWhitespace }) else { return nil }
      let line = block.start == .nowhere ? remark.location.line : block.start.line
      return SaidText(
        text: text, location: SourceLocation(file: remark.location.file, line: line),
        place: place, isShared: false, role: .telling, isLanguage: true)
    }
  }
}

extension ValueType {
  fileprivate var isLanguage: Bool {
    switch self {
    case .text, .prose, .measure: true
    default: false
    }
  }
}

extension Block {
  /// All text in it, comments too, a line for each block, row or item, cells as sentences of their own.
  fileprivate var guardedText: String {
    switch content {
    case .paragraph(let inlines), .heading(_, let inlines):
      inlines.guardedText + inlines.hiddenText
    case .list, .figure: children.map(\.guardedText).joined(separator: "\n\n")
    // What a quote's mark, `[!INTERNAL]`, stands before is a sentence of its own.
    case .blockQuote:
      children.map(\.guardedText).joined(separator: "\n\n")
        .replacing(/\[![A-Za-z]+\]/, with: "\n\n")
    case .codeBlock(_, let text): text
    case .htmlBlock(let html):
      html.replacing("<!--", with: "").replacing("-->", with: "")
    case .table(let table):
      ([table.header] + table.rows).map { row in
        (row.cells + row.excess).map(\.inlines.guardedText).joined(separator: "\n\n")
      }.joined(separator: "\n\n")
    case .thematicBreak: ""
    }
  }
}

extension [Inline] {
  fileprivate var hiddenText: String {
    var text = ""
    forEachInline { inline in
      if case .html(let html) = inline.content, !inline.isHTMLBreak {
        text += "\n\n" + html.replacing("<!--", with: "").replacing("-->", with: "")
      }
    }
    return text
  }
}
