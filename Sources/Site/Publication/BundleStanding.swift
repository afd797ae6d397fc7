/// What becomes of a customer's bundle in a build. It is whole or it isn't touched: half a bundle
/// has links that lead nowhere, and tells that something is missing.
package enum BundleStanding: Hashable, Sendable {
  /// It is made anew.
  case ready
  /// Its index page isn't ready, so there is none; what is ready waits with the internal files.
  case waiting
  /// A document for the customer failed, or what stands around it: the last good one stays.
  case unchanged
  /// The leak guard found something in what would go out or in what would stay: there is none.
  case withheld
}
