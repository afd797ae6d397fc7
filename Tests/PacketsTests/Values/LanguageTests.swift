import Testing

@testable import Packets

@Suite struct LanguageTests {
  @Test(arguments: [
    "ar", "AR-eg", "he", "iw", "fa_IR", "ur", "ckb", "yi", "dv", "az-Arab", "ku-Arab-IQ",
  ])
  func someAreWrittenFromTheRight(_ tag: String) {
    #expect(Language(tag).isRightToLeft && Language(tag).direction == "rtl")
  }

  @Test(arguments: ["en", "de-AT", "ur-Latn", "ks-Deva", "ku", "arn", "az", "", "-", "ar-Latn-EG"])
  func othersFromTheLeft(_ tag: String) {
    #expect(!Language(tag).isRightToLeft && Language(tag).direction == "ltr")
  }
}
