import Testing

@testable import Figures

@Suite("Simplifying a line")
struct SimplificationTests {
  @Test("leaves out what lies on the way")
  func collinear() {
    let points = (0...100).map { Point(x: Double($0), y: 2 * Double($0)) }
    #expect(simplified(points, tolerance: 0.01) == [points[0], points[100]])
    #expect(simplified(Array(points.prefix(2)), tolerance: 0.01).count == 2)
    #expect(simplified([], tolerance: 0.01).isEmpty)
  }

  @Test("keeps corners and turns back")
  func corners() {
    let corner = [Point(x: 0, y: 0), Point(x: 5, y: 0), Point(x: 5, y: 5)]
    #expect(simplified(corner, tolerance: 0.01) == corner)
    let back = [Point(x: 0, y: 0), Point(x: 5, y: 0), Point(x: 2, y: 0)]
    #expect(simplified(back, tolerance: 0.01) == back)
  }

  @Test("passes near every point", arguments: 0..<100)
  func distance(seed: Int) {
    var random = SplitMix64(seed: seed)
    let size = Double.random(in: 0.02...3, using: &random)
    var points = [Point(x: 0, y: 0)]
    for _ in 0..<300 {
      let last = points[points.count - 1]
      points.append(
        Point(
          x: last.x + .random(in: -0.2 * size...size, using: &random),
          y: last.y + .random(in: -size...size, using: &random)))
    }
    let line = simplified(points, tolerance: 0.05)
    #expect(line.first == points.first && line.last == points.last)
    for point in points {
      let nearest = zip(line, line.dropFirst()).map { distance(point, $0, $1) }.min() ?? .infinity
      #expect(nearest <= 0.0501, "seed \(seed)")
    }
  }

  private func distance(_ point: Point, _ a: Point, _ b: Point) -> Double {
    let (x, y) = (b.x - a.x, b.y - a.y)
    let length = x * x + y * y
    let share =
      length > 0 ? min(max(((point.x - a.x) * x + (point.y - a.y) * y) / length, 0), 1) : 0
    let (dx, dy) = (point.x - a.x - share * x, point.y - a.y - share * y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
