import Figures
import Testing

@testable import FigureRendering

@Suite("A line of very many points")
struct DecimationTests {
  private static let size = (width: 360.0, height: 200.0)

  /// A falling curve with noise that grows.
  private func values(_ count: Int) -> [Double] {
    var state: UInt64 = 9
    return (0..<count).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let noise = Double(state >> 40) / Double(1 << 24) - 0.5
      let share = Double(index) / Double(count)
      return 1 / (1 + 9 * share) + (0.8 + 1.6 * share) * noise * noise * noise
    }
  }

  /// The values as a figure draws them, and with all their points.
  private func groups(_ y: [Double]) throws -> (drawn: Scene.Element, full: Scene.Element) {
    let figure = Figure(
      panels: [
        [
          Panel(
            x: Axis(padding: 0, grid: false), y: Axis(grid: false),
            marks: [LineMark(x: y.indices.map(Double.init), y: y)])
        ]
      ], legend: .hidden, width: Self.size.width, height: Self.size.height)
    for element in figure.scene(measuring: PangoTextMeasurer()).elements {
      guard case .group(let parts, let clip?) = element,
        case .path(let path, _, let stroke?)? = parts.first, let box = path.box
      else { continue }
      let (low, high) = (try #require(y.min()), try #require(y.max()))
      let points = y.enumerated().map { index, value in
        Point(
          x: box.x + box.width * Double(index) / Double(y.count - 1),
          y: box.maxY - box.height * (value - low) / (high - low))
      }
      let full = Path(steps: [.move(points[0])] + points.dropFirst().map { .line($0) })
      return (element, .group([.path(full, fill: nil, stroke: stroke)], clip: clip))
    }
    throw MissingLine()
  }

  private struct MissingLine: Error {}

  private func pixels(_ element: Scene.Element, scale: Double) throws -> Pixels {
    let scene = Scene(
      width: Self.size.width, height: Self.size.height,
      background: Paint(light: Color(hex: 0xffffff)), elements: [element])
    return try Pixels(png: FigureRenderer().render(scene, as: .png(scale: scale), key: "line"))
  }

  @Test("with room for its points has exactly the pixels of the full line", arguments: [1.0, 2])
  func samePixels(scale: Double) throws {
    let groups = try groups(values(4000))
    let (drawn, full) = (
      try pixels(groups.drawn, scale: scale), try pixels(groups.full, scale: scale)
    )
    let largest = zip(drawn.words, full.words).map { Self.difference($0, $1) }.max()
    // Positions computed another way may round to another 256th of a pixel.
    #expect(try #require(largest) <= 2)
  }

  @Test("has the pixels of the full line but for the edges of spikes", arguments: [1.0, 2])
  func nearlySamePixels(scale: Double) throws {
    let groups = try groups(values(40_000))
    let (drawn, full) = (
      try pixels(groups.drawn, scale: scale), try pixels(groups.full, scale: scale)
    )
    let differences = zip(drawn.words, full.words).map { Self.difference($0, $1) }
    #expect(differences.count { $0 > 8 } < differences.count / 200)
    #expect(try #require(drawn.largestTileDifference(to: full)) < 2)
  }

  private static func difference(_ first: UInt32, _ second: UInt32) -> Int {
    zip(Pixels.channels(first), Pixels.channels(second)).map { abs($0 - $1) }.max() ?? 0
  }
}

extension Path {
  /// The rectangle around the outline.
  fileprivate var box: Rect? {
    let points = steps.compactMap { step -> Point? in
      switch step {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
