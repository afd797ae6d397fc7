/// Somebody, or a group of people, as a packet names them.
package struct Person: Hashable, Sendable {
  /// `Dana Okafor`, `maria` for `@maria`, `Dispatchers` for `Dispatchers (12)`; where only an
  /// address was typed, the address.
  package var name: String
  package var email: String?
  /// What stood in parentheses or after a comma: `VP Operations`, `Northwind`.
  package var title: String?
  /// How many people a group has; nil for one person.
  package var count: Int?
  /// Struck through: no longer there.
  package var isStruck: Bool

  package init(
    name: String, email: String? = nil, title: String? = nil, count: Int? = nil,
    isStruck: Bool = false
  ) {
    self.name = name
    self.email = email
    self.title = title
    self.count = count
    self.isStruck = isStruck
  }
}
