import Testing

@testable import Figures

@Suite("A scale of positions")
struct PositionScaleTests {
  private let scale = PositionScale(kind: .linear, domain: -1...3, start: 100, end: 0)

  @Test("puts the domain between its ends")
  func ends() {
    #expect(scale.position(of: -1) == 100)
    #expect(scale.position(of: 1) == 50)
    #expect(scale.position(of: 3) == 0)
  }

  @Test("has no place for what is not finite", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(value: Double) {
    #expect(scale.position(of: value) == nil)
  }

  @Test("does not overflow on the widest domain")
  func widest() {
    let most = Double.greatestFiniteMagnitude
    let scale = PositionScale(kind: .linear, domain: -most...most, start: 0, end: 10)
    #expect(scale.position(of: 0) == 5)
    #expect(scale.position(of: most) == 10)
  }

  @Test("keeps far values at a distance that renderers can draw")
  func far() {
    #expect(scale.position(of: 1e300) == -100_000)
  }
}
