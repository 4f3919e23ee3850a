import Testing

@testable import Figures

@Suite("The entries of a legend")
struct LegendEntryTests {
  private let line = LegendEntry.Symbol.line(Stroke(paint: Theme().palette[0], width: 2))
  private let band = LegendEntry.Symbol.swatch(Theme().palette[0])

  @Test("of one name are one, with their samples on top of each other")
  func merged() {
    let entries = [
      LegendEntry(label: "train", symbol: band), LegendEntry(label: "test", symbol: line),
      LegendEntry(label: "train", symbol: line), LegendEntry(label: "train", symbol: band),
      LegendEntry(label: "test", symbol: line),
    ]
    #expect(
      LegendEntry.merged(entries) == [
        LegendEntry(label: "train", symbol: .layers([band, line])),
        LegendEntry(label: "test", symbol: line),
      ])
  }

  @Test("draw their samples within their width")
  func drawing() {
    let stroke = Stroke(paint: Theme().palette[0], width: 2)
    let symbols: [LegendEntry.Symbol] = [
      line, band, .marker(.circle, Theme().palette[0], diameter: 7), .cross(stroke),
      .layers([.cross(stroke), band]),
    ]
    for symbol in symbols {
      let points = symbol.elements(left: 10, middle: 20, width: symbol.width).flatMap(\.points)
      #expect(!points.isEmpty)
      #expect(points.allSatisfy { $0.x >= 10 && $0.x <= 10 + symbol.width && abs($0.y - 20) < 7 })
    }
  }
}
