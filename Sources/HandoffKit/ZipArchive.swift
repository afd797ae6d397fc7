import Packets
import Site

/// A ZIP file of some files, stored as they are: the texts are small, and every program that reads
/// ZIP reads this (PKWARE APPNOTE 6.3.10, 4.3).
struct ZipArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let date: UInt16

  /// The bytes of the whole archive. All entries bear the day, at midnight, so that the same files
  /// give the same bytes.
  static func bytes(of files: [OutputFile], on day: Day) -> [UInt8] {
    var archive = ZipArchive(day)
    for file in files.sorted(by: { $0.path < $1.path }) { archive.add(file) }
    return archive.finished
  }

  /// MS-DOS's date: years since 1980, month, day.
  private init(_ day: Day) {
    let year = min(max(day.year - 1980, 0), 127)
    date = UInt16(year << 9 | day.month << 5 | day.day)
  }

  private mutating func add(_ file: OutputFile) {
    let name = Array(file.path.utf8)
    let content = Array(file.text.utf8)
    let offset = UInt32(bytes.count)
    var header: [UInt8] = []
    // Version 2.0; flag 11: the name is UTF-8; method 0: stored; time 0.
    for field: UInt16 in [20, 1 << 11, 0, 0, date] { header.append(field) }
    header.append(CRC32.of(content))
    header.append(UInt32(content.count))
    header.append(UInt32(content.count))
    header.append(UInt16(name.count))
    header.append(UInt16(0))
    bytes.append(UInt32(0x0403_4B50))
    bytes += header + name + content
    directory.append(UInt32(0x0201_4B50))
    // Made by Unix, so that the attributes below are a file's mode: 0644.
    directory.append(UInt16(3 << 8 | 20))
    directory += header
    for field: UInt16 in [0, 0, 0] { directory.append(field) }
    directory.append(UInt32(0o100644 << 16))
    directory.append(offset)
    directory += name
    count += 1
  }

  private var finished: [UInt8] {
    var end: [UInt8] = []
    end.append(UInt32(0x0605_4B50))
    for field: UInt16 in [0, 0, UInt16(count), UInt16(count)] { end.append(field) }
    end.append(UInt32(directory.count))
    end.append(UInt32(bytes.count))
    end.append(UInt16(0))
    return bytes + directory + end
  }
}

/// ISO 3309's cyclic redundancy check, as ZIP has it.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { value, byte in
      table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8
    }
  }
}

extension [UInt8] {
  /// Little-endian, as everything in ZIP.
  fileprivate mutating func append(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
