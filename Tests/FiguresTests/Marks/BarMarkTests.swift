import Testing

@testable import Figures

@Suite("Bars")
struct BarMarkTests {
  @Test("go from zero to their values and fill most of the room between neighbours")
  func upright() throws {
    let mark = BarMark(x: [2, 4], y: [5, 10])
    let boxes = mark.elements(in: squareContext()).flatMap(\.points)
    #expect(boxes.map(\.y) == [100, 50, 50, 100, 100, 0, 0, 100])
    let breadth = boxes[2].x - boxes[1].x
    #expect(breadth > 10 && breadth < 20)
    #expect(abs((boxes[1].x + boxes[2].x) / 2 - 20) < 1e-9)
  }

  @Test("can be level")
  func level() {
    let points = BarMark(x: [5], y: [2], direction: .x).elements(in: squareContext())
      .flatMap(\.points)
    #expect(points.map(\.x) == [0, 50, 50, 0])
  }

  @Test("ask for zero and for their breadth to be in sight")
  func extent() throws {
    let extent = BarMark(x: [0, 1], y: [3, 5]).extent
    #expect(extent[.y].drawable(on: .linear) == 0...5)
    let x = try #require(extent.x)
    #expect(x.lowerBound < -0.3 && x.upperBound > 1.3 && x.lowerBound > -0.5)
    #expect(BarMark(x: [1], y: [-2]).extent[.y].drawable(on: .linear) == -2...0)
    #expect(BarMark(x: [5], y: [0], direction: .x).extent[.x].drawable(on: .linear) == 0...5)
    #expect(BarMark(x: [], y: []).extent == Extent())
  }

  @Test("are left out where a value is not finite", arguments: [Double.nan, .infinity])
  func missing(value: Double) {
    let mark = BarMark(x: [1, 2, 3], y: [1, value, 2])
    #expect(mark.elements(in: squareContext()).flatMap(\.points).count == 8)
    #expect(mark.extent[.y].drawable(on: .linear) == 0...2)
    #expect(BarMark(x: [1], y: [value]).elements(in: squareContext()).isEmpty)
  }

  @Test("are a swatch in the legend")
  func legend() {
    let context = squareContext(categories: ["test"])
    let entries = BarMark(x: [1], y: [1], color: "test").legendEntries(in: context)
    #expect(entries == [LegendEntry(label: "test", symbol: .swatch(context.theme.palette[0]))])
    #expect(BarMark(x: [1], y: [1]).legendEntries(in: context).isEmpty)
  }
}
