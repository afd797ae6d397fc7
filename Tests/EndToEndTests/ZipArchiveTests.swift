import Packets
import Site
import Testing

@testable import HandoffKit

@Suite struct ZipArchiveTests {
  /// The check value of CRC-32/ISO-HDLC.
  @Test func checksumIsTheStandards() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }

  @Test func archiveSaysWhatItHolds() throws {
    let day = try #require(Day(iso: "2026-11-20"))
    let files = [OutputFile(path: "b/ü.html", text: "two"), OutputFile(path: "a", text: "")]
    let bytes = ZipArchive.bytes(of: files, on: day)
    let end = bytes.count - 22
    #expect(Array(bytes[end..<end + 4]) == [0x50, 0x4B, 5, 6])
    #expect(number(bytes, at: end + 10, 2) == 2)
    var entry = number(bytes, at: end + 16, 4)
    #expect(entry + number(bytes, at: end + 12, 4) == end)
    var names: [String] = []
    while entry < end {
      #expect(Array(bytes[entry..<entry + 4]) == [0x50, 0x4B, 1, 2])
      #expect(number(bytes, at: entry + 14, 2) == (2026 - 1980) << 9 | 11 << 5 | 20)
      let length = number(bytes, at: entry + 28, 2)
      names.append(String(decoding: bytes[entry + 46..<entry + 46 + length], as: UTF8.self))
      let local = number(bytes, at: entry + 42, 4)
      #expect(Array(bytes[local..<local + 4]) == [0x50, 0x4B, 3, 4])
      let content = local + 30 + length
      let text = bytes[content..<content + number(bytes, at: local + 22, 4)]
      #expect(files.first { $0.path == names.last }?.text == String(decoding: text, as: UTF8.self))
      entry += 46 + length
    }
    #expect(names == ["a", "b/ü.html"])
    #expect(ZipArchive.bytes(of: files.reversed(), on: day) == bytes)
  }

  private func number(_ bytes: [UInt8], at index: Int, _ count: Int) -> Int {
    bytes[index..<index + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
