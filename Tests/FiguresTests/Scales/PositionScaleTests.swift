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

  @Test("of a logarithm has equal lengths for equal ratios, and no place for zero")
  func logarithmic() throws {
    let scale = PositionScale(kind: .logarithmic, domain: 0.01...100, start: 0, end: 400)
    for (value, expected) in [(0.01, 0.0), (0.1, 100), (1, 200), (100, 400)] {
      #expect(abs(try #require(scale.position(of: value)) - expected) < 1e-9)
    }
    #expect(scale.position(of: 0) == nil && scale.position(of: -1) == nil)
    #expect(scale.baseline == 0)
  }

  @Test("of a symmetric logarithm is odd")
  func symlog() throws {
    let scale = PositionScale(
      kind: .symlog(linearThreshold: 1), domain: -1000...1000, start: 0, end: 200)
    #expect(scale.position(of: 0) == 100 && scale.baseline == 100)
    for value in [0.3, 1, 20] {
      let positions = try [value, -value].map { try #require(scale.position(of: $0)) }
      #expect(abs(positions[0] + positions[1] - 200) < 1e-9)
    }
  }

  @Test("does not overflow from the smallest number to the largest")
  func allNumbers() throws {
    let domain = Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude
    let scale = PositionScale(kind: .logarithmic, domain: domain, start: 0, end: 100)
    #expect(scale.position(of: domain.lowerBound) == 0)
    #expect(scale.position(of: domain.upperBound) == 100)
    #expect(try #require(scale.position(of: 1)) > 50)
  }
}
