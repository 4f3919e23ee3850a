import Testing

@testable import Figures

@Suite("Decimating a line")
struct LineDecimatorTests {
  private func decimated(_ points: [Point?]) -> LineDecimator {
    var line = LineDecimator()
    for point in points { line.add(point) }
    line.finish()
    return line
  }

  private func points(_ line: LineDecimator) -> [Point] {
    line.steps.compactMap {
      switch $0 {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
  }

  @Test("keeps the first, lowest, highest and last point of a column, in their order")
  func column() {
    let ys = [5.0, 3, 9, 4, 1, 6, 5.5, 2]
    let line = decimated(ys.enumerated().map { Point(x: 10 + 0.01 * Double($0), y: $1) })
    #expect(points(line).map(\.y) == [5, 9, 1, 2])
  }

  @Test("leaves lines of few points as they are")
  func few() {
    let all = (0..<400).map { Point(x: 0.13 * Double($0), y: Double($0 * $0 % 17)) }
    #expect(points(decimated(all)) == all)
  }

  @Test("keeps gaps, and points between them as dots")
  func gaps() {
    let line = decimated([
      Point(x: 0, y: 0), Point(x: 9, y: 1), nil, nil, Point(x: 12, y: 2), nil, Point(x: 20, y: 3),
      Point(x: 20.1, y: 4),
    ])
    #expect(line.dots == [Point(x: 12, y: 2)])
    #expect(
      line.steps == [
        .move(Point(x: 0, y: 0)), .line(Point(x: 9, y: 1)), .move(Point(x: 20, y: 3)),
        .line(Point(x: 20.1, y: 4)),
      ])
  }

  @Test("takes points in the order of the line where x goes back")
  func unsorted() {
    let all = (0..<300).map { Point(x: Double($0 * 37 % 100), y: Double($0)) }
    #expect(points(decimated(all)) == all)
  }

  @Test("covers the same rows of every column", arguments: 0..<100)
  func coverage(seed: Int) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...4000, using: &random)
    let width = Double.random(in: 1...60, using: &random)
    let gaps = Int.random(in: 0...3, using: &random) * 40
    let all = (0..<count).map { index -> Point? in
      let point = Point(
        x: width * Double(index) / Double(count), y: .random(in: 0...100, using: &random))
      return Int.random(in: 0..<1000, using: &random) < gaps ? nil : point
    }
    let line = decimated(all)
    #expect(rows(all) == rows(drawn(line)), "seed \(seed)")
    #expect(line.steps.count <= 4 * (Int(4 * width) + 2 + all.count { $0 == nil }), "seed \(seed)")
  }

  /// The points of a decimated line with gaps and dots.
  private func drawn(_ line: LineDecimator) -> [Point?] {
    line.steps.flatMap { step -> [Point?] in
      switch step {
      case .move(let point): [nil, point]
      case .line(let point): [point]
      case .close: []
      }
    } + line.dots.flatMap { [nil, $0] }
  }

  /// The lowest and the highest row of every column.
  private func rows(_ points: [Point?]) -> [Int: ClosedRange<Double>] {
    var rows: [Int: ClosedRange<Double>] = [:]
    for point in points.compactMap({ $0 }) {
      let column = Int((4 * point.x).rounded(.down))
      let known = rows[column] ?? point.y...point.y
      rows[column] = min(known.lowerBound, point.y)...max(known.upperBound, point.y)
    }
    return rows
  }

  @Test("keeps no more of a line with very many gaps than can be told apart")
  func manyGaps() {
    var line = LineDecimator()
    var random = SplitMix64(seed: 3)
    for index in 0..<200_000 {
      let x = 20 * Double(index) / 200_000
      line.add(index % 3 == 2 ? nil : Point(x: x, y: .random(in: 0...100, using: &random)))
    }
    line.finish()
    #expect(line.steps.count < 40_000)
  }
}
