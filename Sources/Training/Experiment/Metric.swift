/// A metric, by its Keras name.
public enum Metric: String, Sendable, Hashable, CaseIterable {
  /// The mean squared error.
  case mse
  /// The mean absolute error.
  case mae
  /// By the sign for signed labels, by a threshold of 0.5 for {0, 1}, by the largest output for classes.
  case accuracy
  /// The share of outputs that equal their label once rounded, half to even.
  case roundingAccuracy = "rounding_accuracy"
  /// The share of outputs where `output > 0.5`, as 1 or 0, equals the label, whatever the labels are: Keras's rule.
  case binaryAccuracy = "binary_accuracy"
}
