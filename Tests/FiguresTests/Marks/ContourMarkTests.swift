import Testing

@testable import Figures

@Suite("Contours")
struct ContourMarkTests {
  private let slope = Grid(x: 0...10, y: 0...10, columns: 11, rows: 11) { x, _ in x }

  private func context(_ axis: ColorAxis, for mark: ContourMark) -> MarkContext {
    var context = squareContext()
    context.color = ContinuousColorScale(
      axis: axis, data: mark.extent.colors, theme: context.theme)
    return context
  }

  private func paths(_ mark: ContourMark, _ axis: ColorAxis) -> [(Path, Paint?)] {
    mark.elements(in: context(axis, for: mark)).flatMap { element -> [Scene.Element] in
      if case .group(let elements, _) = element { elements } else { [] }
    }.compactMap { if case .path(let path, let fill, _) = $0 { (path, fill) } else { nil } }
  }

  @Test("fill each band with the colour of its values, as few points as it takes")
  func bands() {
    let mark = ContourMark(grid: slope)
    let axis = ColorAxis(steps: .bounds([0, 2, 5, 10]))
    let scale = context(axis, for: mark).color
    let paths = paths(mark, axis)
    #expect(paths.map(\.1) == [1.0, 3, 6].map { scale?.paint(for: $0) })
    #expect(paths.map(\.0.box?.x) == [-1, 20, 50])
    #expect(paths.map(\.0.steps.count) == [5, 5, 5])
  }

  @Test("draw a line at each level")
  func lines() {
    let paths = paths(
      ContourMark(grid: slope, form: .lines), ColorAxis(steps: .bounds([0, 2.5, 7, 10])))
    // At 0 the whole grid is at or above the level; at 10 the last column alone is.
    #expect(paths.count == 1)
    #expect(paths[0].0.steps.count == 6)
    #expect(paths[0].0.box == Rect(x: 25, y: -1, width: 76, height: 102))
  }

  @Test("run in equal ratios on a logarithmic colour scale, and leave out what has no place on it")
  func logarithm() throws {
    let mark = ContourMark(
      grid: Grid(x: 0...10, y: 0...10, columns: 3, rows: 2, values: [0, 1, 100, 0, 1, 100]),
      form: .lines)
    let axis = ColorAxis(scale: .logarithmic, steps: .bounds([1, 10, 100]))
    let box = try #require(paths(mark, axis).first?.0.box)
    #expect(box.x == 75.5)
    #expect(mark.extent.colors.leastPositive == 1)
  }

  @Test("without a cell are nothing")
  func nothing() {
    let point = ContourMark(grid: Grid(x: 0...1, y: 0...1, columns: 1, rows: 1, values: [1]))
    #expect(point.extent == Extent())
    #expect(point.elements(in: squareContext()).isEmpty)
    let unknown = ContourMark(grid: Grid(x: 0...1, y: 0...1, columns: 3, rows: 3, values: []))
    #expect(unknown.elements(in: squareContext()).isEmpty)
  }
}
