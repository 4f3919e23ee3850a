/// A metric, by its Keras name.
public enum Metric: String, Sendable, Hashable, CaseIterable {
  case mse
  case mae
  /// By the sign for signed labels, by a threshold of 0.5 for {0, 1}, by the largest output for classes.
  case accuracy
  /// The share of rows whose output, rounded, equals the label.
  case roundingAccuracy = "rounding_accuracy"
  /// The share of rows where `output > 0.5` equals the label, whatever the labels are: Keras's rule.
  case binaryAccuracy = "binary_accuracy"
}
