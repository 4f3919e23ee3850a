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
  /// `100 |p - t| / |t|`, the divisor clipped, for real targets.
  case meanAbsolutePercentageError
  /// `(p - t)² / 2` up to a distance `delta`, which is positive, and on along the tangent, for real targets.
  ///
  /// Huber, [Robust estimation of a location parameter](https://doi.org/10.1214/aoms/1177703732), 1964.
  case huber(delta: Double = 1)
  /// `log(cosh(p - t))`, for real targets.
  ///
  /// As in Keras on TensorFlow it is computed with a log(2) that is rounded to float32, so that in float64 it is 1.9e-9
  /// too small.
  case logCosh
  /// `p - t log(p + 1e-7)`, for targets that count something and outputs that are not negative.
  case poisson
  /// Minus the cosine of the angle between the outputs of a row and its targets; from -1, the best, to 1.
  case cosineSimilarity
  /// `-t log(p) - (1 - t) log(1 - p)` after a sigmoid, for labels 0 and 1.
  case binaryCrossentropy(fromLogits: Bool = false, labelSmoothing: Double = 0)
  /// The binary crossentropy times the probability of the wrong label to the power of `gamma`; with
  /// `applyClassBalancing` times `alpha` for the label 1 and `1 - alpha` for the label 0 too.
  ///
  /// Lin and others, [Focal loss for dense object detection](https://arxiv.org/abs/1708.02002), 2017.
  case binaryFocalCrossentropy(
    applyClassBalancing: Bool = false, alpha: Double = 0.25, gamma: Double = 2,
    fromLogits: Bool = false, labelSmoothing: Double = 0)
  /// `max(1 - t p, 0)`, for labels -1 and 1.
  case hinge
  /// `max(1 - t p, 0)²`, for labels -1 and 1.
  case squaredHinge
  /// `max(1 + w - r, 0)` with r the output of the right class and w the largest of the others, at least 0, for one-hot
  /// labels.
  case categoricalHinge
  /// `-t log(p)`, the sum over the classes, after a softmax, for one-hot labels.
  case categoricalCrossentropy(fromLogits: Bool = false, labelSmoothing: Double = 0)
  /// The same for class indices.
  case sparseCategoricalCrossentropy(fromLogits: Bool = false)
  /// `-t alpha (1 - p)^gamma log(p)`, the sum over the classes, after a softmax, for one-hot labels; p is clipped to
  /// [1e-7, 1 - 1e-7].
  case categoricalFocalCrossentropy(
    alpha: Double = 0.25, gamma: Double = 2, fromLogits: Bool = false, labelSmoothing: Double = 0)
  /// `(1 - p^q) / q` of the right class, after a softmax, for class indices some of which may be wrong: q, between 0 and
  /// 1, leads from the crossentropy to the mean absolute error.
  ///
  /// Zhang and Sabuncu, [Generalized cross entropy loss](https://arxiv.org/abs/1805.07836), 2018.
  case categoricalGeneralizedCrossEntropy(q: Double = 0.5)
  /// `t log(t / p)`, the sum over the classes, both clipped, after a softmax, for one-hot labels.
  case klDivergence
  /// A loss of your own.
  case custom(AnyCustomLoss)

  /// One of each kind that is Lossbook's, with its default settings, in the order in which they are listed.
  public static let all: [Loss] = [
    .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError,
    .meanAbsolutePercentageError, .huber(), .logCosh, .poisson, .cosineSimilarity,
    .binaryCrossentropy(), .binaryFocalCrossentropy(), .hinge, .squaredHinge, .categoricalHinge,
    .categoricalCrossentropy(), .sparseCategoricalCrossentropy(),
    .categoricalFocalCrossentropy(), .categoricalGeneralizedCrossEntropy(), .klDivergence,
  ]
}
