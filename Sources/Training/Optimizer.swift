/// An update rule with Keras's arithmetic and defaults.
public enum Optimizer: Sendable, Hashable {
  /// Gradient descent with momentum.
  case sgd(learningRate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false)
  // rmsprop, adam
}
