import Diagnostics
import Foundation

/// The names of the time zone database (IANA).
package enum TimeZoneName {
  /// `Europe/Berlin`, `UTC`; nil for what is no zone's name. Case doesn't matter, the result is as
  /// the database writes it.
  package static func canonical(_ name: String) -> String? {
    known[name.trimmed.lowercased()]
  }

  /// The zone that was most likely meant: a city alone is enough.
  package static func nearest(to name: String) -> String? {
    let folded = name.foldedKey
    let names = known.values.sorted()
    let city = names.first { $0.split(separator: "/").last.map { String($0).foldedKey } == folded }
    return city ?? Diagnostics.nearest(to: name, in: names)
  }

  private static let known: [String: String] = {
    var known = ["utc": "UTC", "gmt": "UTC", "z": "UTC", "etc/utc": "UTC"]
    for name in TimeZone.knownTimeZoneIdentifiers where name.contains("/") {
      known[name.lowercased()] = name
    }
    return known
  }()
}
