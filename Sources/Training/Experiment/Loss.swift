/// A loss with its settings, whose arithmetic and defaults are Keras's.
///
/// The loss of a batch is the mean over its rows; of a row, the mean over its outputs unless said otherwise. In the
/// formulas p is an output and t its target. "Clipped" is Keras's clipping to at least 1e-7, with no gradient where a
/// prediction is clipped.
///
/// The crossentropies take an output layer's sums before its sigmoid or softmax, the logits, rather than the
/// probabilities after it; `fromLogits` says that there is no sigmoid or softmax and the outputs are the logits.
/// `labelSmoothing`, from 0 to 1, moves each target by so much of its distance to the mean of all classes.
public enum Loss: Sendable, Hashable {
  /// `(p - t)²`, for real targets.
  case meanSquaredError
  /// `(log(1 + p) - log(1 + t))²`, both clipped, for targets that are not negative.
  case meanSquaredLogarithmicError
  /// `|p - t|`, for real targets.
  case meanAbsoluteError
  /// `(p - t)² / 2` up to a distance `delta`, which is positive, and on along the tangent, for real targets.
  ///
  /// Huber, [Robust estimation of a location parameter](https://doi.org/10.1214/aoms/1177703732), 1964.
  case huber(delta: Double = 1)
  /// `-t log(p) - (1 - t) log(1 - p)` after a sigmoid, for labels 0 and 1.
  case binaryCrossentropy(fromLogits: Bool = false, labelSmoothing: Double = 0)
  /// `max(1 - t p, 0)`, for labels -1 and 1.
  case hinge
  /// `max(1 - t p, 0)²`, for labels -1 and 1.
  case squaredHinge
  /// `-t log(p)`, the sum over the classes, after a softmax, for one-hot labels.
  case categoricalCrossentropy(fromLogits: Bool = false, labelSmoothing: Double = 0)
  /// The same for class indices.
  case sparseCategoricalCrossentropy(fromLogits: Bool = false)
  /// `t log(t / p)`, the sum over the classes, both clipped, after a softmax, for one-hot labels.
  case klDivergence

  /// One of each kind, with its default settings, in the order in which they are listed.
  public static let all: [Loss] = [
    .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError, .huber(),
    .binaryCrossentropy(), .hinge, .squaredHinge, .categoricalCrossentropy(),
    .sparseCategoricalCrossentropy(), .klDivergence,
  ]
}
