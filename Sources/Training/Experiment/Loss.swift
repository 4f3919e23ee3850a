/// A loss, by its Keras name.
///
/// The loss of a batch is the mean over its rows; of a row, the mean over its outputs unless said otherwise. In the
/// formulas p is an output and t its target. "Clipped" is Keras's clipping to at least 1e-7, with no gradient where a
/// prediction is clipped.
public enum Loss: String, Sendable, Hashable, CaseIterable {
  /// `(p - t)²`, for real targets.
  case meanSquaredError = "mean_squared_error"
  /// `(log(1 + p) - log(1 + t))²`, both clipped, for targets that are not negative.
  case meanSquaredLogarithmicError = "mean_squared_logarithmic_error"
  /// `|p - t|`, for real targets.
  case meanAbsoluteError = "mean_absolute_error"
  /// `-t log(p) - (1 - t) log(1 - p)` after a sigmoid, from the logits, for labels 0 and 1.
  case binaryCrossentropy = "binary_crossentropy"
  /// `max(1 - t p, 0)`, for labels -1 and 1.
  case hinge
  /// `max(1 - t p, 0)²`, for labels -1 and 1.
  case squaredHinge = "squared_hinge"
  /// `-t log(p)`, the sum over the classes, after a softmax, from the logits, for one-hot labels.
  case categoricalCrossentropy = "categorical_crossentropy"
  /// The same for class indices.
  case sparseCategoricalCrossentropy = "sparse_categorical_crossentropy"
  /// `t log(t / p)`, the sum over the classes, both clipped, after a softmax, for one-hot labels.
  case klDivergence = "kl_divergence"
}
