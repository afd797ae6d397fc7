import Testing

@testable import Documents

@Suite struct ColourTests {
  @Test func hexIsReadAndWritten() {
    #expect(Colour(hex: "#0F766E")?.hex == "#0f766e")
    #expect(Colour(hex: "#07e") == Colour(red: 0, green: 0x77, blue: 0xEE))
    for text in ["", "#", "0F766E", "#0F766", "#0F766E0", "#GGGGGG", "#+12345", "#٠٠٠", "red"] {
      #expect(Colour(hex: text) == nil, "\(text)")
    }
  }

  /// The examples of WCAG's own definition: black on white is 21, a colour on itself 1.
  @Test func contrastIsWCAGs() throws {
    #expect(abs(Colour.white.contrast(with: .black) - 21) < 0.001)
    #expect(Colour.white.contrast(with: .white) == 1)
    let grey = try #require(Colour(hex: "#767676"))
    #expect(abs(grey.contrast(with: .white) - 4.54) < 0.01)
    #expect(grey.contrast(with: .white) == Colour.white.contrast(with: grey))
  }

  /// Every shade that a company may have reads on the page's grounds.
  @Test func everyAccentReads() {
    let grounds = [Colour.white, .black, Colour(red: 0x17, green: 0x1B, blue: 0x22)]
    for red in stride(from: UInt8(0), through: 255, by: 51) {
      for green in stride(from: UInt8(0), through: 255, by: 51) {
        for blue in stride(from: UInt8(0), through: 255, by: 51) {
          let colour = Colour(red: red, green: green, blue: blue)
          for ground in grounds {
            let shade = colour.readable(on: ground)
            #expect(shade.contrast(with: ground) >= 4.5, "\(colour.hex) on \(ground.hex)")
          }
        }
      }
    }
  }

  /// A colour that reads already stays as it is.
  @Test func readableColoursStay() throws {
    let teal = try #require(Colour(hex: "#0F766E"))
    #expect(teal.readable(on: .white) == teal)
  }
}
