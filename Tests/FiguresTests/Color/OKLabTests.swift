import Testing

@testable import Figures

@Suite("OKLab")
struct OKLabTests {
  @Test("has the coordinates of the paper's reference implementation")
  func reference() {
    let red = OKLab(Color(hex: 0xff0000))
    #expect(abs(red.lightness - 0.62796) < 1e-4)
    #expect(abs(red.a - 0.22486) < 1e-4 && abs(red.b - 0.12585) < 1e-4)
    let white = OKLab(Color(hex: 0xffffff))
    #expect(abs(white.lightness - 1) < 1e-4 && abs(white.a) < 1e-4 && abs(white.b) < 1e-4)
  }

  @Test("leads back to the colour", arguments: 0..<200)
  func inverse(seed: Int) {
    var random = SplitMix64(seed: seed)
    let color = Color(hex: UInt32.random(in: 0...0xffffff, using: &random))
    #expect(OKLab(color).color == color, "seed \(seed)")
  }

  @Test("cuts colours that sRGB does not have off at its edge")
  func gamut() {
    #expect(OKLab(lightness: 2, a: 0, b: 0).color == Color(hex: 0xffffff))
    #expect(OKLab(lightness: -1, a: 0, b: 0).color == Color(hex: 0x000000))
  }
}
