/// A template engine that renders the benchmark's report.
protocol Engine {
  /// With its version, as the table shows it.
  var name: String { get }
  func output() throws -> String
  /// How long a number of renderings take one after the other.
  func time(of count: Int) throws -> Duration
}

/// An engine of this very process: templates are parsed before, data is there as it takes it.
struct LocalEngine: Engine {
  let name: String
  let render: () throws -> String

  func output() throws -> String { try render() }

  func time(of count: Int) throws -> Duration {
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<count { _ = try render() }
    return clock.now - start
  }
}
