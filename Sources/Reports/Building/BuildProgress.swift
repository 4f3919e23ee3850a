/// How far a build is.
package struct BuildProgress: Sendable, Hashable {
  /// What is being done.
  package var stage: Stage
  /// How many of its steps are done.
  package var done: Int
  /// How many steps it has.
  package var total: Int

  /// What is being done, in this order.
  package enum Stage: String, Sendable, Hashable, CaseIterable {
    case training = "Training"
    case drawing = "Drawing"
    case writing = "Writing"
  }
}
