import Foundation
import Packets
import Testing

/// Each folder of `Cases` is a packet; its whole reading is compared with `expected.txt`.
/// `RECORD=1` rewrites what is expected and fails all the same.
@Suite struct CaseTests {
  @Test func casesExist() {
    #expect(CaseFolder.all.count >= 20)
  }

  @Test(arguments: CaseFolder.all)
  func readsAsExpected(_ folder: CaseFolder) throws {
    let reading = Packet.read(slug: folder.description, files: try folder.files())
    let found = PacketDump.text(of: reading)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(found.utf8).write(to: folder.expectedURL)
      Issue.record("recorded \(folder.expectedURL.lastPathComponent)")
      return
    }
    let expected = String(decoding: try Data(contentsOf: folder.expectedURL), as: UTF8.self)
    #expect(found == expected)
  }
}
