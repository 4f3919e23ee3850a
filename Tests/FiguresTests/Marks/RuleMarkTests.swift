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
}
