import CommonMark
import Diagnostics
import Packets

/// A packet's reading as text that a person can check: what was understood, where it stands, what
/// was kept beside it and what was found odd.
struct PacketDump {
  private var lines: [String] = []

  static func text(of reading: PacketReading) -> String {
    var dump = PacketDump()
    dump.write(reading.packet)
    dump.write(reading.findings)
    return dump.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ packet: Packet) {
    lines.append("packet \(packet.slug): \(packet.name)")
    for title in packet.titles { lines.append("title \(quoted(title)) \(title.location.short)") }
    for content in packet.allContents { write(content) }
    for remark in packet.remarks { write(remark, "") }
    for definition in packet.linkDefinitions { lines.append("link \(escaped(definition.source))") }
  }

  private mutating func write(_ content: SectionContent) {
    let before = lines.count
    for caption in content.captions { lines.append("  caption \(quoted(caption))") }
    if let noneKnown = content.noneKnown {
      lines.append("  none known: \(noneKnown.reason) \(noneKnown.location.short)")
    }
    for (part, declaration) in zip(content.parts, content.declaration.parts) {
      write(part, declaration)
    }
    for blank in content.unfilled {
      lines.append("  placeholder \(blank.field): \(quoted(blank.text)) \(blank.location.short)")
    }
    for remark in content.remarks { write(remark, "  ") }
    guard lines.count > before || !content.locations.isEmpty else { return }
    let places = content.locations.map(\.short).joined(separator: " ")
    lines.insert("", at: before)
    lines.insert(
      "## \(content.declaration.name)" + (places.isEmpty ? "" : " \(places)"), at: before + 1)
  }

  private mutating func write(_ part: PartContent, _ declaration: PartDeclaration) {
    switch part {
    case .quotes(let quotes):
      for quote in quotes {
        lines.append("  quote \(escaped(quote.blocks.typedText)) \(quote.location.short)")
        if let by = quote.attribution {
          lines.append(
            "    by \(by.speaker) | \(by.title ?? "-") | \(by.source ?? "-") | "
              + "\(by.date.map { $0.display(in: .english) } ?? "-")")
        }
      }
    case .prose(let runs):
      for run in runs {
        lines.append("  \(declaration.key) \(run.location.short)")
        for passage in run.passages {
          lines.append("    \(passage.visibility.rawValue) \(escaped([passage.block].typedText))")
        }
      }
    case .facts(let facts): write(facts, "  ")
    case .records(let records):
      for (index, record) in records.enumerated() {
        let hidden = record.visibility == .internal ? " internal" : ""
        let place = record.location.map { " \($0.short)" } ?? ""
        lines.append("  \(declaration.key)[\(index)]\(hidden)\(place)")
        write(record, "    ")
      }
    case .matrix(let matrix):
      guard let location = matrix.location else { return }
      lines.append(
        "  matrix \(location.short): \(matrix.roles.map(quoted).joined(separator: " | "))")
      for row in matrix.rows {
        lines.append("    \(([row.activity] + row.cells).map(quoted).joined(separator: " | "))")
      }
    }
  }

  private mutating func write(_ fields: FieldsContent, _ indent: String) {
    for field in fields.fields {
      for entry in field.entries {
        lines.append(
          "\(indent)\(field.declaration.name): \(describe(entry)) \(entry.location.short)"
            + (entry.visibility == .internal ? " internal" : ""))
      }
    }
    for extra in fields.extras {
      lines.append(
        "\(indent)extra \(extra.label): \(quoted(extra.text)) \(extra.text.location.short)")
    }
    for placeholder in fields.unfilled {
      lines.append("\(indent)placeholder \(placeholder.field): \(quoted(placeholder.text))")
    }
  }

  private func describe(_ entry: AnyEntry) -> String {
    switch entry.answer {
    case .given(.text(let text)): quoted(text)
    case .given(let value): "\(value.kind) \(value.display(in: .english)) = \(quoted(entry.text))"
    case .pending(let pending):
      "pending, to be \(pending.action) by \(pending.owner), \(pending.due.display(in: .english))"
    case .noneKnown(let reason): "none known: \(reason)"
    case .unread: "unread \(quoted(entry.text))"
    }
  }

  private mutating func write(_ remark: Remark, _ indent: String) {
    let heading = remark.heading.map { " under `\($0)`" } ?? ""
    lines.append(
      "\(indent)remark\(heading) \(remark.location.short): \(escaped(remark.blocks.typedText))")
  }

  private mutating func write(_ findings: [Finding]) {
    lines.append("")
    lines.append("## Findings")
    for finding in findings {
      let place = finding.location.map { "\($0.short) " } ?? ""
      lines.append("\(place)\(finding.severity.rawValue) [\(finding.rule)] \(finding.message)")
      lines.append("  fix: \(finding.fix)")
      for note in finding.notes {
        lines.append("  note: \(note.text)\(note.location.map { " \($0.short)" } ?? "")")
      }
    }
  }

  private func quoted(_ text: RichText) -> String { "\"\(escaped(text.inlines.typedText))\"" }

  private func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "⏎")
  }
}

extension SourceLocation {
  /// `@line:column`, with the file's name where it isn't `packet.md`.
  var short: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "@" + (name == "packet.md" ? "" : "\(name):") + "\(line):\(column)"
  }
}

extension AnyValue {
  fileprivate var kind: String {
    switch self {
    case .text: "text"
    case .prose: "prose"
    case .date: "date"
    case .money: "money"
    case .percent: "percent"
    case .number: "number"
    case .measure: "measure"
    case .person: "person"
    case .flag: "flag"
    case .url: "url"
    case .meeting: "meeting"
    case .words: "words"
    }
  }
}
