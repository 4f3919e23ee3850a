import Testing

@testable import Figures

@Suite("Values as bars")
struct BarsTests {
  private let values = [
    NamedValue(name: "mse", value: 0.9, interval: 0.8...1.0), NamedValue(name: "mae", value: 1.2),
  ]

  @Test("start at zero and stand below each other, the first at the top")
  func places() throws {
    let scene = Figure.bars(title: "Loss", label: "Test loss", values: values)
      .scene(measuring: TableTextMeasuring())
    let bars = try #require(scene.data.first).points
    #expect(bars.count == 8)
    #expect(bars[0].x == bars[4].x && bars[0].y < bars[4].y)
    #expect(abs((bars[5].x - bars[4].x) / (bars[1].x - bars[0].x) - 1.2 / 0.9) < 1e-9)
    #expect(scene.strings.contains("interval"))
  }

  @Test("have the axis begin at zero where all are on one side of it", arguments: [1.0, -1])
  func side(sign: Double) {
    let values = [NamedValue(name: "a", value: sign * 3), NamedValue(name: "b", value: .nan)]
    let axis = Figure.bars(title: "", label: "", values: values).panels[0][0].x
    #expect(axis.bounds == (sign > 0 ? 0 ... .infinity : -.infinity...0))
    let plain = Figure.bars(title: "", label: "", values: values)
      .scene(measuring: TableTextMeasuring())
    #expect(!plain.strings.contains("interval"))
  }

  @Test("are described and tabulated")
  func words() {
    #expect(
      Figure.bars(title: "", label: "Test loss", values: values).summary
        == "Test loss: mse 0.9 (0.8 to 1), mae 1.2.")
    #expect(BarsTable(values).text == "name,value,low,high\nmse,0.9,0.8,1.0\nmae,1.2,,\n")
    #expect(BarsDescription([], label: "").text == "Values: no values.")
  }

  @Test("are a figure for any values", arguments: [0, 1, 40])
  func hostile(count: Int) {
    for value in [0.0, 1e300, -1e300, 1e-300, .nan, .infinity] {
      let values = (0..<count).map {
        NamedValue(name: String(repeating: "خسارة 🧪", count: $0), value: value, interval: 0...1)
      }
      let scene = Figure.bars(title: "", label: "", values: values)
        .scene(measuring: TableTextMeasuring())
      #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
  }
}
