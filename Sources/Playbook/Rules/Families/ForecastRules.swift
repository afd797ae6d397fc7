import Packets

/// Whether the renewal can be forecast.
enum ForecastRules {
  static let all = [forecastIncomplete]

  private static let forecastIncomplete = Rule(
    "forecast-incomplete", .from(.closeOut, .error), by: .implementation,
    meaning: "the forecast for the renewal can't be built, or leaves something out"
  ) { dossier in
    Forecast(of: dossier).lacking.filter { !dossier.isReportedAsGap($0) }.map { input in
      Violation(
        at: input.location ?? dossier.top,
        "the forecast lacks \(input.input); close-out asks for a forecast that can be built",
        fix: "write \(input.place)")
    }
  }
}

extension Dossier {
  /// Whether the place of a missing input lacks an answer that a gate asks for: that says it.
  fileprivate func isReportedAsGap(_ input: MissingInput) -> Bool {
    asked.contains { asked in
      guard let lacking = asked.lacking, let place = input.location else { return false }
      guard Self.forecastSections.contains(asked.section) else { return false }
      return lacking.location == place || lacking.location == nil && place == top
    }
  }

  private static let forecastSections: Set<String> = ["Deal", "Contract", "Expansion signals"]
}
