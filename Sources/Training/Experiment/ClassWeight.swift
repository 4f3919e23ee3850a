/// What the losses of rows are multiplied by in training, class by class: Keras's `class_weight`.
///
/// The mean over the rows of a batch is still over their number. Validation and final values do not use it.
public enum ClassWeight: Sendable, Hashable {
  /// The weight of each class by its name; those left out have 1.
  ///
  /// The names are those of a table's classes. Classes without names are called by their labels as the targets have
  /// them: `0`, `1`, …, or `-1` and `1`.
  case byName([String: Double])
  /// All classes together weigh the same: `n / (k · count)` for n training rows of k classes, scikit-learn's
  /// `compute_class_weight("balanced")`.
  case balanced
}
