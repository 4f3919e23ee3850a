import Figures
import Foundation
import Testing

/// The examples in the comments of Figures, line for line, so that they compile and give what the comments say.
@Suite("The examples in comments")
struct CommentExamplesTests {
  private let text = TableTextMeasuring()

  /// A figure that can be laid out, and in which nothing is wrong.
  private func expectFine(_ figure: Figure) {
    #expect(figure.laidOut(measuring: text).problems().isEmpty)
    #expect(!figure.scene(measuring: text).elements.isEmpty)
  }

  /// A figure of one panel with a mark.
  private func figure(_ mark: any Mark) -> Figure {
    Figure(title: "A mark", panels: [[Panel(x: Axis("x"), y: Axis("y"), marks: [mark])]])
  }

  @Test("are all in this file")
  func complete() throws {
    let tests = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8).code
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Figures")
      .resolvingSymlinksInPath()
    var count = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where path.hasSuffix(".swift") {
      let source = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for example in source.commentExamples {
        for line in example.split(separator: "\n").map({ String($0).code })
        where !line.isEmpty {
          let isHere = tests.contains(line)
          #expect(isHere, "\(path): \(line)")
        }
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test("draw marks that nothing is wrong with")
  func marks() {
    expectFine(
      figure(BandMark(x: [1, 2, 3], low: [0.8, 0.4, 0.3], high: [1.0, 0.6, 0.4], color: "test")))
    expectFine(
      figure(
        ErrorBarMark(
          x: [0.81, 0.84], y: [0, 1], low: [0.79, 0.80], high: [0.83, 0.88], direction: .x)
      ))
    expectFine(figure(SwarmMark(x: [0.81, 0.82, 0.81], y: [0, 0, 0])))
    expectFine(figure(LabelMark(x: 84, y: 0.21, text: "best epoch 84")))
    let near = Grid(x: -1...1, y: -1...1, columns: 81, rows: 81) { x, y in 0.5 - x * x - y * y }
    let areas = RegionMark(classes: ["outside", "inside"], scores: [near.map { -$0 }, near])
    expectFine(figure(areas))
  }

  @Test("draw panels that nothing is wrong with")
  func panels() {
    let bowl = Grid(x: -1...1, y: -1...1, columns: 41, rows: 41) { x, y in x * x + 4 * y * y }
    let panel = Panel(
      x: Axis("x"), y: Axis("y"), color: ColorAxis("Height", steps: .bands(8)),
      marks: [ContourMark(grid: bowl)])
    let cells =
      Panel(
        x: Axis(scale: .categories(["cat", "dog"])), y: Axis(scale: .categories(["dog", "cat"])),
        color: ColorAxis("Count"),
        marks: [
          CellMark(
            x: [0, 1, 0, 1], y: [1, 1, 0, 0], values: [9, 1, 2, 8], labels: ["9", "1", "2", "8"])
        ])
    let bars =
      Panel(
        x: Axis(scale: .categories(["mse", "mae"])), y: Axis("Test loss", bounds: 0...(.infinity)),
        marks: [BarMark(x: [0, 1], y: [0.9, 1.2])])
    for panel in [panel, cells, bars] { expectFine(Figure(title: "A panel", panels: [[panel]])) }
  }

  @Test("make grids")
  func grids() {
    let bowl = Grid(x: -1...1, y: -1...1, columns: 41, rows: 41) { x, y in x * x + y * y }
    #expect(bowl[20, 20] == 0 && bowl[0, 40] == 2)
  }

  @Test("draw figures in themes of their own")
  func themes() {
    let figure = Figure(
      title: "Hinge loss",
      panels: [
        [
          Panel(
            x: Axis("Epoch", scale: .integer, padding: 0), y: Axis("Loss", bounds: 0...(.infinity)),
            marks: [LineMark(x: [1, 2, 3], y: [0.9, 0.5, 0.4], color: "train")])
        ]
      ])
    expectFine(figure)
    var theme = Theme.default
    theme.spines = [.bottom, .left]
    theme.ticks = [.bottom, .left]
    let scene = figure.scene(theme: theme, measuring: text)
    #expect(scene != figure.scene(measuring: text))
  }

  @Test("compose figures of matrices and bars")
  func matrices() {
    let matrix = ConfusionMatrix(classes: ["cat", "dog"], counts: [[9, 1], [2, 8]])
    let figure = Figure.confusionMatrix(title: "Cats and dogs", matrix: matrix)
    expectFine(figure)
    #expect(
      figure.summary.hasPrefix(
        "Confusion matrix of 20 rows in 2 classes: 17 are taken for their own class (85%)."))
  }

  @Test("compose figures of bars")
  func bars() {
    let figure = Figure.bars(
      title: "Test loss", label: "Mean squared error",
      values: [
        NamedValue(name: "mse", value: 0.9, interval: 0.8...1.0),
        NamedValue(name: "mae", value: 1.2),
      ],
      interval: "95% interval")
    expectFine(figure)
  }

  @Test("compose figures of losses")
  func losses() {
    let predictions = (-20...20).map { Double($0) / 10 }
    let figure = Figure.lossShapes(
      title: "What a prediction costs where the target is 0",
      panels: LossShapePanel.grid(
        of: [
          LossShape(
            name: "mse", target: 0, predictions: predictions, losses: predictions.map { $0 * $0 }),
          LossShape(
            name: "mae", target: 0, predictions: predictions, losses: predictions.map(abs)),
        ]))
    expectFine(figure)
  }

  @Test("compose figures of loss surfaces")
  func surfaces() {
    let loss = Grid(x: -1...1, y: -1...1, columns: 41, rows: 41) { x, y in 0.1 + x * x + 3 * y * y }
    let figure = Figure.lossSurface(
      title: "Loss around the trained weights", loss: loss, scale: .logarithmic)
    expectFine(figure)
  }

  @Test("compose figures of decision boundaries")
  func boundaries() {
    let inside = Grid(x: -1.5...1.5, y: -1.5...1.5, columns: 121, rows: 121) { x, y in
      0.8 - (x * x + y * y).squareRoot()
    }
    let figure = Figure.decisionBoundary(
      title: "Circles",
      classes: [
        ClassPoints(name: "outer", x: [1, 0, -1], y: [0, 1, 0]),
        ClassPoints(name: "inner", x: [0.5, 0, -0.5], y: [0, 0.5, 0]),
      ],
      scores: .difference(inside))
    expectFine(figure)
  }

  @Test("compose figures of seeds")
  func seeds() {
    let figure = Figure.seedDistribution(
      title: "Five seeds", label: "Test accuracy", bounds: 0...1,
      strips: [
        SeedStrip(name: "hinge", values: [0.81, 0.82, 0.8, 0.83, 0.81], interval: 0.80...0.83)
      ], interval: "mean and 95% interval")
    expectFine(figure)
  }

  @Test("say what they are said to say")
  func descriptions() {
    let curve = LearningCurve(name: "hinge", train: [1, 0.5, 0.25], test: [1, 0.5, 0.25])
    let curves =
      LearningCurveDescription([LearningCurvePanel(label: "Loss", curves: [curve])]).text
    #expect(
      curves
        == "Learning curves of hinge over 3 epochs. Loss: train and test fall smoothly, train from 1 to "
        + "0.25, test from 1 to 0.25. Train and test end close together.")
    let loss = Grid(x: -1...1, y: -1...1, columns: 3, rows: 3) { x, y in 1 + x * x + y * y }
    let surface =
      LossSurfaceDescription(loss, quantity: "Loss").text
    #expect(
      surface
        == "Loss at 3 by 3 places around the trained weights. It is 1 at the weights, the lowest shown, and "
        + "rises to 3 at (−1, −1).")
    let right = Grid(x: -1...1, y: -1...1, columns: 3, rows: 3) { x, _ in x - 0.5 }
    let classes = [
      ClassPoints(name: "left", x: [-0.5], y: [0]), ClassPoints(name: "right", x: [0.2], y: [0]),
    ]
    let areas =
      DecisionBoundaryDescription(classes: classes, scores: .difference(right)).text
    #expect(
      areas
        == "The area of left takes 66.7% of the plane shown, that of right 33.3%. 1 of 2 points lies in the "
        + "area of its class: left 1 of 1, right 0 of 1.")
    let smooth =
      Smoothing.movingAverage(weight: 0.5).smoothed([4, 1])
    #expect(smooth == [4, 2])
  }
}

extension String {
  /// The text between the fences of comments.
  fileprivate var commentExamples: [String] {
    var examples: [String] = []
    var lines: [Substring]?
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      let text = trimmed.hasPrefix("///") ? trimmed.dropFirst(3) : ""
      if text == " ```swift" {
        lines = []
      } else if text == " ```", let found = lines {
        examples.append(found.joined(separator: "\n"))
        lines = nil
      } else {
        lines?.append(text)
      }
    }
    return examples
  }

  /// What a compiler reads: without comments, white space and commas, of which some may be left out.
  fileprivate var code: String {
    split(separator: "\n")
      .map { line in line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line }
      .joined().filter { !$0.isWhitespace && $0 != "," }
  }
}
