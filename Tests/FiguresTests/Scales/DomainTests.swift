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
      Axis(bounds: 0 ... .infinity), Axis(scale: .symlog(linearThreshold: 1)),
      Axis(scale: .symlog(linearThreshold: 1e-300), bounds: 0...1),
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

  @Test("takes an end that the limits leave open from the data")
  func openLimits() {
    #expect(Domain.fitting(1...9, axis: Axis(padding: 0.1, limits: 0 ... .infinity)) == 0...9.9)
    #expect(Domain.fitting(5...9, axis: Axis(padding: 0, limits: -.infinity...7)) == 5...7)
    #expect(Domain.fitting(1...2, axis: Axis(limits: 5 ... .infinity)).contains(5))
    let logarithmic = Axis(scale: .logarithmic, padding: 0, limits: 0...100)
    #expect(Domain.fitting(0.01...9, axis: logarithmic) == 0.01...100)
  }

  @Test("on a logarithmic scale is padded by a share of the decades")
  func logarithmic() {
    let domain = Domain.fitting(1...10_000, axis: Axis(scale: .logarithmic, padding: 0.25))
    #expect(abs(domain.lowerBound - 0.1) < 1e-12 && abs(domain.upperBound - 1e5) < 1e-6)
    let share = Axis(scale: .logarithmic, bounds: 0...1)
    #expect(Domain.fitting(0.001...0.9, axis: share).upperBound == 1)
    let exact = Domain.fitting(0.3...0.7, axis: Axis(scale: .logarithmic, padding: 0))
    #expect(exact == 0.3...0.7)
  }

  @Test(
    "on a logarithmic scale is never empty and always positive",
    arguments: [
      nil, 1...1, Double.leastNonzeroMagnitude...Double.leastNonzeroMagnitude, 1e-300...1e300,
      .leastNonzeroMagnitude...(.leastNormalMagnitude / 100), 0.3...(0.1 + 0.2),
      1e6...1_000_000.001,
      Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
      Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude,
    ] as [ClosedRange<Double>?])
  func neverEmptyLogarithmic(data: ClosedRange<Double>?) {
    for bounds in [-Double.infinity ... .infinity, 0 ... .infinity, 0...1] {
      for padding in [0, 0.05, 3] {
        let axis = Axis(scale: .logarithmic, padding: padding, bounds: bounds)
        let domain = Domain.fitting(data, axis: axis)
        #expect(domain.lowerBound > 0 && domain.upperBound.isFinite)
        #expect(domain.lowerBound < domain.upperBound)
        if let data {
          #expect(domain.contains(data.lowerBound) && domain.contains(data.upperBound))
        }
      }
    }
  }

  @Test("of a single value on a logarithmic scale is a decade with the value in the middle")
  func singleDecade() {
    let domain = Domain.fitting(2...2, axis: Axis(scale: .logarithmic))
    #expect(abs(domain.upperBound / domain.lowerBound - 10) < 1e-9)
    #expect(abs(domain.lowerBound * domain.upperBound - 4) < 1e-9)
  }

  @Test("of categories is all of them, whatever the data")
  func categories() {
    let axis = Axis(scale: .categories(["a", "b", "c"]))
    #expect(Domain.fitting(7...9, axis: axis) == -0.5...2.5)
    #expect(Domain.fitting(nil, axis: Axis(scale: .categories([]))) == -0.5...0.5)
  }

  @Test("of equal aspect has the same unit on both axes and holds what it held")
  func equalAspect() {
    let domains = Domain.withEqualAspect((0...1, 0...1), width: 200, height: 100)
    #expect(domains.x == -0.5...1.5)
    #expect(domains.y == 0...1)
  }

  @Test("of equal aspect keeps the ends of both axes, whatever the size, and the ticks there")
  func equalAspectKeepsEnds() {
    let x = 0.0...3, y = 0...1.2786121551655263e+20
    for height in stride(from: 100.0, through: 400, by: 0.7) {
      for (x, y) in [(x, y), (y, x)] {
        let widened = Domain.withEqualAspect((x, y), width: 470.3, height: height)
        #expect(widened.x.contains(x.lowerBound) && widened.x.contains(x.upperBound))
        #expect(widened.y.contains(y.lowerBound) && widened.y.contains(y.upperBound), "\(height)")
      }
    }
  }
}
