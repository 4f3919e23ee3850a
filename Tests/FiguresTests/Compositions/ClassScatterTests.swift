import Testing

@testable import Figures

@Suite("A scatter plot of classes")
struct ClassScatterTests {
  private let classes: [(name: String, x: [Double], y: [Double])] = [
    ("class 0", [0, 1, 2], [0, 1, 2]), ("class 1", [1, 2, 2], [4, 1, 2]),
    ("class 2", [2, 3, 2], [8, 1, 2]),
  ]
  private var scene: Scene {
    Figure.classScatter(title: "Three blobs", classes: classes)
      .scene(measuring: TableTextMeasuring())
  }

  @Test("is blue, orange and green by class, with a legend")
  func colors() {
    #expect(scene.data.flatMap(\.paints).map(\.light) == Theme().palette.prefix(3).map(\.light))
    #expect(scene.strings.filter { $0.hasPrefix("class") } == ["class 0", "class 1", "class 2"])
  }

  @Test("has units that are as long on x as on y")
  func aspect() throws {
    let points = scene.data.flatMap(\.points)
    // Class 0: (0, 0) and (1, 1); class 2: (2, 8).
    let (origin, one, far) = (points[0], points[1], points[6])
    let unit = one.x - origin.x
    #expect(abs(unit - (origin.y - one.y)) < 1e-9)
    #expect(abs(2 * unit - (far.x - origin.x)) < 1e-9)
    #expect(abs(8 * unit - (origin.y - far.y)) < 1e-9)
  }
}
