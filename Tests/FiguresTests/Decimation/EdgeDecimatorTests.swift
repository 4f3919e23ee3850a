import Testing

@testable import Figures

@Suite("Decimating the edge of a band")
struct EdgeDecimatorTests {
  private func decimated(_ points: [Point]) -> [Point] {
    var edge = EdgeDecimator()
    for point in points { edge.add(point) }
    edge.finish()
    return edge.points
  }

  /// The length along x on which an edge is below a height.
  private func width(of edge: [Point], below y: Double, in range: Range<Double>) -> Double {
    zip(edge, edge.dropFirst()).reduce(0) { sum, pair in
      let (a, b) = pair
      guard range.contains((a.x + b.x) / 2) else { return sum }
      let (low, high) = (min(a.y, b.y), max(a.y, b.y))
      let share = y >= high ? 1 : y <= low ? 0 : (y - low) / (high - low)
      return sum + (b.x - a.x) * share
    }
  }

  @Test("leaves edges of few points as they are, and those that go back")
  func few() {
    let all = (0..<200).map { Point(x: 0.09 * Double($0), y: Double($0 * $0 % 17)) }
    #expect(decimated(all) == all)
    let back = [Point(x: 9, y: 1), Point(x: 4, y: 2), Point(x: 7, y: 3)]
    #expect(decimated(back) == back)
    #expect(decimated([Point(x: 1, y: 2)]) == [Point(x: 1, y: 2)] && decimated([]).isEmpty)
  }

  @Test("is as long below every height in every quarter of a pixel", arguments: 0..<8)
  func widths(seed: Int) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 500...6000, using: &random)
    let all = (0...count).map { index in
      Point(x: 4 * Double(index) / Double(count), y: .random(in: 0...100, using: &random))
    }
    let edge = decimated(all)
    #expect(zip(edge, edge.dropFirst()).allSatisfy { $0.x <= $1.x })
    for column in 0..<16 {
      let range = 0.25 * Double(column)..<0.25 * Double(column + 1)
      // Pieces that cross a border count where their middle is.
      let slack = 0.005 + 8 / Double(count)
      for y in [5.0, 20, 50, 90] {
        let (whole, drawn) = (
          width(of: all, below: y, in: range), width(of: edge, below: y, in: range)
        )
        #expect(abs(whole - drawn) < slack, "seed \(seed), column \(column), below \(y)")
      }
    }
  }

  @Test("puts level and sloping pieces in rising order")
  func rearranging() {
    let slopes = [
      EdgeDecimator.Slope(width: 2, low: 5, high: 5),
      EdgeDecimator.Slope(width: 1, low: 1, high: 3),
    ]
    #expect(
      rearranged(slopes, tolerance: 0) == [
        Point(x: 0, y: 1), Point(x: 1, y: 3), Point(x: 1, y: 5), Point(x: 3, y: 5),
      ])
    #expect(rearranged([], tolerance: 0).isEmpty)
  }
}
