import Liquid
import Packets

extension ValueType {
  /// How the template schema types a value of this type. A value may also be pending or not
  /// understood; its text then says so, and the typed fields beside it are nil.
  var templateType: TemplateType {
    switch self {
    case .flag: .boolean
    case .number: .integer
    case .date: .opaque(Self.dateType)
    case .person: .opaque(Self.personType)
    case .meeting: .opaque(Self.meetingType)
    case .prose: .opaque(OpaqueType("prose"))
    case .text: .opaque(OpaqueType("text"))
    case .money: .opaque(OpaqueType("money"))
    case .percent: .opaque(OpaqueType("percent"))
    case .measure: .opaque(OpaqueType("measure"))
    case .url: .opaque(OpaqueType("address"))
    case .level, .stance, .depth, .choice: .opaque(OpaqueType("word"))
    }
  }

  static let dateType = OpaqueType(
    "date",
    fields: [
      .init("iso", .string, isOptional: true, meaning: "The day as 2026-11-15"),
      .init(
        "in_days", .integer, isOptional: true,
        meaning: "Days from today until then, negative once past"),
    ])

  static let personType = OpaqueType(
    "person",
    fields: [
      .init("name", .string, meaning: "The name alone"),
      .init("email", .string, isOptional: true, meaning: "The mail address"),
      .init("title", .string, isOptional: true, meaning: "What stood in parentheses"),
    ])

  static let meetingType = OpaqueType(
    "meeting",
    fields: [
      .init("day", .opaque(dateType), meaning: "The day it is booked for"),
      .init("time", .string, isOptional: true, meaning: "Its time with the zone"),
      .init(
        "starts", .string, isOptional: true,
        meaning: "When it starts in UTC, 2026-11-26T10:00:00Z; the day where no time is known"),
      .init("minutes", .integer, isOptional: true, meaning: "How long it takes"),
      .init(
        "attendees", .array(of: .opaque(personType)), isOptional: true, meaning: "Who comes"),
    ])
}
