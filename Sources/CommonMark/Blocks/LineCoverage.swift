/// Which lines belong to some leaf, and which container each line is in.
struct LineCoverage {
  private var isCovered: [Bool]
  private var containers: [Int?]

  init(count: Int) {
    isCovered = Array(repeating: false, count: count)
    containers = Array(repeating: nil, count: count)
  }

  mutating func cover(_ lines: ClosedRange<Int>) {
    for line in lines where isCovered.indices.contains(line - 1) { isCovered[line - 1] = true }
  }

  /// Inner containers overwrite outer ones, so they have to come later.
  mutating func enclose(_ lines: ClosedRange<Int>, in container: Int) {
    for line in lines where containers.indices.contains(line - 1) {
      containers[line - 1] = container
    }
  }

  /// Lines past the end count as covered.
  func isCovered(_ line: Int) -> Bool {
    isCovered.indices.contains(line - 1) ? isCovered[line - 1] : true
  }

  func container(of line: Int) -> Int? {
    containers.indices.contains(line - 1) ? containers[line - 1] : nil
  }
}
