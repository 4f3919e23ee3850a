import Testing

@testable import Figures

@Suite("A rule")
struct RuleMarkTests {
  @Test("goes across the panel at its value")
  func across() {
    #expect(
      RuleMark(y: 2.5).elements(in: squareContext()).flatMap(\.points)
        == [Point(x: 0, y: 75.5), Point(x: 100, y: 75.5)])
    #expect(
      RuleMark(x: 2.5).elements(in: squareContext()).flatMap(\.points)
        == [Point(x: 25.5, y: 0), Point(x: 25.5, y: 100)])
  }

  @Test("asks for its value to be in sight")
  func extent() {
    #expect(RuleMark(y: 2).extent == Extent(y: 2...2))
    #expect(RuleMark(x: .nan).extent == Extent())
  }

  @Test("outside the domain is nothing", arguments: [-1, 11, Double.nan, .infinity])
  func outside(value: Double) {
    #expect(RuleMark(y: value).elements(in: squareContext()).isEmpty)
  }

  @Test("has its text beside it, off what is drawn there", arguments: [Direction.x, .y])
  func text(direction: Direction) throws {
    let mark =
      direction == .x ? RuleMark(x: 5, text: "best") : RuleMark(y: 5, text: "best")
    var context = squareContext()
    let free = try #require(context.textBoxes(of: mark.elements(in: context)).first)
    context.drawn = [
      .dots([Point(x: free.x + 5, y: free.y + 5)], diameter: 4, paint: .init(light: Color(hex: 0)))
    ]
    let moved = try #require(context.textBoxes(of: mark.elements(in: context)).first)
    #expect(!free.overlaps(moved))
    for box in [free, moved] {
      #expect(direction == .x ? box.x > 50 || box.maxX < 50 : box.y > 50 || box.maxY < 50)
      #expect(box.x >= 0 && box.maxX <= 100 && box.y >= 0 && box.maxY <= 100)
    }
  }
}
