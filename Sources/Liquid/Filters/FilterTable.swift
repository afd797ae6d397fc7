/// The filters that templates may use, by name.
package struct FilterTable: Sendable {
  /// In the order of declaration, later ones replacing earlier ones of the same name.
  package private(set) var filters: [Filter] = []
  private var slots: [String: Int] = [:]

  /// A table of these alone.
  package init(_ filters: [Filter]) {
    for filter in filters { add(filter) }
  }

  /// Liquid's own filters.
  package static let standard = FilterTable(
    Filter.textFilters + Filter.trimmingFilters + Filter.replacingFilters + Filter.markupFilters
      + Filter.encodingFilters + Filter.numberFilters + Filter.listFilters
      + Filter.selectingFilters + Filter.sortingFilters + [.default, .date])

  /// The same table with the caller's filters added.
  package func adding(_ filters: [Filter]) -> FilterTable {
    var table = self
    for filter in filters { table.add(filter) }
    return table
  }

  private mutating func add(_ filter: Filter) {
    if let slot = slots[filter.name] {
      filters[slot] = filter
    } else {
      slots[filter.name] = filters.count
      filters.append(filter)
    }
  }

  /// The filter of a name.
  package subscript(name: String) -> Filter? { slots[name].map { filters[$0] } }
}
