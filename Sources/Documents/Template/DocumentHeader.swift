import Diagnostics
import Liquid
import Packets
import Playbook

/// What a document's template says about itself in its front matter.
package struct DocumentHeader: Sendable {
  /// What people call the document: `Success plan`.
  package var title: String
  package var audience: Audience
  package var layout: Layout
  /// Of the template's own words, which say in what direction a page runs; the values in it are in
  /// the packet's.
  package var language: Language
  /// Some of the layout's; at least one, of which the first is what `handoff render` writes unless told otherwise.
  package var formats: [Format]
  /// What has to be true of an account before a customer gets it; empty for any time. Without it a
  /// customer's document is a draft.
  package var ready: [Precondition]
  /// Once it has happened, the document's moment is over: builds make it no more.
  package var until: AccountEvent?
  /// Whether its page is the customer's index.html.
  package var isIndex: Bool

  /// What a mail's header says, in Liquid; none for other layouts.
  var mailFields: [MailFieldSource] = []
  /// The calendar that goes along with a mail, where it has anything.
  var calendar: MailHeader.Named?

  /// The keys of every document, then those of mails alone.
  static let keys =
    ["title", "audience", "layout", "language", "formats", "ready", "until", "index"] + mailKeys
  static let mailKeys = MailField.allCases.map(\.rawValue) + ["attach"]

  /// Takes the front matter off a template. Without a header nothing of the template can be used,
  /// and the findings say why.
  static func read(
    _ file: TemplateFile
  ) -> (header: DocumentHeader?, body: TemplateSource, findings: [Finding]) {
    let source = FrontMatterSource(file.text, file: file.path)
    let yaml = YAML.read(source.yaml ?? "", file: file.path, firstLine: source.yamlLine)
    let body = TemplateSource(file: file.path, text: source.body, startLine: source.bodyLine)
    // A key that can't be read isn't missing.
    guard yaml.findings.isEmpty else { return (nil, body, source.findings + yaml.findings) }
    var reader = HeaderReader(file: file.path, mapping: yaml.mapping, text: file.text)
    let header = reader.header()
    return (header, body, source.findings + reader.findings)
  }
}

/// Reads the header's keys; what is wrong with them goes into the findings.
private struct HeaderReader {
  let file: String
  let mapping: YAMLMapping
  /// The whole file.
  let text: String
  var findings: [Finding] = []

  init(file: String, mapping: YAMLMapping, text: String) {
    self.file = file
    self.mapping = mapping
    self.text = text
  }

  mutating func header() -> DocumentHeader? {
    refuseUnknownKeys()
    let layout = word("layout", from: Layout.allCases.map(\.rawValue), default: "page")
      .flatMap(Layout.init(rawValue:))
    let audience = word("audience", from: Audience.allCases.map(\.rawValue), default: nil)
    let isCustomers = audience == Audience.customer.rawValue && layout != .calendar
    let ready = preconditions(otherwise: isCustomers ? [.passed(.kickoff)] : [])
    let until = end()
    let isIndex = word("index", from: ["yes", "no"], default: "no")
    let formats = self.formats(of: layout)
    let mail = mailFields(of: layout)
    guard let title = text("title", example: "Success plan"), let layout,
      let audience = audience.flatMap(Audience.init(rawValue:)), let ready, let isIndex,
      !formats.isEmpty
    else { return nil }
    return DocumentHeader(
      title: title, audience: audience, layout: layout,
      language: mapping["language"].map { Language($0.value.flowText) } ?? .english,
      formats: formats,
      ready: ready, until: until, isIndex: isIndex == "yes", mailFields: mail,
      calendar: calendar)
  }

  private mutating func refuseUnknownKeys() {
    let known = Set(DocumentHeader.keys)
    for pair in mapping.pairs where !known.contains(pair.key) {
      let nearest = nearest(to: pair.key, in: DocumentHeader.keys)
      findings.append(
        TemplateFinding.unknownKey(pair.key, nearest: nearest, pair.keyLocation).finding)
    }
  }

  /// The header of a mail; a finding for each of its keys in another layout.
  private mutating func mailFields(of layout: Layout?) -> [MailFieldSource] {
    guard let layout, layout != .mail else {
      return MailField.allCases.compactMap { field in
        guard let pair = mapping[field.rawValue] else { return nil }
        return MailFieldSource(field, pair: pair, in: text, file: file)
      }
    }
    for key in DocumentHeader.mailKeys {
      guard let pair = mapping[key] else { continue }
      findings.append(TemplateFinding.mailKey(key, layout: layout, pair.keyLocation).finding)
    }
    return []
  }

  private var calendar: MailHeader.Named? {
    mapping["attach"].map { .init(name: $0.value.flowText, location: $0.value.location) }
  }

  private mutating func text(_ key: String, example: String) -> String? {
    guard let text = mapping[key]?.value.scalar, !text.isEmpty else {
      let top = SourceLocation(file: file, line: 1)
      findings.append(TemplateFinding.missingKey(key, example: example, top).finding)
      return nil
    }
    return text
  }

  private mutating func word(
    _ key: String, from words: [String], default fallback: String?
  ) -> String? {
    guard let pair = mapping[key] else {
      return fallback ?? text(key, example: words.first ?? "")
    }
    let found = pair.value.flowText
    guard words.contains(found) else {
      findings.append(
        TemplateFinding.badValue(
          key: key, found: found, expected: words, pair.value.location
        ).finding)
      return nil
    }
    return found
  }

  /// `any`, a gate, an event of the history, or a list of them; nil where one can't be read. A
  /// customer's document that names none waits for the kickoff: nothing goes out early.
  private mutating func preconditions(otherwise preset: [Precondition]) -> [Precondition]? {
    guard let value = mapping["ready"]?.value else { return preset }
    if value.flowText.foldedKey == "any" { return [] }
    let items = value.items.isEmpty ? [value] : value.items
    let unknown = items.filter { Precondition($0.flowText) == nil }
    guard !unknown.isEmpty else { return items.compactMap { Precondition($0.flowText) } }
    // In a list `any` would be no condition beside others.
    let known = (items.count > 1 ? [] : ["any"]) + Precondition.all.map(\.word)
    findings += unknown.map { item in
      TemplateFinding.badValue(
        key: "ready", found: item.flowText, expected: known, item.location
      ).finding
    }
    return nil
  }

  /// An event of the history, after which nobody needs the document any more.
  private mutating func end() -> AccountEvent? {
    guard let value = mapping["until"]?.value else { return nil }
    if let event = AccountEvent(named: value.flowText) { return event }
    findings.append(
      TemplateFinding.badValue(
        key: "until", found: value.flowText, expected: AccountEvent.allCases.map(\.rawValue),
        value.location
      ).finding)
    return nil
  }

  private mutating func formats(of layout: Layout?) -> [Format] {
    let known = layout?.formats ?? []
    guard let value = mapping["formats"]?.value else { return known }
    let items = value.items
    if items.isEmpty { refuse(format: value, known) }
    return items.compactMap { item in
      if let format = Format(rawValue: item.flowText), known.contains(format) { return format }
      refuse(format: item, known)
      return nil
    }
  }

  private mutating func refuse(format value: YAMLValue, _ known: [Format]) {
    // Which formats there are follows from the layout: a mistake there is told already.
    guard !known.isEmpty else { return }
    findings.append(
      TemplateFinding.badValue(
        key: "formats", found: value.flowText, expected: known.map(\.rawValue), value.location
      ).finding)
  }
}
