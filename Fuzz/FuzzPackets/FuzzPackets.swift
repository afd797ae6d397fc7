import Packets

/// libFuzzer over packet reading; its arguments are libFuzzer's.
///
/// The package manager names an executable's entry itself, so libFuzzer's own `main` can't be it.
@main
enum FuzzPackets {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runFuzzer(&count, &arguments, readPacket)
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// One input, read as a packet; what was understood is printed as `handoff show` does.
@_cdecl("LLVMFuzzerTestOneInput")
func readPacket(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let reading = Packet.read(slug: "fuzz", files: [(path: "packets/fuzz.md", text: text)])
  let report = PacketReport(reading.packet)
  return report.text.isEmpty || report.json(findings: reading.findings).text.isEmpty ? -1 : 0
}
