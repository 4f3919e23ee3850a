/// What the losses of rows are multiplied by in training, class by class: Keras's `class_weight`.
///
/// The mean over the rows of a batch is still over their number. Validation and final values do not use it.
public enum ClassWeight: Sendable, Hashable {
  /// The weight of each label, as the targets have it: a class index, or -1 and 1. Those left out have 1.
  case byLabel([Int: Double])
  /// All classes together weigh the same: `n / (k · count)` for n training rows of k classes, scikit-learn's
  /// `compute_class_weight("balanced")`.
  case balanced
}
