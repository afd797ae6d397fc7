import Foundation
import Testing

/// What goes where, and how it looks in a terminal.
@Suite struct TerminalTests {
  /// Runs it with a terminal for stderr, and says what that shows.
  private func shown(
    _ arguments: [String], in scratch: Scratch, environment: [String: String] = [:]
  ) async throws -> String {
    let (primary, secondary) = try pseudoTerminal()
    let process = try Program.process(arguments, in: scratch.url, environment: environment)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: secondary, closeOnDealloc: false)
    _ = try await Program.end(of: process)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    _ = fcntl(primary, F_SETFL, O_NONBLOCK)
    let count = read(primary, &bytes, bytes.count)
    close(secondary)
    close(primary)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private func pseudoTerminal() throws -> (primary: Int32, secondary: Int32) {
    #if os(Linux)
      // posix_openpt is not visible from Swift here; these are its two requests.
      let (unlock, askNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let primary = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (no, number): (Int32, Int32) = (0, 0)
      try #require(ioctl(primary, unlock, &no) == 0 && ioctl(primary, askNumber, &number) == 0)
      let name = "/dev/pts/\(number)"
    #else
      let primary = posix_openpt(O_RDWR | O_NOCTTY)
      try #require(grantpt(primary) == 0 && unlockpt(primary) == 0)
      let name = String(cString: try #require(ptsname(primary)))
    #endif
    let secondary = open(name, O_RDWR | O_NOCTTY)
    try #require(secondary >= 0)
    return (primary, secondary)
  }

  private func workspace() throws -> Scratch {
    let scratch = try Scratch(Workspaces.with("northwind", "tallow"))
    try scratch.write("# Tallow\n\n## Risks\n\n| a |\n| b |\n", to: "packets/tallow.md")
    return scratch
  }

  @Test(
    arguments: [
      ([:], true), (["NO_COLOR": ""], true), (["TERM": "xterm"], true), (["NO_COLOR": "1"], false),
      (["NO_COLOR": "0"], false), (["TERM": "dumb"], false),
    ] as [([String: String], Bool)])
  func coloursAreForTerminalsThatWantThem(_ environment: [String: String], _ expected: Bool)
    async throws
  {
    let text = try await shown(["show", "tallow"], in: workspace(), environment: environment)
    #expect(text.contains("[broken-table]"))
    #expect(text.contains("\u{1B}[1;33mwarning") == expected)
    #expect(text.contains("\u{1B}") == expected)
  }

  @Test func buildsCountInATerminal() async throws {
    let text = try await shown(["build"], in: workspace())
    #expect(text.contains("rendered 1 of 2 accounts"))
    #expect(text.contains("rendered 2 of 2 accounts"))
  }

  @Test func nothingIsColouredOrCountedElsewhere() async throws {
    let scratch = try workspace()
    for arguments in [["build"], ["show", "tallow"]] {
      let outcome = try await Program.run(arguments, in: scratch.url)
      #expect(!outcome.stderr.contains("\u{1B}"))
      #expect(!outcome.stderr.contains("rendered"))
      #expect(!outcome.stdout.contains("\u{1B}"))
    }
  }

  @Test func aFullDiskIsAnError() async throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
    let scratch = try workspace()
    let process = try Program.process(["show", "northwind"], in: scratch.url, environment: [:])
    process.standardOutput = full
    let pipe = Pipe()
    process.standardError = pipe
    #expect(try await Program.end(of: process) == 2)
    try pipe.fileHandleForWriting.close()
    let said = String(
      decoding: try #require(try pipe.fileHandleForReading.readToEnd()), as: UTF8.self)
    #expect(said.hasSuffix("handoff: can't write standard output: No space left on device\n"))
  }

  @Test func aReaderWhoHasEnoughIsNoCrash() async throws {
    let scratch = try workspace()
    let process = try Program.process(["fields", "pre-read"], in: scratch.url, environment: [:])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try pipe.fileHandleForReading.close()
    let code = try await Program.end(of: process)
    #expect(code == 2 || code == nil && process.terminationStatus == SIGPIPE)
  }
}
