import Testing

@testable import Figures

@Suite("The ticks of an axis")
struct AxisTicksTests {
  private func ticks(
    _ domain: ClosedRange<Double>, kind: ScaleKind = .linear, pixels: Double = 600,
    labelWidth: Double = 8
  ) -> [Tick] {
    AxisTicks(
      scale: PositionScale(kind: kind, domain: domain, start: 0, end: pixels), spacing: 110,
      length: { Double($0.count) * labelWidth }, size: 12, leastGap: 0.6
    ).ticks()
  }

  @Test(
    "of epochs are whole numbers and begin with the first epoch",
    arguments: [
      (200, ["1", "50", "100", "150", "200"]), (5, ["1", "2", "3", "4", "5"]),
    ])
  func epochs(count: Int, expected: [String]) {
    #expect(ticks(1...Double(count), kind: .integer).map(\.label) == expected)
  }

  @Test("of a single epoch are that epoch")
  func oneEpoch() {
    #expect(ticks(0.5...1.5, kind: .integer).map(\.label) == ["1"])
  }

  @Test("never touch, however wide the labels", arguments: 0..<200)
  func neverTouch(seed: Int) {
    var random = SplitMix64(seed: seed)
    let low = Double.random(in: -1000...1000, using: &random)
    let width = Double.random(in: 1...60, using: &random)
    let pixels = Double.random(in: 20...1000, using: &random)
    let kind = [ScaleKind.linear, .integer].randomElement(using: &random) ?? .linear
    let domain = low...(low + .random(in: 0.001...500, using: &random))
    let scale = PositionScale(kind: kind, domain: domain, start: 0, end: pixels)
    let ticks = ticks(domain, kind: kind, pixels: pixels, labelWidth: width)
    for (a, b) in zip(ticks, ticks.dropFirst()) {
      let from = scale.position(of: a.value) ?? .nan
      let to = scale.position(of: b.value) ?? .nan
      let lengths = Double(a.label.count + b.label.count) * width / 2
      #expect(to - from >= lengths + 0.6 * 12 - 1e-6, "seed \(seed)")
    }
  }
}
