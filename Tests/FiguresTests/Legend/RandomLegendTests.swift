import Testing

@testable import Figures

@Suite("The legend of random figures")
struct RandomLegendTests {
  /// Curves and clouds as people draw them, with any wish for the legend.
  private static func figure(seed: Int) -> Figure {
    var random = SplitMix64(seed: seed)
    let names = ["train", "test", "sgd with momentum", "adam", "rmsprop", "a rather long name"]
      .prefix(Int.random(in: 1...6, using: &random))
    let isScatter = Int.random(in: 0..<3, using: &random) == 0
    let panels = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      [
        Panel(
          title: "A panel", x: Axis("Epoch", padding: isScatter ? 0.05 : 0), y: Axis("Loss"),
          marks: names.map { name in
            isScatter ? cloud(name, &random) : curve(name, &random)
          })
      ]
    }
    let legends: [LegendPlacement] = [.automatic, .lineEnds, .right, .above]
    return Figure(
      title: "A figure", panels: panels, shared: [.x],
      legend: legends.randomElement(using: &random) ?? .automatic,
      width: .random(in: 300...1600, using: &random),
      height: .random(in: 200...400, using: &random) * Double(panels.count))
  }

  private static func curve(_ name: String, _ random: inout SplitMix64) -> any Mark {
    let (start, end) = (
      Double.random(in: 0.5...2, using: &random), Double.random(in: 0...0.6, using: &random)
    )
    let rate = Double.random(in: 0.02...0.3, using: &random)
    let falls = Bool.random(using: &random)
    let y = (0..<60).map { epoch in
      let share = 1 / (1 + rate * Double(epoch))
      return end + (falls ? share : 1 - share) * start + .random(in: 0...0.05, using: &random)
    }
    return LineMark(x: y.indices.map(Double.init), y: y, color: name)
  }

  private static func cloud(_ name: String, _ random: inout SplitMix64) -> any Mark {
    let (x, y) = (
      Double.random(in: 0...5, using: &random), Double.random(in: 0...5, using: &random)
    )
    let spread = Double.random(in: 0.2...2, using: &random)
    func values(_ middle: Double) -> [Double] {
      (0..<80).map { _ in middle + .random(in: -spread...spread, using: &random) }
    }
    return PointMark(x: values(x), y: values(y), color: name)
  }

  private static func layers(seed: Int) -> [SceneLayer] {
    FigureLayout(figure: figure(seed: seed), theme: .default, text: TableTextMeasuring()).layers()
  }

  @Test("lies on no data, whole, inside the figure", arguments: 0..<400)
  func overNoData(seed: Int) {
    let layers = Self.layers(seed: seed)
    let data = layers.filter { $0.role == .data }.flatMap(\.elements)
    let legend = layers.filter { $0.role == .legend }.flatMap(\.elements)
    let figure = Self.figure(seed: seed)
    let page = Rect(x: 0, y: 0, width: figure.width, height: figure.height)
    let text = TableTextMeasuring()
    let runs = legend.flatMap(\.texts)
    #expect(!runs.isEmpty, "seed \(seed)")
    for run in runs {
      let box = run.box(of: text.measure(run.string, style: run.style))
      #expect(!data.contains { $0.reaches(into: box) }, "seed \(seed): \(run.string) at \(box)")
      #expect(box.x >= page.x && box.maxX <= page.maxX + 0.01, "seed \(seed): \(run.string)")
      #expect(box.y >= page.y && box.maxY <= page.maxY + 0.01, "seed \(seed): \(run.string)")
    }
    for box in legend.compactMap(\.sampleBox) {
      #expect(!data.contains { $0.reaches(into: box) }, "seed \(seed): a sample at \(box)")
    }
  }

  @Test("stands in every kind of place")
  func places() {
    var counts: [String: Int] = [:]
    for seed in 0..<400 {
      let layers = Self.layers(seed: seed)
      let data = layers.filter { $0.role == .data }.flatMap(\.elements).flatMap(\.points)
      let legend = layers.filter { $0.role == .legend }.flatMap(\.elements).flatMap(\.texts)
      let x = data.map(\.x)
      guard let run = legend.first, let right = x.max(), let top = data.map(\.y).min() else {
        continue
      }
      let isColored = run.paint != Theme.default.text
      let place =
        run.position.x > right
        ? (isColored ? "ends" : "right") : run.position.y < top ? "above" : "inside"
      counts[place, default: 0] += 1
    }
    for place in ["ends", "right", "above", "inside"] {
      #expect(counts[place, default: 0] >= 10, "\(place): \(counts)")
    }
  }
}

extension Scene.Element {
  /// The rectangle around a sample or a leader.
  fileprivate var sampleBox: Rect? {
    let points = points
    if case .text = self { return nil }
    guard let x = finiteRange(of: points.map(\.x)), let y = finiteRange(of: points.map(\.y)) else {
      return nil
    }
    return Rect(
      x: x.lowerBound, y: y.lowerBound, width: x.upperBound - x.lowerBound,
      height: y.upperBound - y.lowerBound)
  }
}
