import Testing

@testable import Figures

@Suite("An error bar")
struct ErrorBarMarkTests {
  /// The bars and caps, two points each, and the dots.
  private func drawn(_ mark: ErrorBarMark) -> (lines: [[Point]], dots: [Point]) {
    guard case .group(let elements, _)? = mark.elements(in: squareContext()).first else {
      return ([], [])
    }
    var (lines, dots): ([[Point]], [Point]) = ([], [])
    for element in elements {
      if case .dots(let points, _, _) = element { dots += points }
      if case .path(_, _, let stroke?) = element, stroke.paint != Theme().background {
        let points = element.points
        lines += stride(from: 0, to: points.count, by: 2).map { [points[$0], points[$0 + 1]] }
      }
    }
    return (lines, dots)
  }

  @Test("is upright, with caps at both ends and a dot at the value")
  func upright() {
    let (lines, dots) = drawn(ErrorBarMark(x: [5], y: [3], low: [2], high: [6]))
    #expect(dots == [Point(x: 50, y: 70)])
    #expect(
      lines == [
        [Point(x: 50, y: 80), Point(x: 50, y: 40)], [Point(x: 46, y: 80), Point(x: 54, y: 80)],
        [Point(x: 46, y: 40), Point(x: 54, y: 40)],
      ])
  }

  @Test("can be level")
  func level() {
    let (lines, _) = drawn(ErrorBarMark(x: [3], y: [5], low: [2], high: [6], direction: .x))
    #expect(lines.first == [Point(x: 20, y: 50), Point(x: 60, y: 50)])
    #expect(lines.count == 3)
  }

  @Test("goes to the edge of the panel where it is infinite, without a cap")
  func infinite() {
    let (lines, _) = drawn(ErrorBarMark(x: [5], y: [3], low: [2], high: [.infinity]))
    #expect(lines.first == [Point(x: 50, y: 80), Point(x: 50, y: 0)])
    #expect(lines.count == 2)
  }

  @Test("without bounds is a dot, and without a value nothing")
  func missing() {
    let (lines, dots) = drawn(
      ErrorBarMark(x: [5, 6], y: [3, .nan], low: [.nan, 1], high: [6, 2]))
    #expect(lines.isEmpty && dots == [Point(x: 50, y: 70)])
  }

  @Test("asks for its ends to be in sight, on their axis only")
  func extent() {
    let mark = ErrorBarMark(x: [5], y: [3], low: [2], high: [6])
    #expect(mark.extent == Extent(x: 5...5, y: 2...6))
    var level = mark
    level.direction = .x
    #expect(level.extent == Extent(x: 2...6, y: 3...3))
  }

  @Test("is a bar with a dot in the legend, and has the colour of text without a category")
  func legend() {
    let context = squareContext(categories: ["hinge"])
    let mark = ErrorBarMark(
      x: [5], y: [3], low: [2], high: [6], color: "hinge", label: "mean and 95 % interval")
    #expect(mark.legendEntries(in: context).map(\.label) == ["hinge", "mean and 95 % interval"])
    let page = context.theme.background
    #expect(
      Set(mark.elements(in: context).flatMap(\.paints)) == [page, context.theme.palette[0]])
    var plain = mark
    plain.color = nil
    #expect(Set(plain.elements(in: context).flatMap(\.paints)) == [page, context.theme.text])
  }

  @Test("can do without dots, in the panel and in the legend")
  func noDots() {
    let context = squareContext(categories: ["hinge"])
    let mark = ErrorBarMark(
      x: [5], y: [3], low: [2], high: [6], color: "hinge", hasDots: false)
    #expect(drawn(mark).dots.isEmpty && drawn(mark).lines.count == 3)
    guard case .line? = mark.legendEntries(in: context).first?.symbol else {
      Issue.record("not a line")
      return
    }
    let unknown = ErrorBarMark(x: [5], y: [3], low: [.nan], high: [6], hasDots: false)
    #expect(unknown.elements(in: context).isEmpty)
  }
}
