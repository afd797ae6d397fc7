import Diagnostics
import Foundation
import HandoffKit
import Packets
import Playbook

/// Data goes to stdout, everything else to stderr, with colour only where a person looks at it.
struct Terminal {
  /// For stderr; NO_COLOR (https://no-color.org), TERM=dumb and pipes turn colour off.
  let style: TextStyle
  /// For stdout.
  let dataStyle: TextStyle
  /// Whether a person watches stderr.
  let isInteractive: Bool

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    isInteractive = isatty(STDERR_FILENO) == 1
    let isPlain =
      environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
    style = isInteractive && !isPlain ? .coloured : .plain
    dataStyle = isatty(STDOUT_FILENO) == 1 && !isPlain ? .coloured : .plain
  }

  /// How many columns stdout has: the terminal's, `COLUMNS`, or 100 for a pipe; 40 at least.
  var width: Int {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return min(max(isKnown ? Int(size.ws_col) : columns ?? 100, 40), 1000)
  }

  func write(data text: String) throws(DiskError) { try write(data: Array(text.utf8)) }

  func write(data bytes: [UInt8]) throws(DiskError) {
    let code = write(bytes, to: STDOUT_FILENO)
    guard code == 0 else {
      throw DiskError(.write, "standard output", reason: String(cString: strerror(code)))
    }
  }

  /// All of standard input.
  func input() throws(DiskError) -> [UInt8] {
    do {
      return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw DiskError(.read, "standard input", reason: error.localizedDescription)
    }
  }

  /// Where nobody can be told, nobody is.
  func write(error text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  func complain(_ message: String) {
    write(error: "handoff: \(message.printable)\n")
  }

  /// Why a document is a draft and who can change that.
  func tell(_ readiness: Readiness, of document: String) {
    complain("\(document) is a draft, marked as such; it is not for the customer yet")
    for reason in readiness.reasons {
      let place = reason.location.map { "\($0.file):\($0.line): " } ?? ""
      let author = reason.author.map { "\($0.rawValue), " } ?? ""
      write(error: "  \(place)\(author)\(reason.text)".printable + "\n")
    }
  }

  /// 0, or the system's code for what went wrong.
  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 { written += count } else if errno != EINTR { return errno }
      }
      return 0
    }
  }

  /// Overwrites the line it wrote before; nothing where nobody watches.
  func showProgress(_ text: String) {
    if isInteractive { write(error: "\r\u{1B}[K\(text)") }
  }

  func endProgress() {
    if isInteractive { write(error: "\r\u{1B}[K") }
  }

  /// Tells of findings on stderr.
  func report(_ findings: [Finding], source: (String) -> SourceText?) {
    write(error: findings.text(style: style, source: source))
  }
}

extension [Finding] {
  /// Findings with their lines, worst last so that it stands above the prompt; mere infos on a
  /// line each.
  func text(style: TextStyle, source: (String) -> SourceText?) -> String {
    let nowhere = SourceLocation(file: "", line: 0)
    return sorted {
      ($0.severity, $0.location ?? nowhere) < ($1.severity, $1.location ?? nowhere)
    }.map { finding in
      let isUnanswered = ["missing", "placeholder"].contains(finding.rule)
      let isBrief = finding.severity == .info || isUnanswered
      return isBrief
        ? finding.line(style: style, withFix: !isUnanswered)
        : finding.text(style: style, source: source)
    }.joined()
  }
}
