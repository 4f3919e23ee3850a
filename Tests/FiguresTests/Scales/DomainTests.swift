import Testing

@testable import Figures

@Suite("The domain of an axis")
struct DomainTests {
  @Test("has room at both ends")
  func padding() {
    #expect(Domain.fitting(10...20, axis: Axis(padding: 0.1)) == 9...21)
    #expect(Domain.fitting(1...200, axis: Axis(scale: .integer, padding: 0)) == 1...200)
  }

  @Test("stops at a bound, and takes in one that is near")
  func bounds() {
    let share = Axis(bounds: 0...1)
    #expect(Domain.fitting(0.5...1, axis: share).upperBound == 1)
    #expect(Domain.fitting(0.5...0.99, axis: share).upperBound == 1)
    #expect(Domain.fitting(0.5...0.8, axis: share).upperBound < 0.9)
    #expect(Domain.fitting(0.01...2, axis: Axis(bounds: 0 ... .infinity)).lowerBound == 0)
  }

  @Test("shows data beyond a bound")
  func dataBeyondBounds() {
    let domain = Domain.fitting(-0.2...1.4, axis: Axis(bounds: 0...1))
    #expect(domain.lowerBound <= -0.2 && domain.upperBound >= 1.4)
  }

  @Test(
    "is never empty",
    arguments: [
      nil, 0...0, 1...1, Double.leastNonzeroMagnitude...Double.leastNonzeroMagnitude, 1e300...1e300,
      -1e-300...(-1e-300), 0.3...(0.1 + 0.2),
      -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
      Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    ] as [ClosedRange<Double>?])
  func neverEmpty(data: ClosedRange<Double>?) {
    for axis in [
      Axis(), Axis(bounds: 0...1), Axis(scale: .integer, padding: 0), Axis(bounds: 2...3),
      Axis(bounds: 0 ... .infinity),
    ] {
      let domain = Domain.fitting(data, axis: axis)
      #expect(domain.lowerBound < domain.upperBound)
      #expect(domain.lowerBound.isFinite && domain.upperBound.isFinite)
      if let data {
        #expect(domain.contains(data.lowerBound) && domain.contains(data.upperBound))
      }
    }
  }

  @Test("follows limits to the letter")
  func limits() {
    #expect(Domain.fitting(0...9, axis: Axis(limits: 2...3)) == 2...3)
    #expect(Domain.fitting(0...9, axis: Axis(padding: 0, limits: 0 ... .infinity)) == 0...9)
  }

  @Test("of equal aspect has the same unit on both axes and holds what it held")
  func equalAspect() {
    let domains = Domain.withEqualAspect((0...1, 0...1), width: 200, height: 100)
    #expect(domains.x == -0.5...1.5)
    #expect(domains.y == 0...1)
  }
}
