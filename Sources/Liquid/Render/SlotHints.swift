/// Where each `variable.field` of a template found its field last: objects that a loop goes
/// through mostly have their fields in one order.
struct SlotHints {
  private var slots: [Int]

  /// For the fields of a template, numbered from 0.
  init(count: Int) {
    slots = Array(repeating: 0, count: count)
  }

  /// The slot to try first.
  subscript(site: Int) -> Int {
    get { slots[site] }
    _modify { yield &slots[site] }
  }
}
