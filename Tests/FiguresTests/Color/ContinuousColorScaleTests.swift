import Foundation
import Testing

@testable import Figures

@Suite("A scale of continuous colours")
struct ContinuousColorScaleTests {
  private func scale(_ axis: ColorAxis, _ values: [Double]) -> ContinuousColorScale {
    ContinuousColorScale(axis: axis, data: DataRange(of: values), theme: Theme())
  }

  @Test("has few paints, the ramp's ends at its own")
  func smooth() {
    let scale = scale(ColorAxis(), [0, 10])
    #expect(scale.paints.count == ContinuousColorScale.smoothShades)
    #expect(scale.paint(for: 0).light == Theme().sequential.light.first)
    #expect(scale.paint(for: 10).light == Theme().sequential.light.last)
    #expect(scale.paint(for: 10).dark == Theme().sequential.dark.last)
    #expect(Set((0...1000).map { scale.paint(for: Double($0) / 100) }).count == 64)
  }

  @Test("has the end's paint beyond the domain and an invisible one for what has no place")
  func outside() {
    let limited = scale(ColorAxis(limits: 0...1), [-5, 5])
    #expect(limited.paint(for: -5) == limited.paints.first)
    #expect(limited.paint(for: 5) == limited.paints.last)
    for value in [Double.nan, .infinity] { #expect(limited.paint(for: value).opacity == 0) }
    #expect(scale(ColorAxis(scale: .logarithmic), [1, 10]).paint(for: 0).opacity == 0)
  }

  @Test("gives equal ratios equal steps on a logarithm")
  func logarithmic() throws {
    let scale = scale(ColorAxis(scale: .logarithmic), [0, 1e-4, 1])
    #expect(scale.domain == 1e-4...1)
    let places = try [1e-4, 1e-3, 1e-2, 1e-1].map { try #require(scale.index(of: $0 * 1.01)) }
    #expect(places == [0, 16, 32, 48])
  }

  @Test("is equally strong at equal distances from the middle, though one side is short")
  func diverging() {
    let scale = scale(ColorAxis(ramp: .diverging(around: 0)), [-1, 4])
    func strength(_ value: Double) -> Double { OKLab(scale.paint(for: value).light).lightness }
    #expect(abs(strength(-1) - strength(1)) < 0.03)
    #expect(strength(4) < strength(1) && strength(1) < strength(0))
    #expect(scale.paint(for: 4).light == Theme().diverging.light.last)
  }

  @Test("in bands has one paint a band, between round values")
  func bands() {
    let scale = scale(ColorAxis(steps: .bands(4)), [0.1, 1.9])
    #expect(scale.bounds == [0, 0.5, 1, 1.5, 2] && scale.domain == 0...2)
    #expect(scale.paints.count == 4)
    #expect([0, 0.49, 0.5, 1.99, 2].map { scale.index(of: $0) } == [0, 0, 1, 3, 3])
  }

  @Test("keeps to the bounds it is given, in order")
  func bounds() {
    let scale = scale(ColorAxis(steps: .bounds([3, .nan, 1, 1])), [0, 9])
    #expect(scale.bounds == [1, 3] && scale.paints.count == 1)
    #expect(self.scale(ColorAxis(steps: .bounds([1])), [0, 9]).bounds.isEmpty)
  }

  @Test("has a paint for every finite value, whatever the data", arguments: 0..<200)
  func properties(seed: Int) {
    var random = SplitMix64(seed: seed)
    let magnitude = pow(10, Double.random(in: -300...300, using: &random))
    let values = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      magnitude * .random(in: -1...1, using: &random)
    }
    let kinds: [ScaleKind] = [
      .linear, .integer, .logarithmic, .symlog(linearThreshold: 1), .categories(["a"]),
    ]
    let steps: [ColorAxis.Steps] = [.smooth, .bands(0), .bands(7), .bounds(values)]
    let ramps: [ColorAxis.Ramp] = [.sequential, .diverging(around: .nan), .diverging(around: 0)]
    for kind in kinds {
      let axis = ColorAxis(
        scale: kind, ramp: ramps.randomElement(using: &random) ?? .sequential,
        steps: steps.randomElement(using: &random) ?? .smooth)
      let scale = scale(axis, values)
      #expect(scale.domain.lowerBound < scale.domain.upperBound, "seed \(seed): \(axis)")
      #expect(!scale.paints.isEmpty && scale.paints.count <= 64, "seed \(seed): \(axis)")
      let drawn = values.filter { kind != .logarithmic || $0 > 0 }
      #expect(drawn.allSatisfy { scale.paint(for: $0).opacity == 1 }, "seed \(seed): \(axis)")
      let places = drawn.sorted().compactMap { scale.index(of: $0) }
      #expect(places == places.sorted(), "seed \(seed): \(axis)")
    }
  }
}
