import Diagnostics
import Packets

/// Whether the customer really works with it before implementation steps back.
enum GoLiveRules {
  static let all = [noGoLive, primaryUseCaseNotLive, adoptionBelowThreshold]

  private static let noGoLive = Rule(
    "no-go-live", .from(.shadow, .error), by: .implementation,
    meaning: "the account isn't live yet"
  ) { dossier in
    guard let live = dossier.packet.account.goLive, let day = live.value?.day,
      day > dossier.today
    else { return [] }
    return [
      Violation(
        at: live.location, "go-live is on \(day), expected it behind us on \(dossier.today)",
        fix: "begin the shadow once it is live")
    ]
  }

  private static let primaryUseCaseNotLive = Rule(
    "primary-use-case-not-live", .from(.shadow, .error), by: .implementation,
    meaning: "what they bought it for doesn't work yet"
  ) { dossier in
    let said = dossier.pastReadings.compactMap(\.primaryUseCaseLive).last { $0.value != nil }
    guard let said, said.value?.isOn == false else { return [] }
    return [
      Violation(
        at: said.location, "the last reading says that the primary use case isn't live",
        fix: "begin the shadow once what they bought it for works")
    ]
  }

  /// In days, after go-live.
  private static let window = 30

  private static let adoptionBelowThreshold = Rule(
    "adoption-below-threshold", .from(.shadow, .error), by: .implementation,
    meaning: "too few use it in the first 30 days after go-live"
  ) { dossier in
    guard let live = dossier.packet.account.goLive?.value?.day, live <= dossier.today,
      !dossier.packet.adoption.readings.isEmpty
    else { return [] }
    let expected = dossier.settings.thresholds.adoption
    let readings = dossier.pastReadings.filter { reading in
      guard let day = reading.date?.value?.day else { return false }
      return (0...window).contains(live.days(until: day))
    }
    let shares = readings.compactMap { reading in
      (reading.adoption ?? reading.activeUsers?.share(of: dossier.packet.deal.seats?.value))
        .flatMap { entry in entry.value.map { (value: $0, location: entry.location) } }
    }
    guard !shares.contains(where: { $0.value >= expected }) else { return [] }
    let best = shares.max { $0.value < $1.value }
    let found =
      best.map {
        "the best reading in \(window) days after go-live has \($0.value.formatted(in: .english))"
      }
      ?? (readings.isEmpty
        ? "no reading lies within \(window) days after go-live on \(live)"
        : "no reading says how many of how many seats use it")
    return [
      Violation(
        at: best?.location ?? readings.last?.margin.location ?? dossier.place(of: "Adoption"),
        "\(found), expected \(expected.formatted(in: .english))",
        fix: "get the people in whose seats are empty, and add the next reading")
    ]
  }
}

extension Dossier {
  /// Readings up to today; one without a day counts.
  fileprivate var pastReadings: [AdoptionReading] {
    packet.adoption.readings.filter { ($0.date?.value?.day ?? today) <= today }
  }
}
