internal import Datasets
internal import Figures
internal import Training

/// Losses as functions of the prediction: what is drawn, said and tabulated of them.
struct LossShapesFigure: FigureContent {
  var title: String
  let domain: LossDomain
  let curves: [LossShape]
  let yscale: AxisScale
  /// The predictions that are shown.
  private let limits: ClosedRange<Double>

  /// Asks the losses themselves.
  ///
  /// - Throws: Why a loss cannot be asked.
  init(title: String, shapes: LossShapes) throws(TextProblem) {
    self.title = title
    (domain, yscale) = (shapes.domain, shapes.yscale)
    limits = shapes.limits ?? Self.usualLimits(shapes)
    let predictions = Self.predictions(shapes, within: limits)
    var curves: [LossShape] = []
    for shape in shapes.losses {
      for target in shapes.targets {
        curves.append(
          LossShape(
            name: shape.title, target: shapes.domain == .classProbability ? nil : target,
            predictions: predictions,
            losses: try Self.values(of: shape.loss, at: predictions, target, shapes.domain)))
      }
    }
    self.curves = curves
  }

  /// Predictions so close that a curve looks smooth, and the whole numbers and targets among them, where losses have their
  /// kinks.
  private static func predictions(
    _ shapes: LossShapes, within limits: ClosedRange<Double>
  ) -> [Double] {
    let (low, high) = (limits.lowerBound, limits.upperBound)
    var all = (0...400).map { index in
      let share = Double(index) / 400
      return low * (1 - share) + high * share
    }
    let kinks = shapes.targets + shapes.targets.flatMap { [$0 - 1, $0 + 1] } + [-1, 0, 1]
    all += kinks.filter(limits.contains)
    all = Set(all).sorted()
    guard shapes.domain == .probability || shapes.domain == .classProbability else { return all }
    // At its ends a crossentropy is infinite.
    return all.map { min(max($0, 0.001), 0.999) }
  }

  private static func usualLimits(_ shapes: LossShapes) -> ClosedRange<Double> {
    switch shapes.domain {
    case .quantity:
      let low = (shapes.targets.min() ?? 1) - 3
      // Below zero it is no number.
      let isOfCounts = shapes.losses.contains { $0.loss == .poisson }
      return (isOfCounts ? max(low, 0) : low)...((shapes.targets.max() ?? 1) + 3)
    case .score: return -3...3
    case .probability, .classProbability: return 0...1
    }
  }

  private static func values(
    of loss: Loss, at predictions: [Double], _ target: Double, _ domain: LossDomain
  ) throws(TextProblem) -> [Double] {
    let count = predictions.count
    let column = Matrix(rows: count, columns: 1, elements: predictions)
    do {
      switch domain {
      case .quantity:
        return try loss.values(of: column, for: .real([Double](repeating: target, count: count)))
      case .score where loss == .hinge || loss == .squaredHinge:
        return try loss.values(of: column, for: .signed([Double](repeating: target, count: count)))
      case .score, .probability:
        let index = target > 0 ? 1 : 0
        return try loss.values(
          of: column, for: .classes([Int](repeating: index, count: count), count: 2))
      case .classProbability: return try loss.valuesByRightProbability(predictions)
      }
    } catch {
      throw TextProblem(at: 0, error.message, advice: error.advice)
    }
  }

  /// Where each curve begins, where it is lowest, where it ends.
  var description: String { LossShapesDescription(curves).text }

  /// A line for each point: `loss,target,prediction,value`.
  var csv: String { LossShapesTable(curves).text }

  /// The figure with its description.
  func figure(summary: String) -> Figure {
    let values = curves.lazy.flatMap(\.losses)
    let isNegative = values.contains { $0 < 0 }
    var figure = Figure.lossShapes(
      title: title, summary: summary,
      panels: [[LossShapePanel(label: domain.label, shapes: curves)]],
      y: Axis(
        "Loss", scale: yscale.kind(for: values),
        bounds: (isNegative ? -.infinity : 0) ... .infinity))
    figure.panels[0][0].x.limits = limits
    return figure
  }
}

extension LossDomain {
  /// What the horizontal axis measures.
  fileprivate var label: String {
    switch self {
    case .quantity: "Prediction"
    case .score: "Score"
    case .probability: "Probability of class 1"
    case .classProbability: "Probability of the right class"
    }
  }
}

extension Loss {
  /// The loss where the right one of three classes has a probability and the others share the rest.
  fileprivate func valuesByRightProbability(
    _ probabilities: [Double]
  ) throws(TrainingError) -> [Double] {
    let classes = 3
    let count = probabilities.count
    let matrix = Matrix(
      rows: count, columns: classes,
      elements: probabilities.flatMap { p in
        [p] + [Double](repeating: (1 - p) / Double(classes - 1), count: classes - 1)
      })
    let right = [Int](repeating: 0, count: count)
    do {
      return try values(of: matrix, for: .oneHot(right, count: classes))
    } catch {
      // Some want the index of the class instead.
      return try values(of: matrix, for: .classes(right, count: classes))
    }
  }
}
