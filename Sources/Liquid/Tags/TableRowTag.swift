/// `tablerow item in list cols: n`: the body in the cells of an HTML table's rows.
final class TableRowTag: Sendable {
  let loop: LoopClause
  let body: Block

  init(_ loop: LoopClause, body: Block) {
    self.loop = loop
    self.body = body
  }
}

extension Parser {
  mutating func tableRowTag(_ chunk: Chunk) -> Node? {
    let loop = loopClause(chunk)
    if loader.mode == .markdown { report(.tableRowInMarkdown, at: chunk.start) }
    if loader.mode == .html, html != HTMLContext() {
      report(.branchContext(tag: "tablerow"), at: chunk.start)
    }
    _ = loader.noteBinding(of: "tablerowloop")
    let (body, _) = body(of: "tablerow", chunk, until: ["endtablerow"])
    return loop.map { .tableRow(TableRowTag($0, body: body)) }
  }
}

extension Renderer {
  mutating func render(_ tag: TableRowTag) throws(RenderFailure) {
    let clause = tag.loop
    let collection = try evaluate(clause.collection)
    guard collection.isTruthy, let loopName = template.names.id(of: "tablerowloop") else { return }
    var offset = 0
    if case .value(let expression)? = clause.offset {
      offset = max(0, try evaluate(expression).leadingInteger)
    }
    var limit: Int?
    if let expression = clause.limit { limit = try evaluate(expression).leadingInteger }
    let items = LoopItems(collection, offset: offset, limit: limit)
    var columns: Int?
    if let expression = clause.columns { columns = try evaluate(expression).leadingInteger }
    var row = TableRowState(length: items.count, columns: columns ?? items.count)
    let saved = (frame.bind(clause.variable), frame.bind(loopName))
    defer {
      frame.unbind(loopName, restoring: saved.1)
      frame.unbind(clause.variable, restoring: saved.0)
    }
    write("<tr class=\"row1\">\n")
    for index in 0..<items.count {
      frame.rebind(clause.variable, to: items[index])
      frame.rebind(loopName, to: row.value)
      try countIteration(at: clause.position)
      write("<td class=\"col\(row.column)\">")
      try render(tag.body)
      write("</td>")
      let interrupt = interrupt
      self.interrupt = nil
      if interrupt == .break { break }
      if row.isLastColumn, !row.isLast { write("</tr>\n<tr class=\"row\(row.row + 1)\">") }
      row.advance()
    }
    write("</tr>\n")
  }
}

/// What `tablerowloop` knows.
private struct TableRowState {
  let length: Int
  let columns: Int
  var index = 0
  var row = 1
  var column = 1

  init(length: Int, columns: Int) {
    self.length = length
    self.columns = columns
  }

  var isLast: Bool { index == length - 1 }
  var isLastColumn: Bool { column == columns }

  mutating func advance() {
    index += 1
    if isLastColumn {
      column = 1
      row += 1
    } else {
      column += 1
    }
  }

  var value: Value {
    .map(
      ValueMap([
        ("length", .integer(length)), ("index", .integer(index + 1)), ("index0", .integer(index)),
        ("rindex", .integer(length - index)), ("rindex0", .integer(length - index - 1)),
        ("first", .boolean(index == 0)), ("last", .boolean(isLast)), ("row", .integer(row)),
        ("col", .integer(column)), ("col0", .integer(column - 1)),
        ("col_first", .boolean(column == 1)), ("col_last", .boolean(isLastColumn)),
      ]))
  }
}

extension Checker {
  mutating func check(_ tag: TableRowTag) {
    let element = elementType(of: tag.loop)
    let saved = scope.bind(element, to: tag.loop.variable)
    var savedLoop: CheckScope.Saved?
    let loopName = template.names.id(of: "tablerowloop")
    if let loopName { savedLoop = scope.bind(.object(.tableRowLoop), to: loopName) }
    loopDepth += 1
    check(tag.body)
    loopDepth -= 1
    if let loopName, let savedLoop { scope.unbind(loopName, restoring: savedLoop) }
    scope.unbind(tag.loop.variable, restoring: saved)
  }
}
