public import Datasets
internal import RandomState
private import Synchronization

/// The training loss of a model along two random directions from its weights.
///
/// It shows a plane in a space of as many dimensions as the model has weights: whether the place where training ended is
/// the bottom of a wide valley or of a narrow one, smooth or creased.
///
/// ```swift
/// let trained = trainer.train(seed: 1)
/// let surface = LossSurface(around: trained.model, of: trainer)
/// ```
///
/// A step of 1 along a direction changes the weights of each unit by as much as they are long: see Li and others,
/// [Visualizing the loss landscape of neural nets](https://arxiv.org/abs/1712.09913), 2018, whose filter normalization this
/// is. Biases stay as they are.
public struct LossSurface: Sendable, Hashable {
  /// The steps along either direction, in rising order; the one in the middle is 0.
  public let steps: [Double]
  /// The mean loss of the training rows with all that the experiment adds to it, at so many steps along the second
  /// direction, a row of the matrix, and along the first, a column.
  public let losses: Matrix

  /// Where the model itself stands, in the rows and in the columns of ``losses``.
  public var center: Int { steps.count / 2 }

  /// Evaluates the loss, in the precision of the experiment, on as many cores as there are.
  ///
  /// - Parameters:
  ///   - model: The model in the middle.
  ///   - trainer: The experiment whose loss is taken, with its data.
  ///   - resolution: The number of steps along either direction; an even number is taken one higher, so that the model is
  ///     one of the places.
  ///   - reach: The steps to either side.
  ///   - randomState: The seed of the directions: NumPy's `RandomState(randomState).standard_normal`, for the first
  ///     direction layer by layer, each kernel row by row, then for the second.
  /// - Precondition: The model has the layers of the experiment and an input for each feature of the data, the resolution is
  ///   at least 2, the reach positive.
  /// - Complexity: O(*n*² · *r* · *w*) for a resolution *n*, *r* training rows and *w* weights.
  public init(
    around model: Model, of trainer: Trainer, resolution: Int = 41, reach: Double = 1,
    randomState: UInt32 = 0
  ) {
    precondition(model.layers == trainer.experiment.layers, "the model is one of the experiment")
    precondition(resolution >= 2 && reach > 0, "a surface has places beside the model")
    var random = RandomState(seed: randomState)
    let first = WeightDirection(around: model.weights, from: &random)
    let second = WeightDirection(around: model.weights, from: &random)
    let half = resolution / 2
    // Whole numbers first, so that the one in the middle is 0 and either side mirrors the other.
    let steps = (-half...half).map { reach * Double($0) / Double(half) }
    let engine = trainer.engine
    let rows = Mutex([[Double]](repeating: [], count: steps.count))
    SideBySide.perform(costs: steps.map { _ in 1 }) { row in
      let start = second.adding(steps[row], to: model.weights)
      let losses = engine.trainingLosses(of: steps.lazy.map { first.adding($0, to: start) })
      rows.withLock { $0[row] = losses }
    }
    self.steps = steps
    losses = Matrix(
      rows: steps.count, columns: steps.count,
      elements: rows.withLock { Array($0.joined()) })
  }
}
