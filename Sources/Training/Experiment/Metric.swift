/// What is followed beside the loss, with Keras's arithmetic and defaults.
///
/// The value of an epoch is that of all its rows together, not a mean over batches.
public enum Metric: Sendable, Hashable {
  /// The mean squared error.
  case mse
  /// The mean absolute error.
  case mae
  /// The root of the mean squared error.
  case rootMeanSquaredError
  /// By the sign for signed labels, by a threshold of 0.5 for {0, 1}, by the largest output for classes.
  case accuracy
  /// The share of outputs that equal their label once rounded, half to even.
  case roundingAccuracy
  /// The share of outputs where `output > threshold`, as 1 or 0, equals the label, whatever the labels are: Keras's rule.
  case binaryAccuracy(threshold: Double = 0.5)
  /// A metric recorded under a name of its own: letters, digits and `_`.
  indirect case named(String, Metric)
}
