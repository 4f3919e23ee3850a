import Foundation
import Testing

@testable import Figures

@Suite("Minor ticks")
struct AxisTicksMinorTests {
  private func scale(
    _ domain: ClosedRange<Double>, kind: ScaleKind = .logarithmic, pixels: Double
  ) -> PositionScale {
    var scale = PositionScale(kind: kind, domain: domain, start: 0, end: pixels)
    AxisTicks.upright(
      scale, spacing: 46, nameWidth: 0, theme: Theme(), text: TableTextMeasuring()
    ).place(on: &scale)
    return scale
  }

  @Test("are the multiples of powers of ten that have no label, where they have room")
  func multiples() {
    #expect(scale(0.1...1, pixels: 200).minorTicks == [0.3, 0.4, 0.6, 0.7, 0.8, 0.9])
  }

  @Test("are powers of ten where their multiples have none")
  func powers() {
    let scale = scale(1e-10...1, pixels: 200)
    #expect(scale.ticks.count == 6 && scale.minorTicks == [1e-9, 1e-7, 1e-5, 1e-3, 1e-1])
  }

  @Test("are none on a linear axis, and none among hundreds of powers")
  func none() {
    #expect(scale(0...1, kind: .linear, pixels: 200).minorTicks.isEmpty)
    #expect(scale(1e-300...1e300, pixels: 200).minorTicks.isEmpty)
  }

  @Test("of a symlog axis begin at the threshold, on both sides")
  func symlog() {
    let minor = scale(-100...100, kind: .symlog(linearThreshold: 1), pixels: 800).minorTicks
    #expect(minor.contains(3) && minor.contains(-90))
    #expect(minor.allSatisfy { abs($0) > 1 } && minor == minor.sorted())
  }

  @Test("keep their distance from each other", arguments: 0..<100)
  func distance(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let low = pow(10, Double.random(in: -20...0, using: &random))
    let high = pow(10, Double.random(in: 0.1...20, using: &random))
    let scale = scale(low...high, pixels: .random(in: 20...900, using: &random))
    let places = try (scale.minorTicks + scale.ticks.map(\.value)).sorted()
      .map { try #require(scale.position(of: $0)) }
    if !scale.minorTicks.isEmpty, high / low >= 10 {
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 2.9 }, "seed \(seed)")
    }
  }
}
