import CommonMark
import Foundation

/// A company's picture, safe to stand in a page: its bytes go along, and nothing in it runs or loads
/// anything.
package struct Logo: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case svg = "image/svg+xml"
    case png = "image/png"
    case jpeg = "image/jpeg"
  }

  package let kind: Kind
  private let base64: String

  /// In bytes; the picture stands in every page that shows it.
  package static let limit = 256_000

  /// Reads a file's bytes, whatever its name says that they are.
  package init(_ bytes: [UInt8]) throws(LogoProblem) {
    guard bytes.count <= Self.limit else {
      throw .tooLarge(bytes: bytes.count, limit: Self.limit)
    }
    kind = try Self.kind(of: bytes)
    base64 = Data(bytes).base64EncodedString()
  }

  private static func kind(of bytes: [UInt8]) throws(LogoProblem) -> Kind {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    guard let text = String(validating: bytes, as: UTF8.self), text.contains("<svg") else {
      throw .noPicture
    }
    if let found = VectorScan(text).danger { throw .unsafe(found) }
    return .svg
  }

  /// As an element whose alternative is the company's name.
  func image(named company: String?) -> String {
    let name = (company ?? "Logo").htmlEscaped
    return "<img src=\"data:\(kind.rawValue);base64,\(base64)\" alt=\"\(name)\">"
  }
}

/// Why a file can't be the logo.
package enum LogoProblem: Error, Hashable, Sendable {
  case tooLarge(bytes: Int, limit: Int)
  /// Neither SVG nor PNG nor JPEG.
  case noPicture
  /// What an SVG holds that a picture must not: `<script>`, say.
  case unsafe(String)
}
