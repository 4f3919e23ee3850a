import Foundation
import Testing

@testable import Figures

@Suite("The ticks of a logarithmic axis")
struct AxisTicksLogarithmicTests {
  private func axis(
    _ domain: ClosedRange<Double>, kind: ScaleKind = .logarithmic, pixels: Double = 230
  ) -> AxisTicks {
    AxisTicks.upright(
      PositionScale(kind: kind, domain: domain, start: pixels, end: 0), spacing: 46, nameWidth: 0,
      theme: Theme(), text: TableTextMeasuring())
  }

  @Test(
    "are powers of ten, with their multiples where there are few, and every so many where there are many",
    arguments: [
      (1e-4...1.0, ["10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰"]),
      (0.001...10, ["0.001", "0.01", "0.1", "1", "10"]),
      (0.01...1, ["0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1"]),
      (0.08...1.1, ["0.1", "0.2", "0.5", "1"]),
      (2e5...4e6, ["2×10⁵", "5×10⁵", "10⁶", "2×10⁶"]),
      (1e-10...1, ["10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"]),
      (1e-300...1e300, ["10⁻³⁰⁰", "10⁻²⁰⁰", "10⁻¹⁰⁰", "10⁰", "10¹⁰⁰", "10²⁰⁰", "10³⁰⁰"]),
    ])
  func labels(domain: ClosedRange<Double>, expected: [String]) {
    #expect(axis(domain).ticks().map(\.label) == expected)
  }

  @Test("under one decade are in equal steps")
  func underOne() {
    let ticks = axis(0.3...1.3).ticks()
    let steps = zip(ticks, ticks.dropFirst()).map { $1.value - $0.value }
    #expect(ticks.count > 2)
    #expect(steps.allSatisfy { abs($0 - steps[0]) < 1e-9 })
  }

  @Test("are one where there is room for one")
  func narrow() {
    #expect(axis(1e-3...1e5, pixels: 12).ticks().map(\.label) == ["1"])
  }

  /// Whether any two whole multiples of powers of ten have room for their labels.
  private func hasRoomForTwo(_ axis: AxisTicks) -> Bool {
    let domain = axis.scale.domain
    let spacing = PowerSpacing(multiples: Array(1...9), step: 1, simplicity: 1)
    let least = max(
      domain.lowerBound, axis.scale.kind == .logarithmic ? 0 : axis.scale.kind.threshold)
    guard least < domain.upperBound else { return false }
    let numbers = spacing.numbers(in: least...domain.upperBound)
    // The outermost are the furthest apart, and the simplest the shortest.
    return [[1], [1, 2, 5], Array(1...9)].contains { multiples in
      let some = numbers.filter { multiples.contains($0.significand) }
      guard let first = some.first, let last = some.last, first != last else { return false }
      return axis.legibility(Labelling(numbers: [first, last], simplicity: 1).ticks) != nil
    }
  }

  @Test("are two where a narrow axis has no room for more")
  func two() {
    let domain = 3e123...7e124
    let scale = PositionScale(kind: .logarithmic, domain: domain, start: 0, end: 110)
    let axis = AxisTicks.level(scale, spacing: 120, theme: Theme(), text: TableTextMeasuring())
    #expect(axis.ticks().map(\.label) == ["5×10¹²³", "5×10¹²⁴"])
  }

  @Test("nearly a decade apart are multiples by 2 and 5, which stand more evenly than equal steps")
  func nearlyOne() {
    #expect(axis(0.3...2.6, pixels: 150).ticks().map(\.label) == ["0.5", "1", "2"])
  }

  @Test("differ, rise, lie inside and never touch, on any domain and length", arguments: 0..<400)
  func properties(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let middle = Double.random(in: -300...300, using: &random)
    let halves: [Double] = [0.0001, 0.1, 0.5, 1, 3, 20, 300]
    let half = halves.randomElement(using: &random) ?? 1
    let low = max(pow(10, middle - half), .leastNonzeroMagnitude)
    let high = min(pow(10, middle + half), .greatestFiniteMagnitude)
    let thresholds: [ScaleKind] = [.logarithmic, .symlog(linearThreshold: low * 3)]
    let kind = thresholds.randomElement(using: &random) ?? .logarithmic
    let isMirrored = kind != .logarithmic && Bool.random(using: &random)
    let pixels = Double.random(in: 10...900, using: &random)
    let domain = (isMirrored ? -high : low)...high
    let text = TableTextMeasuring()
    let scale = PositionScale(kind: kind, domain: domain, start: 0, end: pixels)
    let axes = [
      AxisTicks.upright(scale, spacing: 46, nameWidth: 0, theme: Theme(), text: text),
      AxisTicks.level(scale, spacing: 120, theme: Theme(), text: text),
    ]
    for axis in axes {
      let ticks = axis.ticks()
      #expect(ticks.allSatisfy { domain.contains($0.value) }, "seed \(seed)")
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value }, "seed \(seed)")
      #expect(Set(ticks.map(\.label)).count == ticks.count, "seed \(seed): \(ticks)")
      #expect(ticks.allSatisfy { !$0.label.contains("-") })
      for (a, b) in zip(ticks, ticks.dropFirst()) {
        let from = try #require(scale.position(of: a.value))
        let to = try #require(scale.position(of: b.value))
        let gap = to - from - (axis.length(a.label) + axis.length(b.label)) / 2
        #expect(gap >= axis.leastGap * axis.size - 1e-6, "seed \(seed): \(a) \(b)")
      }
      // One label shows no scale: it is alone only where no two stand side by side.
      if ticks.count < 2, half >= 0.5 {
        #expect(!hasRoomForTwo(axis), "seed \(seed): \(domain), \(pixels)")
      }
    }
  }
}
