import Testing

@testable import Figures

@Suite("A loss surface")
struct LossSurfaceTests {
  private let bowl = Grid(x: -1...1, y: -1...1, columns: 21, rows: 21) { x, y in
    1 + x * x + 2 * y * y
  }

  @Test("shows levels, the trained weights in the middle and the names of the directions")
  func content() throws {
    let scene = Figure.lossSurface(title: "Bowl", loss: bowl)
      .scene(measuring: TableTextMeasuring())
    #expect(scene.strings.contains("trained weights"))
    #expect(scene.strings.contains("Step along direction 1"))
    let clips = scene.data.compactMap { element -> Rect? in
      if case .group(_, let clip) = element { clip } else { nil }
    }
    guard case .group(let spot, _)? = scene.data.last, let area = clips.first,
      let center = spot.flatMap(\.points).first
    else {
      Issue.record("no spot")
      return
    }
    #expect(abs(center.x - area.x - area.width / 2) < 1)
    #expect(abs(center.y - area.y - area.height / 2) < 1)
  }

  @Test("is described by the loss at the weights, the lowest and the highest")
  func description() {
    let text = { (grid: Grid) in LossSurfaceDescription(grid).text }
    #expect(
      text(bowl)
        == "Loss at 21 by 21 places around the trained weights. It is 1 at the weights, the lowest "
        + "shown, and rises to 4 at (−1, −1).")
    #expect(text(bowl.map { -$0 }).hasSuffix("the lowest shown, and rises to −1 at (0, 0)."))
    #expect(text(bowl.map { _ in 2 }).hasSuffix("It is 2 everywhere."))
    #expect(text(bowl.map { _ in .nan }).hasSuffix("It is finite nowhere."))
    #expect(
      text(bowl.map { $0 > 3.9 ? .infinity : $0 }).hasSuffix("4 places have no finite value."))
  }

  @Test("has its values as a table")
  func table() {
    let grid = Grid(x: -1...1, y: -1...1, columns: 2, rows: 2, values: [1, 2, .infinity, 4])
    #expect(
      LossSurfaceTable(grid).text == """
        direction_1,direction_2,loss
        -1.0,-1.0,1.0
        1.0,-1.0,2.0
        -1.0,1.0,inf
        1.0,1.0,4.0

        """)
  }
}
