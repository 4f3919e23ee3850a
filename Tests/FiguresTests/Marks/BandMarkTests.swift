import Testing

@testable import Figures

@Suite("A band")
struct BandMarkTests {
  private func steps(_ mark: BandMark) -> [[Path.Step]] {
    guard case .group(let elements, _)? = mark.elements(in: squareContext()).first else {
      return []
    }
    return elements.map {
      if case .path(let path, _, _) = $0 { path.steps } else { [] }
    }
  }

  @Test("goes along its upper edge and back along its lower one")
  func outline() {
    let steps = steps(BandMark(x: [0, 5, 10], low: [1, 2, 3], high: [4, 6, 8]))
    #expect(
      steps == [
        Path.Step.outline([
          Point(x: 0, y: 60), Point(x: 50, y: 40), Point(x: 100, y: 20), Point(x: 100, y: 70),
          Point(x: 50, y: 80), Point(x: 0, y: 90),
        ])
      ])
  }

  @Test(
    "has a gap where an edge or a place is not finite",
    arguments: [Double.nan, .infinity, -.infinity])
  func gap(value: Double) {
    let moves = { (steps: [Path.Step]) in steps.count { if case .move = $0 { true } else { false } }
    }
    let (x, low, high): ([Double], [Double], [Double]) =
      ([0, 1, 2, 3, 4], [1, 1, 1, 1, 1], [2, 2, 2, 2, 2])
    for broken in 0..<3 {
      var parts = [x, low, high]
      parts[broken][2] = value
      let steps = steps(BandMark(x: parts[0], low: parts[1], high: parts[2]))
      #expect(steps.map(moves) == [2] && steps[0].count == 10)
    }
  }

  @Test("of a pair that stands alone is an upright line")
  func alone() throws {
    let mark = BandMark(x: [0, 1, 2], low: [.nan, 1, .nan], high: [1, 2, 3])
    guard case .group(let elements, _)? = mark.elements(in: squareContext()).first,
      case .path(let path, nil, let stroke?) = try #require(elements.first)
    else {
      Issue.record("no line")
      return
    }
    #expect(path.steps == [.move(Point(x: 10, y: 90)), .line(Point(x: 10, y: 80))])
    #expect(stroke.width > 3)
  }

  @Test("without pairs is nothing")
  func nothing() {
    #expect(BandMark(x: [], low: [], high: []).elements(in: squareContext()).isEmpty)
    #expect(BandMark(x: [1], low: [.nan], high: [1]).elements(in: squareContext()).isEmpty)
  }

  @Test("asks for both edges to be in sight")
  func extent() {
    let mark = BandMark(x: [1, 2], low: [3, .nan], high: [4, 9])
    #expect(mark.extent == Extent(x: 1...2, y: 3...9))
  }

  @Test("is translucent, in the colour of its category, and says in the legend what it means")
  func legend() {
    let context = squareContext(categories: ["train", "test"])
    let mark = BandMark(
      x: [1, 2], low: [1, 1], high: [2, 2], color: "test", label: "95 % interval of 30 seeds")
    let orange = context.theme.palette[1].light
    #expect(mark.elements(in: context).flatMap(\.paints).map(\.light) == [orange])
    #expect(mark.elements(in: context).flatMap(\.paints).allSatisfy { $0.opacity < 0.4 })
    let entries = mark.legendEntries(in: context)
    #expect(entries.map(\.label) == ["test", "95 % interval of 30 seeds"])
    guard case .swatch(let paint) = entries[0].symbol, case .swatch = entries[1].symbol else {
      Issue.record("no swatches")
      return
    }
    #expect(paint.light == orange)
  }

  @Test("goes down to the edge of a logarithmic panel where its lower edge has no place there")
  func logarithmic() {
    var context = squareContext()
    context.y = PositionScale(kind: .logarithmic, domain: 1...100, start: 100, end: 0)
    let mark = BandMark(x: [0, 5, 10], low: [1, -1, 1], high: [10, 10, 10])
    let points = mark.elements(in: context).flatMap(\.points)
    #expect(points.count == 6 && points.suffix(3).map(\.y) == [100, 100, 100])
    let gone = BandMark(x: [0, 5, 10], low: [1, -1, 1], high: [10, 0, 10])
    #expect(gone.elements(in: context).flatMap(\.points).count == 4)
    #expect(mark.extent[.y].drawable(on: .logarithmic) == 1...10)
  }
}
