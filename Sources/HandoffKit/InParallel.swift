/// Works on the elements several at a time and hands on what becomes of them, in their order.
func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ work: @escaping @Sendable (Element) -> Result,
  then take: (_ done: Int, Result) -> Void
) async {
  // Enough to keep every core busy without holding many results in memory.
  let atOnce = 16
  await withTaskGroup(of: (Int, Result).self) { group in
    var waiting = elements.indices.makeIterator()
    var early: [Int: Result] = [:]
    var done = 0
    func add() {
      if let index = waiting.next() { group.addTask { (index, work(elements[index])) } }
    }
    for _ in 0..<atOnce { add() }
    for await (index, result) in group {
      early[index] = result
      while let result = early.removeValue(forKey: done) {
        done += 1
        take(done, result)
      }
      add()
    }
  }
}
