import Testing

@testable import Figures

@Suite("A marker")
struct MarkerTests {
  private let paint = Paint(light: Color(hex: 0))

  @Test("lies around its point, about as wide as it is said to be", arguments: Marker.allCases)
  func size(marker: Marker) {
    let element = marker.element(at: [Point(x: 50, y: 50)], diameter: 10, paint: paint)
    func reaches(_ x: Double, _ y: Double) -> Bool {
      element.reaches(into: Rect(x: x - 0.5, y: y - 0.5, width: 1, height: 1))
    }
    #expect(reaches(50, 50))
    #expect(!reaches(42, 50) && !reaches(58, 50) && !reaches(50, 42) && !reaches(50, 58))
  }

  @Test("differs from category to category where the theme has several")
  func categories() {
    var context = squareContext(categories: ["a", "b"])
    #expect(context.marker(for: "b") == .circle)
    context.theme.markers = [.square, .cross]
    #expect([nil, "a", "b"].map(context.marker) == [.square, .square, .cross])
  }

  @Test("is another one where colours repeat")
  func repeats() {
    var context = squareContext(categories: ["a", "b", "c", "d"])
    context.theme.palette = Array(context.theme.palette.prefix(1))
    #expect(["a", "b", "c"].map(context.marker) == [.circle, .square, .triangle])
    context.theme.palette = Array(Theme.default.palette.prefix(2))
    context.theme.markers = [.square, .cross]
    #expect(["a", "b", "c", "d"].map(context.marker) == [.square, .cross, .cross, .square])
  }

  @Test("and dashes follow colours where the theme says so")
  func dashes() {
    var context = squareContext(categories: ["a", "b"], dashes: ["test", "train"])
    let patterns = context.theme.dashes
    #expect(context.dashPattern(for: nil, color: "b") == [])
    context.theme.dashesFollowColors = true
    #expect(context.dashPattern(for: nil, color: "b") == patterns[1])
    #expect(context.dashPattern(for: "test", color: "b") == patterns[0])
  }
}
