import Liquid
import Packets
import Playbook

/// The shapes of the playbook's figures: each with its summary, its arithmetic and what it lacks.
enum FigureShape {
  static let firstValue = ObjectShape<TimeToFirstValue>(
    "first value",
    [
      .whole("days", "From the contract's start until it was reached") { figure in
        if case .reached(let days) = figure.result { days } else { nil }
      },
      .flag("is_within_aim", "Whether it came within 30 days; nil while nobody can say") {
        $0.isWithinAim
      },
      .text("summary", "How long it took, from when to when, or how it stands") { $0.summary },
    ] + grounds { $0.grounds })

  static let engagement = ObjectShape<Disengagement>(
    "engagement",
    [
      .text("alarm", "none, flag or red") { $0.alarm.rawValue },
      .texts("warnings", "What is quiet, and for how long") { $0.warnings.map(\.text) },
      .text("verdict", "Where nothing is quiet: that nothing is, or why nobody can know") {
        $0.verdict
      },
    ] + grounds { $0.grounds })

  static let forecast = ObjectShape<Forecast>(
    "forecast",
    [
      .text("summary", "The range in one line") { $0.summary },
      .optionalText("base", "With what the contract brings") { $0.shown(.base) },
      .optionalText("expected", "And the signals by their probability") { $0.shown(.expected) },
      .optionalText("upside", "And all signals") { $0.shown(.upside) },
      .texts("at_least", "The figures that lack an amount, so that they are least ones") {
        forecast in
        Forecast.Figure.allCases.filter(forecast.atLeast.contains).map(\.rawValue)
      },
      .optionalText("benchmark", "The segment's") { $0.benchmark?.shown },
      .flag("is_complete", "Whether nothing is missing that it needs") { $0.isComplete },
    ] + grounds { $0.grounds })

  static let outlook = ObjectShape<RenewalOutlook>(
    "outlook",
    [
      .day("from", "The first day from which it says something") { $0.from },
      .flag("is_due", "Whether that day has come") { $0.isDue },
      .whole("criteria_met", "How many of the criteria that can be judged are met") {
        $0.criteria.part
      },
      .whole("criteria", "How many can be judged") { $0.criteria.whole },
      .optionalText("progress", "How many are met, overdue, and on the way, with their days") {
        $0.progress
      },
      .flag("is_buyer_in_contact", "Whether the economic buyer was in contact in 30 days") {
        $0.isBuyerInContact
      },
      .texts("open_high_risks", "What may go wrong and weighs most") { $0.openHighRisks },
      .texts("concerns", "What speaks against a renewal") { $0.concerns },
      .text("verdict", "Where nothing is known against it: that, or what is missing to say so") {
        $0.verdict
      },
    ] + grounds { $0.grounds })

  private static let missing = ObjectShape<MissingInput>(
    "missing input",
    [
      .text("input", "What would have to be known") { $0.input },
      .text("place", "Where to write it") { $0.place.plainMarks },
      .optionalText("source", "The packet's file and line") {
        $0.location.map { "\($0.file):\($0.line)" }
      },
    ])

  private static func grounds<Source>(
    _ get: @escaping @Sendable (Source) -> Grounds
  ) -> [ObjectShape<Source>.Property] {
    [
      .texts("arithmetic", "How it is reckoned, a line a step") { get($0).arithmetic },
      .list("missing", of: missing, "What it lacks, and where to write it") { get($0).missing },
    ]
  }
}

extension Forecast {
  /// `118%`, `at least 118%`
  fileprivate func shown(_ figure: Figure) -> String? {
    self[figure].map { (atLeast.contains(figure) ? "at least " : "") + $0.shown }
  }
}

extension Percent {
  fileprivate var shown: String { formatted(in: .english) }
}

extension String {
  fileprivate var plainMarks: String { replacing("`", with: "") }
}
