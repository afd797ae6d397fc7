import CommonMark
import Diagnostics

extension PacketReport {
  /// The same as JSON: sections in order, each entry with its answer, text, visibility and place.
  package func json(findings: [Finding]) -> JSON {
    [
      "account": .string(packet.name),
      "slug": .string(packet.slug),
      "files": .array(packet.files.map { .string($0) }),
      "next gate": JSON(nextGate?.rawValue),
      "sections": .array(packet.allContents.map(json(of:))),
      "remarks": .array(packet.remarks.map(json(of:))),
      "still asked for": .array(
        debts.map {
          [
            "author": .string($0.author.rawValue),
            "items": .array($0.items.map { .string($0) }),
          ]
        }),
      "findings": .array(findings.map(\.json)),
    ]
  }

  private func json(of section: SectionContent) -> JSON {
    [
      "name": .string(section.declaration.name),
      "key": .string(section.declaration.key),
      "visibility": .string(section.declaration.visibility.rawValue),
      "places": .array(section.locations.map { .string("\($0)") }),
      "none known": section.noneKnown.map {
        ["reason": .string($0.reason), "place": .string("\($0.location)")]
      } ?? .null,
      "parts": .array(
        zip(section.declaration.parts, section.parts).map { part, content in
          [
            "name": .string(part.name),
            "shape": .string(part.shape.rawValue),
            "visibility": .string(part.visibility.rawValue),
            "contents": json(of: content),
          ]
        }),
      "remarks": .array(section.remarks.map(json(of:))),
    ]
  }

  private func json(of remark: Remark) -> JSON {
    [
      "heading": JSON(remark.heading),
      "text": .string(remark.blocks.plainText),
      "place": .string("\(remark.location)"),
    ]
  }

  private func json(of part: PartContent) -> JSON {
    switch part {
    case .quotes(let quotes): .array(quotes.map(json(of:)))
    case .prose(let prose): .array(prose.flatMap(json(of:)))
    case .facts(let facts): json(of: facts)
    case .records(let records): .array(records.map(json(of:)))
    case .matrix(let matrix):
      .array(
        matrix.rows.map { row in
          [
            "activity": .string(row.activity.trimmed),
            "cells": .object(
              zip(matrix.roles, row.cells).map { .init($0.trimmed, .string($1.trimmed)) }),
            "place": .string("\(row.activity.location)"),
          ]
        })
    }
  }

  private func json(of quote: Quote) -> JSON {
    [
      "words": .string(quote.blocks.plainText),
      "speaker": JSON(quote.attribution?.speaker),
      "title": JSON(quote.attribution?.title),
      "occasion": JSON(quote.attribution?.source),
      "date": JSON(quote.attribution?.date?.day?.description),
      "place": .string("\(quote.location)"),
    ]
  }

  private func json(of prose: Prose) -> [JSON] {
    prose.passages.map { passage in
      [
        "text": .string([passage.block].plainText),
        "visibility": .string(passage.visibility.rawValue),
        "place": .string("\(prose.location)"),
      ]
    }
  }

  private func json(of content: FieldsContent) -> JSON {
    let fields = content.fields.filter { !$0.entries.isEmpty }.map { field in
      JSON.Member(field.declaration.key, .array(field.entries.map { json(of: $0, field) }))
    }
    let extras = content.extras.map { extra -> JSON in
      [
        "label": .string(extra.label), "text": .string(extra.text.trimmed),
        "place": .string("\(extra.text.location)"),
      ]
    }
    return .object(fields + (extras.isEmpty ? [] : [.init("not fields", .array(extras))]))
  }

  private func json(of entry: AnyEntry, _ field: FieldContent) -> JSON {
    let visibility = entry.visibility == .shared ? field.declaration.visibility : .internal
    return [
      "answer": .string(entry.kind),
      "value": .string(entry.reading),
      "text": .string(entry.text.trimmed),
      "visibility": .string(visibility.rawValue),
      "place": .string("\(entry.location)"),
    ]
  }
}

extension AnyEntry {
  fileprivate var kind: String {
    switch answer {
    case .given: "given"
    case .pending: "pending"
    case .noneKnown: "none known"
    case .unread: "not understood"
    }
  }
}
