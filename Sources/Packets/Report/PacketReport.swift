import CommonMark
import Diagnostics

/// What was understood of a packet, for the person who wrote it: every value with its place, then
/// what stands beside the fields and what is still asked for.
package struct PacketReport: Sendable {
  let packet: Packet
  /// The gate that the account has to pass next; nil once all are passed.
  let nextGate: Gate?

  package init(_ packet: Packet, before nextGate: Gate?) {
    self.packet = packet
    self.nextGate = nextGate
  }

  /// What is asked up to the next gate, or by all once they are passed.
  var debts: [Debt] { packet.unanswered(at: nextGate ?? .closeOut).debts }

  package var text: String {
    let title = "# \(packet.name)\n"
    let sections = packet.allContents.compactMap(text(of:)).joined()
    return (title + sections + remarks + asked).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { String($0).printable }.joined(separator: "\n")
  }

  /// Nil for a section in which nothing stands.
  private func text(of section: SectionContent) -> String? {
    var lines: [String] = []
    if let noneKnown = section.noneKnown {
      let reason = noneKnown.reason.isEmpty ? "" : " (\(noneKnown.reason))"
      lines.append("- none known\(reason)\(place(noneKnown.location))")
    }
    for (part, content) in zip(section.declaration.parts, section.parts) {
      lines += self.lines(of: content, named: part.name)
    }
    lines += section.remarks.filter(\.isText).map {
      "- beside the fields: \($0.blocks.line)\(place($0.location))"
    }
    guard !lines.isEmpty else { return nil }
    let mark = section.declaration.visibility == .internal ? " (internal)" : ""
    return "\n## \(section.declaration.name)\(mark)\n\n" + lines.map { $0 + "\n" }.joined()
  }

  private func lines(of part: PartContent, named name: String) -> [String] {
    switch part {
    case .quotes(let quotes): return quotes.map(line(of:))
    case .prose(let prose):
      return prose.filter { !$0.line.isEmpty }.map {
        "- \(name.lowercased()): \($0.line)\(place($0.location))"
      }
    case .facts(let facts): return lines(of: facts).map { "- \($0)" }
    case .records(let records):
      return records.flatMap { record in
        lines(of: record).enumerated().map {
          $0.offset == 0 ? "- \($0.element)" : "  \($0.element)"
        }
      }
    case .matrix(let matrix):
      return matrix.rows.map { row in
        let cells = zip(matrix.roles, row.cells).filter { !$1.trimmed.isEmpty }
          .map { "\($0.trimmed) \($1.trimmed)" }
        return "- \(row.activity.trimmed): \(cells.joined(separator: ", "))"
          + place(row.activity.location)
      }
    }
  }

  private func line(of quote: Quote) -> String {
    let speaker =
      quote.attribution.map { " — \($0.text.trimmed.droppingDash)" } ?? " — nobody named"
    return "- “\(quote.blocks.line)”\(speaker)\(place(quote.location))"
  }

  private func lines(of content: FieldsContent) -> [String] {
    content.fields.flatMap { field in
      field.entries.map { entry in
        "\(field.declaration.name): \(entry.reading)\(place(entry.location))"
      }
    }
      + content.extras.map {
        "\($0.label) (not a field, kept for us): \($0.text.trimmed)\(place($0.text.location))"
      }
  }

  private var remarks: String {
    let comments =
      packet.allContents.flatMap(\.remarks).count { !$0.isText }
      + packet.remarks.count { !$0.isText }
    let counted = comments == 0 ? "" : "\n\(comments) comments are kept for us alone.\n"
    let remarks = packet.remarks.filter(\.isText)
    guard !remarks.isEmpty else { return counted }
    let lines = remarks.map { remark in
      let heading = remark.heading.map { "\($0): " } ?? ""
      return "- \(heading)\(remark.blocks.line)\(place(remark.location))\n"
    }
    return "\n## Kept beside the sections (internal)\n\n" + lines.joined() + counted
  }

  private var asked: String {
    let debts = debts
    let before = nextGate.map { " before \($0.rawValue)" } ?? ""
    guard !debts.isEmpty else { return "\nEverything that is asked for\(before) has an answer.\n" }
    let lines = debts.flatMap { debt in
      ["- \(debt.author.rawValue):\n"] + debt.items.map { "  - \($0)\n" }
    }
    return "\n## Still asked for\(before)\n\n" + lines.joined()
  }

  /// ` (42:7)`; with the file's name where the packet has several, or where it is another file,
  /// such as the settings.
  private func place(_ location: SourceLocation) -> String {
    let file = location.file.split(separator: "/").last ?? ""
    let isElsewhere = !packet.files.contains(location.file)
    let prefix = packet.files.count > 1 || isElsewhere ? "\(file):" : ""
    return "  (\(prefix)\(location.line):\(location.column))"
  }
}

extension AnyEntry {
  /// What was understood, in words.
  var reading: String {
    switch answer {
    case .given(let value):
      let display = value.display(in: .english)
      return display == text.trimmed ? display : "\(display)  ← \(text.trimmed)"
    case .pending(let pending):
      return
        "pending: to be \(pending.action) by \(pending.owner), \(pending.due.formatted(in: .english))"
    case .noneKnown(let reason): return reason.isEmpty ? "none known" : "none known (\(reason))"
    case .unread: return "not understood: \(text.trimmed)"
    }
  }
}

extension [Block] {
  /// The text on one line.
  fileprivate var line: String {
    plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Remark {
  /// Whether there is more in it than comments.
  fileprivate var isText: Bool { heading != nil || !blocks.line.isEmpty }
}

extension Prose {
  fileprivate var line: String { passages.map(\.block).line }
}
