import Testing

@testable import Figures

@Suite("The bounds of bands of colours")
struct ColorBandsTests {
  @Test("are round and hold the domain")
  func linear() {
    #expect(
      ColorBands.bounds(.bands(5), domain: 0.3...9.8, scale: .linear) == [0, 2, 4, 6, 8, 10])
  }

  @Test("on a logarithm are powers of ten, or their multiples where there are few")
  func logarithmic() {
    let powers = ColorBands.bounds(.bands(4), domain: 2e-3...5, scale: .logarithmic)
    #expect(powers == [1e-3, 1e-2, 1e-1, 1, 10])
    let multiples = ColorBands.bounds(.bands(4), domain: 0.15...4, scale: .logarithmic)
    #expect(multiples == [0.1, 0.3, 1, 3, 10])
  }

  @Test("on a symmetric logarithm are equally far apart, from end to end")
  func symlog() throws {
    let kind = ScaleKind.symlog(linearThreshold: 1)
    let bounds = ColorBands.bounds(.bands(4), domain: -100...100, scale: kind)
    #expect(bounds.count == 5 && bounds.first == -100 && bounds.last == 100)
    #expect(abs(bounds[2]) < 1e-12)
  }

  @Test("are none for smooth colours")
  func smooth() {
    #expect(ColorBands.bounds(.smooth, domain: 0...1, scale: .linear).isEmpty)
  }
}
