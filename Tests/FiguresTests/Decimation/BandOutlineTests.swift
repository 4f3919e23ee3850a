import Testing

@testable import Figures

@Suite("The outline of a band")
struct BandOutlineTests {
  private func outline(_ pairs: [(x: Double, low: Double, high: Double)?]) -> BandOutline {
    var outline = BandOutline()
    for pair in pairs {
      outline.add(pair.map { (Point(x: $0.x, y: $0.low), Point(x: $0.x, y: $0.high)) })
    }
    outline.finish()
    return outline
  }

  @Test("has all points where they are apart")
  func few() {
    let outline = outline([(0, 9, 1), (10, 8, 2), nil, (20, 7, 3), (30, 6, 4)])
    #expect(
      outline.outlines
        == Path.Step.outline([
          Point(x: 0, y: 1), Point(x: 10, y: 2), Point(x: 10, y: 8), Point(x: 0, y: 9),
        ])
        + Path.Step.outline([
          Point(x: 20, y: 3), Point(x: 30, y: 4), Point(x: 30, y: 6), Point(x: 20, y: 7),
        ]))
    #expect(outline.uprights.isEmpty)
  }

  @Test("has few points where there are many, the highest and the lowest among them")
  func many() {
    typealias Pair = (x: Double, low: Double, high: Double)
    var pairs = (0..<200_000).map { index -> Pair? in
      let (low, high) = (90 + Double(index % 7), 10 - Double(index % 5))
      return (x: Double(index) / 1000, low: low, high: high)
    }
    pairs[77_777] = (77.777, 99, 1)
    let outline = outline(pairs)
    let points = Scene.Element.path(Path(steps: outline.outlines), fill: nil, stroke: nil).points
    let columns = Int(200 * LineDecimator.columnsPerPixel)
    #expect(points.count <= 40 * columns && points.count > 2 * columns)
    let here = points.filter { 77.75...78 ~= $0.x }.map(\.y)
    #expect(here.max() == 99 && here.min() == 1)
    #expect(points.map(\.x).min() == 0 && points.map(\.x).max() == 199.999)
  }

  @Test("has one upright line a column for parts that are no broader")
  func narrow() {
    typealias Pair = (x: Double, low: Double, high: Double)
    let pairs = (0..<100_000).map { index -> Pair? in
      if index.isMultiple(of: 2) { return nil }
      return (x: Double(index) / 1000, low: 50 + Double(index % 9), high: 40)
    }
    let outline = outline(pairs)
    let columns = Int(100 * LineDecimator.columnsPerPixel)
    #expect(outline.outlines.isEmpty)
    #expect(outline.uprights.count == 2 * columns)
    #expect(
      outline.uprights.prefix(2) == [.move(Point(x: 0.001, y: 58)), .line(Point(x: 0.001, y: 40))])
  }
}
