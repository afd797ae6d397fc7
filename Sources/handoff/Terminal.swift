import Diagnostics
import Foundation

/// Data goes to stdout, everything else to stderr, with colour only where a person looks at it.
struct Terminal {
  /// For stderr; NO_COLOR (https://no-color.org), TERM=dumb and pipes turn colour off.
  let style: TextStyle
  /// Whether a person watches stderr.
  let isInteractive: Bool

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    isInteractive = isatty(STDERR_FILENO) == 1
    let isPlain =
      environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
    style = isInteractive && !isPlain ? .coloured : .plain
  }

  func write(data text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  func write(error text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  func complain(_ message: String) {
    write(error: "handoff: \(message)\n")
  }

  /// Overwrites the line it wrote before; nothing where nobody watches.
  func showProgress(_ text: String) {
    if isInteractive { write(error: "\r\u{1B}[K\(text)") }
  }

  func endProgress() {
    if isInteractive { write(error: "\r\u{1B}[K") }
  }

  /// Findings with their lines, worst last so that it stands above the prompt; mere infos on a
  /// line each.
  func report(_ findings: [Finding], source: (String) -> SourceText?) {
    let sorted = findings.sorted {
      ($0.severity, $0.location?.description ?? "") < ($1.severity, $1.location?.description ?? "")
    }
    for finding in sorted {
      let isBrief = finding.severity == .info
      write(
        error: isBrief ? finding.line(style: style) : finding.text(style: style, source: source))
    }
  }
}
