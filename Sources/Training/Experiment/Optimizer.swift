/// An update rule with Keras's arithmetic and defaults.
public enum Optimizer: Sendable, Hashable {
  /// Gradient descent, plain or with momentum.
  case sgd(learningRate: LearningRate = 0.01, momentum: Double = 0, nesterov: Bool = false)
  /// Steps divided by a running root mean square of the gradient, about its mean if `centered`.
  case rmsprop(
    learningRate: LearningRate = 0.001, rho: Double = 0.9, momentum: Double = 0,
    epsilon: Double = 1e-7,
    centered: Bool = false)
  /// Steps from bias-corrected running moments of the gradient.
  case adam(
    learningRate: LearningRate = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7, amsgrad: Bool = false)
  /// Adam, after each parameter, bias or not, has lost the share `learningRate * weightDecay`.
  ///
  /// Loshchilov and Hutter, [Decoupled weight decay regularization](https://arxiv.org/abs/1711.05101), 2019.
  case adamw(
    learningRate: LearningRate = 0.001, weightDecay: Double = 0.004, beta1: Double = 0.9,
    beta2: Double = 0.999, epsilon: Double = 1e-7, amsgrad: Bool = false)
  /// Steps divided by the root of the sum of all squared gradients, which begins at a value.
  ///
  /// Duchi, Hazan and Singer, [Adaptive subgradient methods](https://jmlr.org/papers/v12/duchi11a.html), 2011.
  case adagrad(
    learningRate: LearningRate = 0.001, initialAccumulatorValue: Double = 0.1,
    epsilon: Double = 1e-7)
  /// Adam with the largest gradient so far, decayed by `beta2` from step to step, in place of the second moment.
  ///
  /// Kingma and Ba, [Adam](https://arxiv.org/abs/1412.6980), 2014, section 7.1.
  case adamax(
    learningRate: LearningRate = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7)
  /// Adam with Nesterov's momentum, which grows over the first steps.
  ///
  /// The rate of that growth, 0.96, is exact here; Keras on TensorFlow rounds it to float32.
  ///
  /// Dozat, [Incorporating Nesterov momentum into Adam](https://cs229.stanford.edu/proj2015/054_report.pdf), 2015.
  case nadam(
    learningRate: LearningRate = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7)

  /// The length of its steps.
  public var learningRate: LearningRate {
    switch self {
    case .sgd(let rate, _, _), .rmsprop(let rate, _, _, _, _), .adam(let rate, _, _, _, _),
      .adamw(let rate, _, _, _, _, _), .adagrad(let rate, _, _), .adamax(let rate, _, _, _),
      .nadam(let rate, _, _, _):
      rate
    }
  }

  /// Keras's name of the rule, such as `sgd` or `adam`.
  public var name: String {
    switch self {
    case .sgd: "sgd"
    case .rmsprop: "rmsprop"
    case .adam: "adam"
    case .adamw: "adamw"
    case .adagrad: "adagrad"
    case .adamax: "adamax"
    case .nadam: "nadam"
    }
  }
}
