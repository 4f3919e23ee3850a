import Figures
import Foundation

/// A small figure of every kind: every composition, and every mark that no composition has.
enum SampleFigures {
  static let all: [(name: String, figure: Figure)] = [
    ("LearningCurves", learningCurves), ("overlaid LearningCurves", overlaidCurves),
    ("diverging LearningCurves", divergingCurves), ("ClassScatter", classScatter),
    ("Density", density), ("DecisionBoundary", decisionBoundary),
    ("ConfusionMatrix", confusionMatrix), ("LossShapes", lossShapes),
    ("SeedDistribution", seedDistribution), ("LossSurface", lossSurface), ("Bars", bars),
    ("marks", marks),
  ].map { name, figure in
    var figure = figure
    figure.title = name
    (figure.width, figure.height) = (400, 280)
    return (name, figure)
  }

  /// Numbers between 0 and 1 that look like chance, the same ones every time.
  private static func noise(_ count: Int, seed: UInt64 = 1) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
  }

  private static func falling(to end: Double, seed: UInt64) -> [Double] {
    noise(60, seed: seed).enumerated().map { epoch, noise in
      end + 1 / (1 + 0.2 * Double(epoch)) + 0.06 * noise
    }
  }

  private static var learningCurves: Figure {
    Figure.learningCurves(
      title: "",
      panels: [
        LearningCurvePanel(
          label: "Loss",
          curves: [
            LearningCurve(train: falling(to: 0.1, seed: 1), test: falling(to: 0.2, seed: 2))
          ])
      ], showsBest: true, smoothing: .movingAverage(weight: 0.6))
  }

  private static var overlaidCurves: Figure {
    let curves = ["sgd", "adam", "rmsprop"].enumerated().map { index, name in
      let values = falling(to: 0.02 + 0.2 * Double(index), seed: UInt64(index + 3))
      return LearningCurve(
        name: name, train: LearningCurve.Series(values: values.map { 0.8 * $0 }),
        test: LearningCurve.Series(
          values: values,
          band: .init(low: values.map { 0.9 * $0 }, high: values.map { 1.15 * $0 })), runs: 5)
    }
    return Figure.learningCurves(
      title: "", panels: [LearningCurvePanel(label: "Loss", curves: curves, scale: .logarithmic)],
      band: "range of 5 seeds")
  }

  private static var divergingCurves: Figure {
    let values = (0..<30).map { epoch in epoch == 12 ? .nan : 0.001 * pow(1.8, Double(epoch)) }
    return Figure.learningCurves(
      title: "",
      panels: [
        LearningCurvePanel(
          label: "Loss",
          curves: [
            LearningCurve(
              train: values + [.infinity, .nan], test: values.map { $0 - 5 } + [.nan, .nan])
          ], scale: .symlog(linearThreshold: 1))
      ])
  }

  private static func cloud(_ x: Double, _ y: Double, count: Int, seed: UInt64) -> ClassPoints {
    func values(_ middle: Double, _ seed: UInt64) -> [Double] {
      zip(noise(count, seed: seed), noise(count, seed: seed + 50)).map { middle + $0 - $1 }
    }
    return ClassPoints(name: "class \(seed)", x: values(x, seed), y: values(y, seed + 100))
  }

  private static var clouds: [ClassPoints] {
    [(0.0, 0.0), (1, 0.4), (0.4, 1.2)].enumerated().map { index, place in
      cloud(place.0, place.1, count: 60, seed: UInt64(index + 1))
    }
  }

  private static var classScatter: Figure {
    Figure.classScatter(title: "", classes: clouds.map { ($0.name, $0.x, $0.y) })
  }

  private static var density: Figure {
    let points = cloud(0, 0, count: 25_000, seed: 9)
    return Figure.classScatter(title: "", classes: [(points.name, points.x, points.y)])
  }

  private static var decisionBoundary: Figure {
    let scores = [(0.0, 0.0), (1, 0.4), (0.4, 1.2)].map { place in
      Grid(x: -1.2...2.2, y: -1.2...2.4, columns: 41, rows: 41) { x, y in
        -(pow(x - place.0, 2) + pow(y - place.1, 2))
      }
    }
    return Figure.decisionBoundary(title: "", classes: clouds, scores: .each(scores))
  }

  private static var confusionMatrix: Figure {
    Figure.confusionMatrix(
      title: "",
      matrix: ConfusionMatrix(
        classes: ["cat", "dog", "horse"], counts: [[40, 3, 0], [7, 28, 2], [0, 1, 33]]))
  }

  private static var lossShapes: Figure {
    let predictions = (-20...20).map { Double($0) / 10 }
    let losses: [(String, (Double) -> Double)] = [
      ("mse", { $0 * $0 }), ("mae", { abs($0) }), ("hinge", { max(0, 1 - $0) }),
    ]
    return Figure.lossShapes(
      title: "",
      panels: [
        [
          LossShapePanel(
            shapes: losses.map { name, loss in
              LossShape(
                name: name, target: 0, predictions: predictions, losses: predictions.map(loss))
            })
        ]
      ])
  }

  private static var seedDistribution: Figure {
    Figure.seedDistribution(
      title: "", label: "Test accuracy",
      strips: ["mse", "mae"].enumerated().map { index, name in
        SeedStrip(
          name: name, values: noise(30, seed: UInt64(index)).map { 0.8 + 0.1 * $0 },
          interval: 0.83...0.87)
      })
  }

  private static var lossSurface: Figure {
    let loss = Grid(x: -1...1, y: -1...1, columns: 31, rows: 31) { x, y in 0.1 + x * x + 3 * y * y }
    return Figure.lossSurface(title: "", loss: loss, scale: .logarithmic)
  }

  private static var bars: Figure {
    Figure.bars(
      title: "", label: "Mean squared error",
      values: [
        NamedValue(name: "mse", value: 0.9, interval: 0.8...1.0),
        NamedValue(name: "mae", value: 1.2, interval: 1.1...1.4),
        NamedValue(name: "msle", value: 1.7),
      ], interval: "95% interval")
  }

  /// What no composition draws: upright bars and error bars, labels, and rules with words.
  private static var marks: Figure {
    let x = [1.0, 2, 3, 4]
    return Figure(
      panels: [
        [
          Panel(
            title: "Level — fi ff Å",
            x: Axis("Kind", scale: .categories(["", "a", "b", "c", "d"])),
            y: Axis("Value"),
            marks: [
              BarMark(x: x, y: [2, 3, -1, 4], color: "bars"),
              ErrorBarMark(
                x: x, y: [2, 3, -1, 4], low: [1.5, 2.5, -1.5, 3], high: [2.5, 3.2, -0.4, 4.4],
                color: "bars"),
              RuleMark(y: 3.5, text: "enough"),
            ]),
          Panel(
            title: "تدريب", x: Axis("x"), y: Axis("y"),
            marks: [
              LineMark(x: x, y: [2, 3, 1, 4], color: "a line", dash: "train"),
              LabelMark(x: 2, y: 3, text: "a label"),
            ]),
        ]
      ])
  }
}
