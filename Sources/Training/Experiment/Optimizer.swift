/// An update rule with Keras's arithmetic and defaults.
public enum Optimizer: Sendable, Hashable {
  /// Gradient descent, plain or with momentum.
  case sgd(learningRate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false)
  /// Steps divided by a running root mean square of the gradient, about its mean if `centered`.
  case rmsprop(
    learningRate: Double = 0.001, rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7,
    centered: Bool = false)
  /// Steps from bias-corrected running moments of the gradient.
  case adam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, amsgrad: Bool = false)

  /// Keras's name of the rule: `sgd`, `rmsprop` or `adam`.
  public var name: String {
    switch self {
    case .sgd: "sgd"
    case .rmsprop: "rmsprop"
    case .adam: "adam"
    }
  }
}
