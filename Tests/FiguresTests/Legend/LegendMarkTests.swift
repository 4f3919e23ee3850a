import Testing

@testable import Figures

@Suite("The legend")
struct LegendMarkTests {
  private func figure(_ marks: [PointMark], legend: LegendPlacement = .automatic) -> Scene {
    Figure(panels: [[Panel(x: Axis("x"), y: Axis("y"), marks: marks)]], legend: legend, width: 500)
      .scene(measuring: TableTextMeasuring())
  }

  private func box(of name: String, in scene: Scene) throws -> Rect {
    try #require(scene.textBoxes.first { $0.run.string == name }).box
  }

  @Test("stands in the upper right corner where that is free")
  func upperRight() throws {
    let scene = figure([PointMark(x: [0, 1, 0.5], y: [1, 0, 0], color: "a")])
    let box = try box(of: "a", in: scene)
    #expect(box.x > 250 && box.y < 100)
  }

  @Test("goes to another place where data stands in the corner")
  func elsewhere() throws {
    let scene = figure([PointMark(x: [0, 1], y: [0, 1], color: "a")])
    let box = try box(of: "a", in: scene)
    #expect(box.x > 250 && box.y > 250)
  }

  @Test("stands above the panel where data is everywhere")
  func above() throws {
    let grid = (0..<40).flatMap { i in (0..<40).map { (Double(i), Double($0)) } }
    let scene = figure([PointMark(x: grid.map(\.0), y: grid.map(\.1), color: "a")])
    let box = try box(of: "a", in: scene)
    #expect(box.maxY <= scene.data.flatMap(\.points).map(\.y).min() ?? 0)
  }

  @Test("stands in the middle above the panels where the theme's titles do")
  func centered() throws {
    let figure = Figure(
      panels: [[Panel(x: Axis("x"), y: Axis("y"), marks: [PointMark(x: [1], y: [1], color: "a")])]],
      legend: .above, width: 500)
    let left = try box(of: "a", in: figure.scene(measuring: TableTextMeasuring()))
    var theme = Theme.default
    theme.titleLocation = .center
    let middle = try box(of: "a", in: figure.scene(theme: theme, measuring: TableTextMeasuring()))
    #expect(left.maxX < 60)
    #expect(abs(middle.maxX - 260) < 10)
  }

  @Test("names every category once, and can be hidden")
  func names() {
    let marks = [
      PointMark(x: [1], y: [1], color: "a"), PointMark(x: [2], y: [2], color: "b"),
      PointMark(x: [3], y: [3], color: "a"),
    ]
    #expect(figure(marks).strings.filter { $0 == "a" || $0 == "b" } == ["a", "b"])
    #expect(!figure(marks, legend: .hidden).strings.contains("a"))
  }

  @Test("shortens names that are too long")
  func longNames() {
    let name = String(repeating: "long name ", count: 30)
    let scene = figure([PointMark(x: [1], y: [1], color: name)], legend: .above)
    #expect(scene.strings.contains { $0.hasPrefix("long name") && $0.hasSuffix("…") })
  }

  @Test("keeps the dashes of lines in one row where that has room for them, whatever the width")
  func groups() throws {
    let lines = ["relu", "tanh", "sigmoid"].flatMap { color in
      ["train", "test"].map { LineMark(x: [0, 1], y: [0, 1], color: color, dash: $0) }
    }
    for width in stride(from: 160.0, through: 500, by: 10) {
      let figure = Figure(
        panels: [[Panel(x: Axis("x"), y: Axis("y"), marks: lines)]], legend: .above, width: width)
      let scene = figure.scene(measuring: TableTextMeasuring())
      let (train, test) = (try box(of: "train", in: scene), try box(of: "test", in: scene))
      #expect(train.y == test.y, "at \(width)")
    }
  }
}
