internal import Datasets

extension Trainer {
  /// How long a run takes, compared with other experiments: in multiplications, with all that is not one counted as so
  /// many as take about the time. A run that diverges or stops early takes less.
  public var expectedWork: Double { epochWork * Double(experiment.epochs) }

  /// How long an epoch takes, in the units of ``expectedWork``.
  public var epochWork: Double {
    let (rows, testRows, inputs) = engine.sizes
    var width = inputs
    // Of a row that is trained with, and of one that is only looked at.
    var (training, looking) = (0.0, 0.0)
    for (index, layer) in experiment.layers.enumerated() {
      let products = Double(layer.parameters(inputs: width))
      width = layer.units(inputs: width)
      let units = Double(width)
      // Products forward, those of the gradient and, but for the first layer, those that go further back.
      training += (index == 0 ? 2 : 3) * products + Work.unit * units
      looking += products + Work.unit * units / 2
    }
    let outputs =
      (Work.output + Work.logarithm * experiment.loss.logarithms) * Double(width)
    let batches = (Double(rows) / Double(experiment.batchSize)).rounded(.up)
    return Double(rows) * (training + outputs) + Double(testRows) * (looking + outputs)
      + batches * Work.batch
  }
}

/// What takes time beside multiplications, in multiplications: fitted to runs of the tutorial's networks.
private enum Work {
  /// A unit's activation and its gradient, a row.
  static let unit = 3.0
  /// What an output's activation, loss and metrics take, a row.
  static let output = 60.0
  /// A logarithm of the loss.
  static let logarithm = 40.0
  /// What each batch takes whatever its size.
  static let batch = 5000.0
}

extension Loss {
  /// How many logarithms are taken for each output of a row; those of the right class alone count as none.
  fileprivate var logarithms: Double {
    switch self {
    case .meanSquaredLogarithmicError: 2
    case .binaryCrossentropy, .binaryFocalCrossentropy, .klDivergence, .logCosh, .poisson: 1
    case .meanSquaredError, .meanAbsoluteError, .meanAbsolutePercentageError, .huber,
      .cosineSimilarity, .hinge, .squaredHinge, .categoricalHinge, .categoricalCrossentropy,
      .sparseCategoricalCrossentropy, .categoricalFocalCrossentropy,
      .categoricalGeneralizedCrossEntropy, .custom:
      0
    }
  }
}

extension Engine {
  /// How many rows train, how many test, and how many inputs they have.
  fileprivate var sizes: (rows: Int, testRows: Int, inputs: Int) {
    switch self {
    case .float32(let engine): (engine.train.count, engine.test.count, engine.inputs)
    case .float64(let engine): (engine.train.count, engine.test.count, engine.inputs)
    }
  }
}
