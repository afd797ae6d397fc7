import Diagnostics
import Packets

/// A place where a packet names somebody who owns something or attends.
struct Mention {
  var person: Person
  var location: SourceLocation
  /// In which field: `Owner`, `Attendees`.
  var field: String
  /// Who writes there.
  var authors: [Author]
}

extension Dossier {
  /// Everybody named as owner, attendee, somebody present or somebody asked, and who owes a pending
  /// value, in the packet's order.
  var mentions: [Mention] {
    contents.flatMap { content in
      content.parts.flatMap { part -> [Mention] in
        switch part {
        case .facts(let facts): facts.mentions
        case .records(let records): records.flatMap(\.mentions)
        case .quotes, .prose, .matrix: []
        }
      }
    }
  }
}

extension FieldsContent {
  private static let naming: Set<String> = ["Owner", "Attendees", "Present", "Of"]

  fileprivate var mentions: [Mention] {
    fields.flatMap { field in
      field.entries.flatMap { entry -> [Mention] in
        people(in: entry, of: field.declaration).map {
          Mention(
            person: $0, location: entry.location, field: field.declaration.name,
            authors: field.declaration.authors)
        }
      }
    }
  }

  private func people(in entry: AnyEntry, of field: FieldDeclaration) -> [Person] {
    switch entry.answer {
    case .given(.person(let person)): Self.naming.contains(field.name) ? [person] : []
    case .given(.meeting(let meeting)): meeting.attendees
    case .pending(let pending): [Person(name: pending.owner)]
    case .given, .noneKnown, .unread: []
    }
  }
}
