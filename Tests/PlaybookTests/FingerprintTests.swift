import Testing

@testable import Playbook

/// The test vector of FIPS 180-4's examples.
@Suite struct FingerprintTests {
  @Test func hashesAsTheStandardSays() {
    let fingerprint = Fingerprint(of: "abc")
    #expect(
      fingerprint.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(fingerprint.policySource == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
