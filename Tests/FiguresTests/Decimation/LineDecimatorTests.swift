import Foundation
import Testing

@testable import Figures

@Suite("Decimating a line")
struct LineDecimatorTests {
  private func decimated(_ points: [Point?]) -> LineDecimator {
    var line = LineDecimator(width: 1.75)
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

  @Test("keeps of neighbours as close as the tolerance the first, lowest, highest and last")
  func column() {
    let ys = [5.0, 30, 90, 40, 1, 60, 55, 20]
    let line = decimated(
      ys.enumerated().map { Point(x: 10 + 0.0001 * Double($0), y: $1) } + [Point(x: 99, y: 0)])
    #expect(points(line).map(\.y) == [5, 90, 1, 20, 0])
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

  @Test("has the outlines of the whole line", arguments: 0..<16)
  func outlines(seed: Int) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 200...2000, using: &random)
    let width = Double.random(in: 1...6, using: &random)
    let power = Double.random(in: 0...6, using: &random)
    var walk = 0.0
    let all = (0..<count).map { index -> Point in
      let noise = Double.random(in: -1...1, using: &random)
      walk += noise
      let y = seed.isMultiple(of: 2) ? walk : 50 * noise * pow(abs(noise), power)
      return Point(x: width * Double(index) / Double(count), y: y)
    }
    let line = decimated(all.map { $0 })
    let kept = points(line)
    #expect(Set(kept).isSubset(of: all), "seed \(seed)")
    #expect(kept.first == all.first && kept.last == all.last, "seed \(seed)")
    for sign in [1.0, -1] {
      let (whole, drawn) = (outline(of: all, sign: sign), outline(of: kept, sign: sign))
      // Sides are steep: what is compared is whether one lies within a little of the other.
      let isEqual = whole.indices.dropFirst(2).dropLast(2).allSatisfy { index in
        let (near, close) = (whole[(index - 2)...(index + 2)], drawn[(index - 2)...(index + 2)])
        return drawn[index] >= (near.min() ?? 0) - 0.02
          && whole[index] >= (close.min() ?? 0) - 0.02
      }
      #expect(isEqual, "seed \(seed)")
    }
  }

  /// How high discs along a line reach, at places 64ths of a pixel apart.
  private func outline(of points: [Point], sign: Double) -> [Double] {
    let (radius, places) = (1.75 / 2, 64.0)
    let end = Int((points.last?.x ?? 0) * places)
    var heights = [Double](repeating: -.infinity, count: end + 1)
    var last: Point?
    for point in points {
      let start = last ?? point
      let count = max(1, Int(((point.x - start.x) * 2 * places).rounded(.up)))
      for step in 1...count {
        let share = Double(step) / Double(count)
        let x = start.x + share * (point.x - start.x)
        let y = sign * (start.y + share * (point.y - start.y))
        let first = max(0, Int((x - radius) * places) + 1)
        for place in first...max(first, min(end, Int((x + radius) * places))) where place <= end {
          let aside = Double(place) / places - x
          heights[place] = max(
            heights[place], y + max(0, radius * radius - aside * aside).squareRoot())
        }
      }
      last = point
    }
    return heights
  }

  @Test("keeps some hundreds of a hundred thousand points of noise")
  func noise() {
    var random = SplitMix64(seed: 5)
    let line = decimated(
      (0..<100_000).map { Point(x: 0.001 * Double($0), y: .random(in: 0...100, using: &random)) })
    #expect(line.steps.count < 1000)
  }

  @Test("keeps the corners of a line of very many points that goes straight, back too")
  func corners() {
    let there = (0...20_000).map { Point(x: 0.001 * Double($0), y: 0.002 * Double($0)) }
    let back = (0..<20_000).map { Point(x: 20 - 0.001 * Double($0 + 1), y: 40) }
    let kept = points(decimated(there + back))
    #expect(kept == [there[0], there[20_000], back[19_999]])
  }

  @Test("keeps no more of a line with very many gaps than can be told apart")
  func manyGaps() {
    var line = LineDecimator(width: 1.75)
    var random = SplitMix64(seed: 3)
    for index in 0..<200_000 {
      let x = 20 * Double(index) / 200_000
      line.add(index % 3 == 2 ? nil : Point(x: x, y: .random(in: 0...100, using: &random)))
    }
    line.finish()
    #expect(line.steps.count < 40_000)
  }
}
