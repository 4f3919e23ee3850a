/// How many rows a generator of classes draws: scikit-learn's `n_samples`.
public enum SampleCount: Sendable, Hashable {
  /// Rows in all, divided as evenly as they go.
  case total(Int)
  /// The rows of each class, in order.
  case perClass([Int])
}
