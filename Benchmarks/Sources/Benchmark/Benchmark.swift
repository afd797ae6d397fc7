import Foundation

/// Renders one report in every engine by turns and prints how long each takes.
///
/// `Benchmark FOLDER [PYTHON]`: the folder with `liquid/` and its like in it, the Python whose
/// engines take part.
@main
struct Benchmark {
  private static let rounds = 15
  /// How long an engine renders in one round.
  private static let slice = Duration.milliseconds(250)

  static func main() {
    do {
      print(try table())
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func table() throws -> String {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = URL(fileURLWithPath: arguments.first ?? ".")
    let report = try Report(in: folder)
    var engines = [try report.ours(), try report.mustache(), try report.stencil()]
    var python: PythonEngines?
    if arguments.count > 1, let interpreter = arguments.last {
      python = try PythonEngines(
        python: interpreter, script: folder.appendingPathComponent("python.py"))
      engines += python?.engines ?? []
    }
    for engine in engines { try check(engine, report) }
    return table(of: try measure(engines))
  }

  /// The engine must render the expected output, byte for byte.
  private static func check(_ engine: any Engine, _ report: Report) throws {
    let output = try engine.output()
    guard !output.utf8.elementsEqual(report.expected.utf8) else { return }
    let found = output.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = report.expected.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(found, expected).prefix { $0 == $1 }.count
    throw BenchmarkError(
      """
      \(engine.name), line \(line + 1): found "\(found.dropFirst(line).first ?? "the end")", \
      expected "\(expected.dropFirst(line).first ?? "the end")" as in liquid/expected.txt
      """)
  }

  /// The seconds that a thousand renderings take, by engine: the median of all rounds. In each
  /// round every engine has its turn, so that whatever else the machine does slows all alike.
  private static func measure(
    _ engines: [any Engine]
  ) throws -> [(name: String, milliseconds: Double)] {
    let counts = try engines.map { engine in
      max(1, Int(slice / (try engine.time(of: 20) / 20)))
    }
    var times = engines.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (index, engine) in engines.enumerated() {
        let time = try engine.time(of: counts[index])
        times[index].append(time / .milliseconds(1) / Double(counts[index]) * 1000)
      }
    }
    return zip(engines, times).map { ($0.name, $1.sorted()[rounds / 2]) }
  }

  private static func table(of results: [(name: String, milliseconds: Double)]) -> String {
    let ours = results[0].milliseconds
    let rows = results.sorted { $0.milliseconds < $1.milliseconds }.map { result in
      let ratio = (result.milliseconds / ours * 10).rounded() / 10
      return "| \(result.name) | \(Int(result.milliseconds.rounded())) | \(ratio) |"
    }
    let header = ["| Engine | ms for 1,000 renders | times ours |", "| --- | ---: | ---: |"]
    return (header + rows).joined(separator: "\n")
  }
}
