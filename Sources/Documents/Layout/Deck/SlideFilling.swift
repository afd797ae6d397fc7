import CommonMark
import Packets

/// Fills slides with blocks, in order. Tables and lists are split between rows and items; a table
/// ends its slide, as pandoc begins a new one after it.
struct SlideFilling {
  struct Page {
    var blocks: [Block]
    var density: Slide.Density
  }

  private let limits: Settings.DeckLimits
  private let room: SlideRoom
  private let measure: SlideMeasure
  private var pages: [Page] = []
  private var current: [Block] = []
  private var used = 0.0
  private var bullets = 0

  init(limits: Settings.DeckLimits, room: SlideRoom) {
    self.limits = limits
    self.room = room
    measure = SlideMeasure(room)
  }

  /// At least one slide for any block at all.
  func pages(of blocks: [Block]) -> [Page] {
    var filling = self
    for block in blocks { filling.place(block) }
    filling.turn()
    return filling.pages
  }

  private mutating func place(_ block: Block) {
    switch block.content {
    case .table(let table): place(table, as: block)
    case .list(let list): place(list, as: block)
    default:
      let height = measure.height(of: block)
      if used + height > room.height { turn(keeping: lead) }
      append(block, height)
    }
  }

  private mutating func place(_ table: Table, as block: Block) {
    let header = measure.height(of: block) - measure.heights(of: table).reduce(0, +)
    let rows = measure.heights(of: table).map { SlideRuns.Piece(height: $0, count: 1) }
    let runs = self.runs(of: rows, over: header, limit: limits.rows, used: 0)
    for run in runs {
      var part = block
      part.content = .table(
        Table(alignments: table.alignments, header: table.header, rows: Array(table.rows[run])))
      append(part, 0)
      turn()
    }
  }

  private mutating func place(_ list: List, as block: Block) {
    let list = list.splittingLongItems(limit: limits.bullets, measure, height: room.height)
    let items = zip(measure.heights(of: list), list.items).map {
      SlideRuns.Piece(height: $0, count: $1.bulletCount)
    }
    let runs = self.runs(of: items, over: 8, limit: limits.bullets, used: bullets)
    for (index, run) in runs.enumerated() {
      if index > 0 { turn() }
      var part = block
      part.content = .list(list.part(run))
      append(part, measure.height(of: part))
      bullets += items[run].reduce(0) { $0 + $1.count }
    }
  }

  /// Where a table or list is split: it begins below what stands on the slide already, or on a new
  /// one where that leaves it whole or leaves too little of it here.
  private mutating func runs(
    of pieces: [SlideRuns.Piece], over header: Double, limit: Int, used usedCount: Int
  ) -> [Range<Int>] {
    let whole = pieces.reduce(header) { $0 + $1.height }
    let count = pieces.reduce(0) { $0 + $1.count }
    let fitsHere = used + whole <= room.height && usedCount + count <= limit
    if fitsHere { return [pieces.indices] }
    let leadHeight = measure.height(of: lead)
    let fitsAlone = leadHeight + whole <= room.height && count <= limit
    if fitsAlone || used - leadHeight > room.height * 0.5 || usedCount + 2 > limit {
      turn(keeping: lead)
    }
    if used + whole <= room.height, bullets + count <= limit { return [pieces.indices] }
    return SlideRuns(
      pieces: pieces, first: room.height - used - header, rest: room.height - header,
      firstLimit: max(limit - bullets, 1), limit: limit
    ).balanced
  }

  private mutating func append(_ block: Block, _ height: Double) {
    current.append(block)
    used += height
  }

  /// What introduces the next block and moves with it: headings, and a paragraph that is a line or
  /// two, unless nothing would stay.
  private var lead: [Block] {
    var lead: [Block] = []
    for block in current.reversed() {
      switch block.content {
      case .heading: lead.insert(block, at: 0)
      case .paragraph where lead.isEmpty && measure.height(of: block) < 90:
        lead.insert(block, at: 0)
      default: return lead
      }
    }
    return lead
  }

  /// Ends the slide, but for what moves on; a slide with nothing else on it doesn't end.
  private mutating func turn(keeping kept: [Block] = []) {
    let blocks = Array(current.dropLast(kept.count))
    guard !blocks.isEmpty else { return }
    pages.append(Page(blocks: blocks, density: .fitting(blocks, in: room)))
    current = kept
    used = measure.height(of: kept)
    bullets = 0
  }
}
