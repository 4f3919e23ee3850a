import Testing

@testable import Figures

@Suite("A laid out figure")
struct LaidOutFigureTests {
  private func figure(names: [String], width: Double = 720) -> Figure {
    Figure(
      title: "Loss",
      panels: [
        [
          Panel(
            x: Axis("Epoch"), y: Axis("Loss"),
            marks: names.enumerated().map {
              LineMark(x: [1, 2, 3], y: [3, 2, Double($0)], color: $1)
            })
        ]
      ], width: width, height: 400)
  }

  @Test("has the same scene as its figure")
  func scene() {
    let figure = figure(names: ["train", "test"])
    let text = TableTextMeasuring()
    #expect(figure.laidOut(measuring: text).scene == figure.scene(measuring: text))
  }

  @Test("has no problems where it is drawn in the default look and shown as large as it is")
  func nothing() {
    let figure = figure(names: ["train", "test"])
    #expect(figure.laidOut(measuring: TableTextMeasuring()).problems().isEmpty)
  }

  @Test("says how much height a panel of a fixed aspect leaves empty, which it does not need")
  func emptyHeight() {
    let grid = Grid(x: 0...1, y: 0...1, columns: 2, rows: 2) { x, y in x - y }
    var boundary = Figure.decisionBoundary(
      title: "Two", classes: [ClassPoints(name: "a"), ClassPoints(name: "b")],
      scores: .difference(grid))
    (boundary.width, boundary.height) = (400, 700)
    let text = TableTextMeasuring()
    let high = boundary.laidOut(measuring: text)
    #expect(high.emptyHeight > 150)
    boundary.height -= high.emptyHeight
    let low = boundary.laidOut(measuring: text)
    #expect(low.emptyHeight < 1)
    #expect(low.scene.elements.count == high.scene.elements.count)
    #expect(figure(names: ["train"]).laidOut(measuring: text).emptyHeight < 6)
  }

  @Test("is too small to read where it is shown at half its width")
  func small() {
    let laidOut = figure(names: ["train"]).laidOut(measuring: TableTextMeasuring())
    let found = laidOut.problems(shownAt: 360)
    #expect(!found.isEmpty)
    #expect(
      found.allSatisfy {
        if case .smallText = $0 { true } else { false }
      })
  }

  @Test("says which names the legend cannot tell apart")
  func equalSamples() {
    // Colours repeat with other dashes, until these are used up too.
    let count = Theme().palette.count * Theme().dashes.count
    let names = (0...count).map { "run \($0)" }
    let found = figure(names: names).laidOut(measuring: TableTextMeasuring()).problems()
    #expect(found == [.equalSamples("run 0", names.last ?? "")])
  }

  @Test("finds nothing wrong with random figures but faults of their making", arguments: 0..<200)
  func randomFigures(seed: Int) {
    let problems = RandomDrawing.contents(seed: seed).problems
    // Names repeat colours where there are more than the theme has; all else is for layout to get right.
    let faults = problems.filter {
      if case .equalSamples = $0 { false } else { true }
    }
    #expect(faults.isEmpty, "seed \(seed)")
  }
}
