import Foundation
import Testing

@testable import Figures

@Suite("The transform of a scale")
struct ScaleTransformTests {
  private static let transforms: [ScaleTransform] = [
    .identity, .logarithm, .symmetricLogarithm(threshold: 1),
    .symmetricLogarithm(threshold: 1e-300), .symmetricLogarithm(threshold: 1e300),
  ]

  @Test("rises, and leads back to where it came from", arguments: transforms, 0..<40)
  func inverse(transform: ScaleTransform, seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<20).map { _ in
      pow(10, Double.random(in: -307...307, using: &random))
        * (transform == .logarithm || Bool.random(using: &random) ? 1 : -1)
    }.sorted()
    let changed = try values.map { try #require(transform.forward($0)) }
    #expect(zip(changed, changed.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
    for (value, place) in zip(values, changed) {
      // What is far below a threshold has no digits left beside it.
      if abs(place) < 1e-300 { continue }
      #expect(abs(transform.inverse(place) / value - 1) < 1e-12, "seed \(seed): \(value)")
    }
  }

  @Test("of a symmetric logarithm is matplotlib's, in thresholds")
  func symlog() throws {
    // matplotlib.scale.SymmetricalLogTransform(10, 2, 1).transform, divided by 2
    let cases = [
      (0.0, 0.0), (1, 0.5555555555555556), (2, 1.1111111111111112), (20, 2.111111111111111),
      (200, 3.111111111111111), (-20, -2.111111111111111), (-7, -1.655179155461387),
    ]
    let transform = ScaleKind.symlog(linearThreshold: 2).transform
    for (value, expected) in cases {
      #expect(abs(try #require(transform.forward(value)) - expected) < 1e-14, "\(value)")
    }
  }

  @Test(
    "has no place for what is not finite, and a logarithm none for zero and below",
    arguments: transforms)
  func noPlace(transform: ScaleTransform) {
    for value in [Double.nan, .infinity, -.infinity] { #expect(transform.forward(value) == nil) }
    #expect((transform.forward(0) == nil) == (transform == .logarithm))
    #expect((transform.forward(-1) == nil) == (transform == .logarithm))
    #expect(transform.forward(.leastNonzeroMagnitude) != nil)
  }

  @Test("stays within numbers beyond its range", arguments: transforms)
  func beyond(transform: ScaleTransform) {
    for place in [-1e9, 1e9, transform.range.lowerBound, transform.range.upperBound] {
      #expect(transform.inverse(place).isFinite)
      if transform == .logarithm { #expect(transform.inverse(place) > 0) }
    }
  }

  @Test("counts a threshold that is none as 1", arguments: [0, -2, Double.nan, .infinity])
  func threshold(value: Double) {
    #expect(
      ScaleKind.symlog(linearThreshold: value).transform == .symmetricLogarithm(threshold: 1))
  }
}
