import Testing

@testable import Figures

@Suite("Ticks at given values")
struct AxisTicksBoundsTests {
  private func labels(_ values: [Double], pixels: Double = 200) -> [String] {
    let scale = PositionScale(
      kind: .linear, domain: (values.first ?? 0)...(values.last ?? 1), start: pixels, end: 0)
    return AxisTicks.upright(
      scale, spacing: 46, nameWidth: 0, theme: Theme(), text: TableTextMeasuring()
    ).placed(at: values).ticks.map(\.label)
  }

  @Test("are all of them where they have room, with as many digits as tell them apart")
  func all() {
    #expect(labels([0, 0.25, 0.5, 0.75]) == ["0.00", "0.25", "0.50", "0.75"])
    #expect(labels([-1, -1.0 / 3, 0, 2]) == ["−1", "−0.333", "0", "2"])
  }

  @Test("are every so many of them where they have none")
  func some() {
    #expect(labels((0...10).map(Double.init), pixels: 60) == ["0", "3", "6", "9"])
  }

  @Test("are the best ticks where none are given")
  func none() {
    #expect(labels([]).count > 2)
  }
}
