import Crypto
import Foundation

/// The SHA-256 of some bytes (FIPS 180-4).
package struct Fingerprint: Hashable, Sendable {
  private let digest: [UInt8]

  package init(_ bytes: some Sequence<UInt8>) {
    digest = Array(SHA256.hash(data: Array(bytes)))
  }

  package init(of text: String) { self.init(text.utf8) }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    digest.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
  }

  /// As a Content-Security-Policy names it: `sha256-…` in Base64 (CSP Level 3, 2.3.1).
  package var policySource: String { "sha256-" + Data(digest).base64EncodedString() }
}
