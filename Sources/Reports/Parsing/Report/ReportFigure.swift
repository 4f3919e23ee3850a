package import Markdown
package import Training

/// A numbered figure.
package struct ReportFigure: Sendable, Hashable {
  /// What references call it, and its files.
  package var label: String
  /// From 1, in the order of the report.
  package var number: Int
  /// What stands above the drawing.
  package var title: String
  /// What it shows in words, where the author says it; otherwise that is computed.
  package var alternative: String?
  /// What is said below it.
  package var caption: [Block]
  /// What is drawn.
  package var content: Content

  /// What is drawn.
  package enum Content: Sendable, Hashable {
    /// The learning curves of experiments: the loss and, below it, a metric.
    case curves(experiments: [String], metric: Metric?, CurvesStyle = CurvesStyle())
    /// The rows of a data set.
    case scatter(dataset: String)
    /// The regions that a trained model assigns to classes, with rows of its data.
    case boundary(ModelName, part: ResultQuantity.Part?, resolution: Int)
    /// Losses as functions of the prediction.
    case shape(LossShapes)
    /// How many rows of each class a trained model takes for each class.
    case confusion(ModelName, part: ResultQuantity.Part, shares: ConfusionShares)
    /// What the seeds of experiments ended with.
    case seeds(SeedValues)
    /// The training loss around a trained model.
    case surface(ModelName, SurfaceStyle)
  }
}

/// How learning curves are drawn.
package struct CurvesStyle: Sendable, Hashable {
  /// The scale of the loss and of a metric without an upper end.
  package var yscale = AxisScale.linear
  /// The weight of what came before in a moving average; 0 for the values as they are.
  package var smoothing = 0.0
  /// What a band over several seeds spans.
  package var interval = SeedInterval.t
  /// Whether the epoch with the best test loss is marked.
  package var marksBest = false
  /// Where the legend stands.
  package var legend = LegendPlace.above

  /// Plain curves.
  package init() {}
}

/// A trained model: that of an experiment from a seed.
package struct ModelName: Sendable, Hashable {
  /// The name of the experiment.
  package var experiment: String
  /// One of its seeds.
  package var seed: UInt32
}

/// Losses on one axis of predictions.
package struct LossShapes: Sendable, Hashable {
  /// The losses with what readers call them, in the order of their colours.
  package var losses: [Shape]
  /// What a prediction is.
  package var domain: LossDomain
  /// A curve each.
  package var targets: [Double]
  /// The predictions that are shown; `nil` for what suits the domain.
  package var limits: ClosedRange<Double>?
  /// The scale of the loss.
  package var yscale = AxisScale.linear

  /// A loss with what readers call it.
  package struct Shape: Sendable, Hashable {
    /// What readers call it.
    package var title: String
    /// The loss.
    package var loss: Loss
  }
}

/// A final value of several seeds.
package struct SeedValues: Sendable, Hashable {
  /// A strip each.
  package var experiments: [String]
  /// `loss` or a metric's name.
  package var name: String
  /// The rows it was measured on.
  package var part: ResultQuantity.Part
  /// What the bar at the mean spans.
  package var interval: SeedInterval
  /// The scale of the values.
  package var xscale: AxisScale
}

/// Where a loss surface is computed.
package struct SurfaceStyle: Sendable, Hashable {
  /// How many places along either axis.
  package var resolution: Int
  /// How far it goes either way, in lengths of the weights.
  package var reach: Double
  /// What the directions are drawn from.
  package var randomState: UInt32
  /// How losses become colours; `nil` for what suits them.
  package var norm: ColorNorm?
}
