import Testing

@testable import Figures

@Suite("The ticks of a symlog axis")
struct AxisTicksSymlogTests {
  private func labels(_ domain: ClosedRange<Double>, threshold: Double = 1) -> [String] {
    AxisTicks.upright(
      PositionScale(
        kind: .symlog(linearThreshold: threshold), domain: domain, start: 230, end: 0),
      spacing: 46, nameWidth: 0, theme: Theme(), text: TableTextMeasuring()
    ).ticks().map(\.label)
  }

  @Test("are zero and powers of ten of both signs")
  func bothSigns() {
    #expect(labels(-100...100) == ["−100", "−10", "−1", "0", "1", "10", "100"])
    #expect(labels(-2...900) == ["−1", "0", "1", "10", "100"])
    #expect(labels(0...1e8) == ["0", "10¹", "10³", "10⁵", "10⁷"])
  }

  @Test("begin at the threshold")
  func threshold() {
    #expect(labels(-90...90, threshold: 10) == ["−50", "−20", "−10", "0", "10", "20", "50"])
  }

  @Test("in the linear part alone are in equal steps")
  func linear() {
    #expect(labels(-0.5...0.5) == ["−0.4", "−0.2", "0.0", "0.2", "0.4"])
  }

  @Test("far from zero are those of a logarithmic axis")
  func logarithmic() {
    #expect(labels(10...100_000) == ["10¹", "10²", "10³", "10⁴", "10⁵"])
  }
}
