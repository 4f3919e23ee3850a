import Testing

@testable import Figures

@Suite("The scene of a figure")
struct FigureSceneTests {
  private let figure = Figure(
    title: "Loss by epoch", summary: "Falls.", source: "0f3a",
    panels: [
      [
        Panel(
          title: "Left", x: Axis("Epoch", scale: .integer, padding: 0, grid: false),
          y: Axis("Loss", padding: 0), marks: [LineMark(x: [1, 2, 3], y: [4, 2, 0])])
      ],
      [
        Panel(
          x: Axis("Epoch", scale: .integer, padding: 0, grid: false),
          y: Axis("Mean squared error", padding: 0),
          marks: [LineMark(x: [1, 2, 3], y: [10_000, 5000, 0]), RuleMark(y: 2500)])
      ],
    ], shared: [.x], width: 400, height: 400)
  private var scene: Scene { figure.scene(measuring: TableTextMeasuring()) }

  @Test("says what it shows and has the theme's page")
  func metadata() {
    #expect(scene.title == "Loss by epoch" && scene.summary == "Falls." && scene.source == "0f3a")
    #expect(scene.width == 400 && scene.height == 400)
    #expect(scene.background == Theme().background)
  }

  @Test("has the title first, then every panel's ticks from the lowest, then its names")
  func order() {
    #expect(
      scene.strings == [
        "Loss by epoch", "0", "2", "4", "Loss", "Left",
        "1", "2", "3", "0", "5,000", "10,000", "Epoch", "Mean squared error",
      ])
  }

  @Test("has data from one end of an unpadded axis to the other, aligned between panels")
  func alignment() {
    let lines = scene.data.map(\.points)
    #expect(lines.count == 2)
    #expect(lines.map { $0.map(\.x) }.allSatisfy { $0 == lines[0].map(\.x) })
    #expect(abs((lines[0].last?.x ?? 0) - (400 - 12)) < 8)
    // Both fall from the top of their panel to its foot, and the panels are equally high.
    let heights = lines.map { ($0.last?.y ?? 0) - ($0.first?.y ?? 0) }
    #expect(abs(heights[0] - heights[1]) < 1e-9 && heights[0] > 50)
  }

  @Test("draws the grid below the data and the axis above it")
  func layers() throws {
    let first = try #require(scene.elements.firstIndex { scene.data.first == $0 })
    let theme = Theme()
    #expect(scene.elements[..<first].contains { $0.paints == [theme.grid] })
    #expect(scene.elements[first...].contains { $0.paints.contains(theme.axis) })
  }

  @Test("has the theme's left margin, and a step more where labels are wider")
  func margins() throws {
    var theme = Theme()
    let widest = TableTextMeasuring().measure("10,000", style: theme.tickStyle).width
    func left() throws -> Double {
      let scene = figure.scene(theme: theme, measuring: TableTextMeasuring())
      return try #require(scene.data.first?.points.first?.x) - theme.margin
    }
    theme.leftMargin = 30
    theme.leftMarginStep = 15
    #expect(widest + theme.yTickGap > 45 && widest + theme.yTickGap < 60)
    #expect(abs(try left() - min(60, 30 + 2 * 15)) < 1e-9)
    theme.leftMarginStep = 0
    #expect(abs(try left() - (widest + theme.yTickGap)) < 1e-9)
    theme.leftMargin = 47
    #expect(abs(try left() - max(47, widest + theme.yTickGap)) < 1e-9)
  }

  @Test("has its panels at the same place as other figures of its width", arguments: 0..<40)
  func pageAlignment(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let lefts = (0..<2).compactMap { _ -> Double? in
      let magnitude: Double = [0.3, 1.0, 30.0, 800.0].randomElement(using: &random) ?? 1
      let values = (0..<5).map { _ in Double.random(in: 0...magnitude, using: &random) }
      return Figure(
        panels: [
          [Panel(x: Axis(padding: 0), y: Axis(), marks: [LineMark(x: [0, 1, 2, 3, 4], y: values)])]
        ], width: 640
      ).scene(measuring: TableTextMeasuring()).data.first?.points.first?.x
    }
    #expect(lefts.count == 2 && lefts[0] == lefts[1], "seed \(seed)")
  }

  @Test("is equal to itself and not to one of other data")
  func value() {
    var other = figure
    other.panels[0][0].marks = [LineMark(x: [1, 2, 3], y: [4, 2.001, 0])]
    #expect(scene == figure.scene(measuring: TableTextMeasuring()))
    #expect(scene != other.scene(measuring: TableTextMeasuring()))
  }
}
