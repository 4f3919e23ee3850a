import Testing

@testable import Figures

@Suite("A decision boundary")
struct DecisionBoundaryTests {
  private let right = Grid(x: -1...1, y: -1...1, columns: 21, rows: 21) { x, _ in x - 0.5 }
  private let classes = [
    ClassPoints(name: "left", x: [-0.5, 0.7], y: [0, 0]),
    ClassPoints(name: "right", x: [0.9, 3, .nan], y: [0, 0, 0]),
  ]

  private func figure(legend: LegendPlacement = .above) -> Figure {
    var figure = Figure.decisionBoundary(
      title: "Halves", classes: classes, scores: .difference(right))
    figure.legend = legend
    return figure
  }

  @Test("shows areas and points of each class, and names the classes once")
  func content() {
    let scene = figure().scene(measuring: TableTextMeasuring())
    #expect(scene.strings.filter { ["left", "right"].contains($0) } == ["left", "right"])
    #expect(scene.data.count == 3)
    #expect(scene.textsDoNotMeet)
  }

  @Test("fills its panel with the grid, one unit as long on x as on y")
  func aspect() throws {
    let tall = Grid(x: 0...1, y: 0...2, columns: 5, rows: 5) { x, _ in x - 0.5 }
    for grid in [right, tall] {
      let figure = Figure.decisionBoundary(
        title: "", classes: classes, scores: .each([grid.map { -$0 }, grid]))
      let scene = figure.scene(measuring: TableTextMeasuring())
      guard case .group(_, let clip?) = try #require(scene.data.first) else { return }
      let ratio = (grid.y.upperBound - grid.y.lowerBound) / (grid.x.upperBound - grid.x.lowerBound)
      #expect(abs(clip.height - ratio * clip.width) <= 2)
    }
  }

  @Test("is described by areas and by points in the area of their class")
  func description() {
    #expect(
      figure().summary
        == "The area of left takes 76.2% of the plane shown, that of right 23.8%. 2 of 4 points lie "
        + "in the area of their class: left 1 of 2, right 1 of 2.")
    let unknown = right.map { _ in .nan }
    #expect(
      DecisionBoundaryDescription(classes: classes, scores: .difference(unknown)).text.isEmpty)
    #expect(DecisionBoundaryDescription(classes: [], scores: .each([])).text.isEmpty)
  }

  @Test("has its points and nodes as a table")
  func table() {
    let grid = Grid(x: -1...1, y: -1...1, columns: 2, rows: 2, values: [-1, 1, -1, .nan])
    let names = [
      ClassPoints(name: "a,b", x: [0.5], y: [-1]), ClassPoints(name: "c", x: [9], y: [9]),
    ]
    #expect(
      DecisionBoundaryTable(classes: names, scores: .difference(grid)).text == """
        x0,x1,class,area
        0.5,-1.0,"a,b",c
        9.0,9.0,c,
        -1.0,-1.0,,"a,b"
        1.0,-1.0,,c
        -1.0,1.0,,"a,b"
        1.0,1.0,,

        """)
  }

  @Test("is tabulated at places with no more digits than tell a hundredth of a step")
  func digits() {
    let grid = Grid(x: -1.2345678...2, y: 0...1e-9, columns: 41, rows: 2) { x, _ in x }
    let lines = DecisionBoundaryTable(classes: classes, scores: .difference(grid)).text
      .split(separator: "\n").suffix(82).map { $0.split(separator: ",").map(String.init) }
    for (line, x) in zip(lines, grid.xs) {
      #expect(abs((Double(line[0]) ?? .nan) - x) <= 0.01 * 3.2345678 / 40)
      #expect(line[0].count <= 7, "\(line[0])")
    }
    #expect(lines.first?[1] == "0.0" && lines.last?[1] == "1e-09")
  }
}

extension Scene {
  /// Whether no two lines of text overlap.
  fileprivate var textsDoNotMeet: Bool {
    let boxes = textBoxes.map(\.box)
    return !boxes.indices.contains { index in
      boxes[(index + 1)...].contains { $0.overlaps(boxes[index]) }
    }
  }
}
