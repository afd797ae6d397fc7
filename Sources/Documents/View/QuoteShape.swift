import CommonMark
import Liquid
import Packets

/// A customer's verbatim words as templates see them.
enum QuoteShape {
  static let type = ObjectType(
    "quote",
    [
      .init("words", ValueType.prose.templateType, meaning: "What was said, verbatim"),
      .init("speaker", .string, isOptional: true, meaning: "Who said it"),
      .init("title", .string, isOptional: true, meaning: "The speaker's title"),
      .init("occasion", .string, isOptional: true, meaning: "Where it was said"),
      .init(
        "date", ValueType.date.templateType, isOptional: true, meaning: "When it was said"),
    ])

  static func value(_ quote: Quote, in writing: Writing) -> Value {
    let attribution = quote.attribution
    let speaker = attribution?.speaker
    let isVisible = attribution.map { writing.audience.sees($0.visibility) } ?? false
    let isNamed = isVisible && speaker.map { writing.names(Person(name: $0)) } ?? false
    return .object(
      TypedObject(
        type,
        [
          writing.prose(quote.blocks, at: quote.location),
          writing.plain(isNamed ? speaker : nil, at: attribution?.text.location),
          // The title may be another's by now.
          writing.plain(
            isNamed ? attribution?.title : attribution?.title.map { "\($0) at the time" },
            at: attribution?.text.location),
          writing.plain(attribution?.source, at: attribution?.text.location),
          attribution?.date.map {
            writing.value(of: .date($0), typed: nil, at: attribution?.text.location)
          } ?? .null,
        ]))
  }
}

/// A responsibility matrix as templates see it: rows of cells, each with its column's role.
enum MatrixShape {
  static let cell = ObjectType(
    "matrix cell",
    [
      .init("role", .string, meaning: "The column's head"),
      .init("mark", .string, isOptional: true, meaning: "What stands there: R, A, C, I"),
    ])

  static let row = ObjectType(
    "matrix row",
    [
      .init("activity", ValueType.text.templateType, meaning: "The row's activity"),
      .init("cells", .array(of: .object(cell)), meaning: "One a role"),
    ])

  static func values(_ matrix: Matrix, in writing: Writing) -> [Value] {
    matrix.rows.map { line in
      let cells = zip(matrix.roles, line.cells).map { role, mark in
        Value.object(
          TypedObject(
            cell,
            [
              writing.plain(role.inlines.plainText, at: role.location),
              writing.plain(mark.inlines.plainText, at: mark.location),
            ]))
      }
      return .object(TypedObject(row, [writing.text(line.activity), .array(cells)]))
    }
  }
}
