import CommonMark

extension List {
  /// Some of the items, numbered on.
  func part(_ range: Range<Int>) -> List {
    var part = self
    part.items = Array(items[range])
    if case .ordered(let start, let delimiter) = kind {
      part.kind = .ordered(start: start + range.lowerBound, delimiter: delimiter)
    }
    return part
  }

  /// With an item that is too long for a slide as several: each has the item's own words and some
  /// of the list in it.
  func splittingLongItems(limit: Int, _ measure: SlideMeasure, height: Double) -> List {
    var split = self
    split.items = zip(items, measure.heights(of: self)).flatMap { item, itemHeight in
      item.bulletCount > limit || itemHeight > height
        ? item.pieces(limit: limit, measure, height: height) : [item]
    }
    return split
  }
}

extension ListItem {
  /// The bullets that one sees: its own and those of the lists in it.
  var bulletCount: Int {
    1
      + blocks.reduce(0) { count, block in
        guard case .list(let list) = block.content else { return count }
        return count + list.items.reduce(0) { $0 + $1.bulletCount }
      }
  }

  fileprivate func pieces(limit: Int, _ measure: SlideMeasure, height: Double) -> [ListItem] {
    guard let last = blocks.last, case .list(let inner) = last.content, inner.items.count > 1 else {
      return [self]
    }
    let own = Array(blocks.dropLast())
    let room = max(height - measure.height(of: own) - 40, 60)
    let pieces = zip(measure.heights(of: inner), inner.items).map {
      SlideRuns.Piece(height: $0, count: $1.bulletCount)
    }
    let most = max(limit - 1, 1)
    let runs = SlideRuns(pieces: pieces, first: room, rest: room, firstLimit: most, limit: most)
    return runs.balanced.map { run in
      var item = self
      var list = last
      list.content = .list(inner.part(run))
      item.blocks = own + [list]
      return item
    }
  }
}
