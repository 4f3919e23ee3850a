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
    #expect(context.dashPattern(for: "train", color: "a") == patterns[1])
    context.theme.colorDashes = .always
    #expect(context.dashPattern(for: nil, color: "b") == patterns[1])
  }

  @Test("and widths tell the categories of dashes apart where colours take these")
  func widths() {
    func looks(_ colors: [String], _ parts: [String]) -> [String] {
      var context = squareContext(categories: colors, dashes: parts)
      context.theme.colorDashes = .several
      return colors.flatMap { color in
        parts.map { part in
          let dashes = context.dashPattern(for: part, color: color)
          let place = context.theme.dashes.firstIndex(of: dashes) ?? -1
          return "\(place) \(context.lineWidth(for: part) / context.theme.lineWidth)"
        }
      }
    }
    #expect(looks(["a", "b"], ["test", "train"]) == ["0 1.0", "0 0.5", "1 1.0", "1 0.5"])
    // One colour leaves the dashes to their categories, and so do more categories than there are widths.
    #expect(looks(["a"], ["test", "train"]) == ["0 1.0", "1 1.0"])
    #expect(
      looks(["a", "b"], ["1", "2", "3"]) == ["0 1.0", "1 1.0", "2 1.0", "0 1.0", "1 1.0", "2 1.0"])
    var context = squareContext(categories: ["train", "test"])
    context.theme.colorDashes = .several
    #expect(context.dashPattern(for: nil, color: "test") == [])
    context = squareContext(categories: ["a", "b", "c"])
    context.theme.colorDashes = .several
    #expect(context.dashPattern(for: nil, color: "c") == context.theme.dashes[2])
  }
}
