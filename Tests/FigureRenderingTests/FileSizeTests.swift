import Figures
import Testing

@testable import FigureRendering

@Suite("The file of a figure of very much data")
struct FileSizeTests {
  /// What an SVG file may measure at most.
  private static let most = 500_000

  /// Noise between -0.5 and 0.5, the same for the same seed.
  fileprivate static func noise(_ count: Int, seed: Int = 1) -> [Double] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) - 0.5
    }
  }

  fileprivate static func walk(_ count: Int, seed: Int = 1) -> [Double] {
    noise(count, seed: seed).reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
  }

  fileprivate static func places(_ count: Int) -> [Double] { (1...count).map(Double.init) }

  /// Figures that are large in different ways.
  enum Case: String, CaseIterable {
    case noise, walks, wide, smoothed, symlog, bands, runs, noisyRuns, dots, sameDots, swarm, bars
    case gaps, scribble, columns

    private func noise(_ count: Int, seed: Int = 1) -> [Double] {
      FileSizeTests.noise(count, seed: seed)
    }
    private func walk(_ count: Int, seed: Int = 1) -> [Double] {
      FileSizeTests.walk(count, seed: seed)
    }
    private func places(_ count: Int) -> [Double] { FileSizeTests.places(count) }

    var figure: Figure {
      var figure = Figure(panels: [[Panel(x: Axis("x"), y: y, marks: marks)]])
      if self == .wide { (figure.width, figure.height) = (3000, 1200) }
      if self == .smoothed {
        figure = Figure.learningCurves(
          title: "Smoothed",
          panels: ["Loss", "Error"].map { label in
            LearningCurvePanel(
              label: label, bounds: -.infinity ... .infinity,
              curves: (1...4).map {
                LearningCurve(
                  name: "run \($0)", train: noise(10_000, seed: $0),
                  test: walk(10_000, seed: 9 + $0))
              })
          }, smoothing: .movingAverage(weight: 0.999))
      }
      return figure
    }

    private var y: Axis {
      Axis("y", scale: self == .symlog ? .symlog(linearThreshold: 0.001) : .linear)
    }

    private var marks: [any Mark] {
      switch self {
      case .noise: [line(noise(100_000))]
      case .walks: (1...8).map { line(walk(10_000, seed: $0), "\($0)") }
      case .wide: (1...5).map { line(walk(15_000, seed: $0), "\($0)") }
      case .smoothed: []
      case .symlog: (1...4).map { line(noise(20_000, seed: $0).map { $0 * $0 * $0 }, "\($0)") }
      case .bands:
        (1...4).map { seed in
          let middle = walk(10_000, seed: seed)
          let reach = noise(10_000, seed: 99 + seed).map { 3 + $0 }
          return BandMark(
            x: places(10_000), low: zip(middle, reach).map(-), high: zip(middle, reach).map(+),
            color: "\(seed)")
        }
      case .runs: (1...400).map { line(walk(100, seed: $0), "\($0 % 8)") }
      case .noisyRuns: (1...60).map { line(noise(1000, seed: $0), "\($0 % 8)") }
      case .dots: [PointMark(x: noise(20_000), y: noise(20_000, seed: 2))]
      case .sameDots:
        [
          PointMark(
            x: noise(20_000).map { (9 * $0).rounded() },
            y: noise(20_000, seed: 2).map { (9 * $0).rounded() })
        ]
      case .swarm: [SwarmMark(x: noise(50_000), y: places(50_000).map { _ in 0 })]
      case .bars: [BarMark(x: places(50_000), y: noise(50_000))]
      case .gaps: [line(noise(60_000).enumerated().map { $0.offset % 3 == 2 ? .nan : $0.element })]
      case .scribble: [LineMark(x: walk(30_000), y: walk(30_000, seed: 2))]
      case .columns: [line(noise(40_000).map { ($0 * 4).rounded() })]
      }
    }

    private func line(_ values: [Double], _ color: String? = nil) -> LineMark {
      LineMark(x: places(values.count), y: values, color: color)
    }
  }

  @Test("stays below 500 kB as SVG", arguments: Case.allCases)
  func svg(of which: Case) throws {
    let scene = which.figure.scene(measuring: PangoTextMeasurer())
    let bytes = try FigureRenderer().render(scene, as: .svg, key: "figure")
    #expect(bytes.count <= Self.most)
  }
}
