import Diagnostics
import Packets

extension [Finding] {
  /// What reading found, without what the rules say of the same place, and without what the packet
  /// lets off.
  package func judged(
    beside judged: [Finding], in packet: Packet
  ) -> (kept: [Finding], letOff: [(finding: Finding, reason: String)]) {
    // A placeholder's finding says the same as a rule's of that place.
    let places = Set(judged.compactMap(\.location))
    var kept: [Finding] = []
    var letOff: [(finding: Finding, reason: String)] = []
    for finding in self {
      if finding.rule == "placeholder", finding.location.map(places.contains) == true { continue }
      if let allowance = packet.allowance(of: finding.rule, at: finding.location) {
        letOff.append((finding, allowance.reason))
      } else {
        kept.append(finding)
      }
    }
    return (kept, letOff)
  }
}
