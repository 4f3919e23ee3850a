import Figures
import Foundation
import Testing

@testable import FigureRendering

@Suite("A line of very many points")
struct DecimationTests {
  private static let size = (width: 360.0, height: 200.0)

  /// Lines that are hard in different ways.
  enum Shape: String, CaseIterable {
    case noise, walk, smooth, spikes, steps, saw, average

    /// Reproducible values.
    func values(_ count: Int) -> [Double] {
      var state: UInt64 = 9
      var (walk, average) = (0.0, 0.0)
      return (0..<count).map { index in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let noise = Double(state >> 40) / Double(1 << 24) - 0.5
        let share = Double(index) / Double(count)
        walk += noise
        average += 0.01 * (noise - average)
        return switch self {
        case .noise: 1 / (1 + 9 * share) + (0.8 + 1.6 * share) * noise * noise * noise
        case .walk: walk
        case .smooth: sin(40 * share * share) * exp(-2 * share)
        case .spikes: abs(noise) > 0.4995 ? 10 * noise : 0.01 * noise
        case .steps: (10 * share + 0.5 * noise).rounded()
        case .saw: Double(index % 997) / 997 + share
        case .average: 1 / (1 + 9 * share) + average
        }
      }
    }
  }

  /// A mark as a figure draws it, and the same with all its points.
  private func groups(
    _ mark: any Mark, from low: [Double], to high: [Double]
  ) throws -> (drawn: Scene.Element, full: Scene.Element) {
    let figure = Figure(
      panels: [[Panel(x: Axis(padding: 0, grid: false), y: Axis(grid: false), marks: [mark])]],
      legend: .hidden, width: Self.size.width, height: Self.size.height)
    for element in figure.scene(measuring: PangoTextMeasurer()).elements {
      guard case .group(let parts, let clip?) = element,
        case .path(let path, let fill, let stroke)? = parts.first, let box = path.box
      else { continue }
      let (least, most) = (try #require(low.min()), try #require(high.max()))
      func points(_ values: [Double]) -> [Point] {
        values.enumerated().map { index, value in
          Point(
            x: box.x + box.width * Double(index) / Double(values.count - 1),
            y: box.maxY - box.height * (value - least) / (most - least))
        }
      }
      let all = fill == nil ? points(high) : points(high) + points(low).reversed()
      let full = Path(
        steps: [.move(all[0])] + all.dropFirst().map { .line($0) } + (fill == nil ? [] : [.close]))
      return (element, .group([.path(full, fill: fill, stroke: stroke)], clip: clip))
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

  /// How much the channels of the pixels differ at most, and on average over those with ink.
  private func differences(
    _ groups: (drawn: Scene.Element, full: Scene.Element), scale: Double
  ) throws -> (largest: Int, mean: Double) {
    let (drawn, full) = (
      try pixels(groups.drawn, scale: scale), try pixels(groups.full, scale: scale)
    )
    let differences = zip(drawn.words, full.words).map { Self.difference($0, $1) }
    let ink = full.words.count { $0 != full.words[0] }
    return (try #require(differences.max()), Double(differences.reduce(0, +)) / Double(ink))
  }

  @Test("is drawn as it is where it has room for its points", arguments: Shape.allCases, [1.0, 2])
  func few(shape: Shape, scale: Double) throws {
    let y = shape.values(4000)
    let line = LineMark(x: y.indices.map(Double.init), y: y)
    #expect(try differences(groups(line, from: y, to: y), scale: scale).largest <= 2)
  }

  // Cairo rounds positions to 256ths of a pixel, each of the full line's by itself; so the outline of a smooth line is a
  // little thicker the more points it has: with every third point left out it changes by as much.
  @Test("has the pixels of the full line", arguments: Shape.allCases, [1.0, 2])
  func line(shape: Shape, scale: Double) throws {
    let y = shape.values(60_000)
    let line = LineMark(x: y.indices.map(Double.init), y: y)
    let groups = try groups(line, from: y, to: y)
    #expect(groups.drawn.stepCount < 16_000)
    let (largest, mean) = try differences(groups, scale: scale)
    #expect(largest <= 5)
    #expect(mean < 1.25)
  }

  @Test(
    "has a band with the pixels of the full one",
    arguments: [Shape.noise, .walk, .smooth, .average], [1.0, 2])
  func band(shape: Shape, scale: Double) throws {
    let middle = shape.values(60_000)
    let reach = ((middle.max() ?? 0) - (middle.min() ?? 0)) / 20
    let noise = Shape.noise.values(60_000)
    let low = zip(middle, noise).map { $0 - reach * (1 + abs($1)) }
    let high = zip(middle, noise).map { $0 + reach * (1 + abs($1)) }
    let band = BandMark(x: middle.indices.map(Double.init), low: low, high: high)
    let groups = try groups(band, from: low, to: high)
    let (largest, mean) = try differences(groups, scale: scale)
    #expect(largest <= 5)
    #expect(mean < 1.25)
  }

  private static func difference(_ first: UInt32, _ second: UInt32) -> Int {
    zip(Pixels.channels(first), Pixels.channels(second)).map { abs($0 - $1) }.max() ?? 0
  }
}

extension Scene.Element {
  /// How many steps the outlines in it have.
  fileprivate var stepCount: Int {
    switch self {
    case .path(let path, _, _): path.steps.count
    case .group(let elements, _): elements.reduce(0) { $0 + $1.stepCount }
    default: 0
    }
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
