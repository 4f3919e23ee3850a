import Testing

@testable import Figures

@Suite("Dots")
struct PointMarkTests {
  @Test("stand where both values are finite")
  func finite() throws {
    let mark = PointMark(x: [1, .nan, 3, 4], y: [1, 2, .infinity])
    #expect(mark.extent == Extent(x: 1...1, y: 1...1))
    let elements = mark.elements(in: squareContext())
    #expect(elements.flatMap(\.points) == [Point(x: 10, y: 90)])
  }

  @Test("without points are nothing")
  func nothing() {
    #expect(PointMark(x: [], y: []).elements(in: squareContext()).isEmpty)
    #expect(PointMark(x: [], y: []).extent == Extent())
  }

  @Test("have the colour of their category in the panel and in the legend")
  func color() {
    let context = squareContext(categories: ["class 0", "class 1"])
    let mark = PointMark(x: [1], y: [1], color: "class 1")
    let orange = context.theme.palette[1]
    #expect(mark.elements(in: context).flatMap(\.paints).map(\.light) == [orange.light])
    guard case .marker(.circle, orange, _)? = mark.legendEntries(in: context).first?.symbol else {
      Issue.record("not an orange dot")
      return
    }
    #expect(PointMark(x: [1], y: [1]).legendEntries(in: context).isEmpty)
  }
}
