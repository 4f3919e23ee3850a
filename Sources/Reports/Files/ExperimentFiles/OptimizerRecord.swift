internal import Training

/// The settings of any optimizer, as keys to be read: each rule uses some of them.
struct OptimizerRecord: Sendable {
  /// Which rule it is; its settings are those below.
  private let kind: Optimizer
  var learningRate: LearningRate
  var momentum = 0.0
  var nesterov = false
  var rho = 0.0
  var weightDecay = 0.0
  var initialAccumulatorValue = 0.0
  var beta1 = 0.0
  var beta2 = 0.0
  var epsilon = 0.0
  var centered = false
  var amsgrad = false

  init(_ optimizer: Optimizer) {
    kind = optimizer
    learningRate = optimizer.learningRate
    switch optimizer {
    case .sgd(_, let momentum, let nesterov): (self.momentum, self.nesterov) = (momentum, nesterov)
    case .rmsprop(_, let rho, let momentum, let epsilon, let centered):
      (self.rho, self.momentum, self.epsilon, self.centered) = (rho, momentum, epsilon, centered)
    case .adam(_, let beta1, let beta2, let epsilon, let amsgrad):
      (self.beta1, self.beta2, self.epsilon, self.amsgrad) = (beta1, beta2, epsilon, amsgrad)
    case .adamw(_, let weightDecay, let beta1, let beta2, let epsilon, let amsgrad):
      self.weightDecay = weightDecay
      (self.beta1, self.beta2, self.epsilon, self.amsgrad) = (beta1, beta2, epsilon, amsgrad)
    case .adagrad(_, let initialAccumulatorValue, let epsilon):
      (self.initialAccumulatorValue, self.epsilon) = (initialAccumulatorValue, epsilon)
    case .adamax(_, let beta1, let beta2, let epsilon),
      .nadam(_, let beta1, let beta2, let epsilon):
      (self.beta1, self.beta2, self.epsilon) = (beta1, beta2, epsilon)
    }
  }

  var optimizer: Optimizer {
    switch kind {
    case .sgd: .sgd(learningRate: learningRate, momentum: momentum, nesterov: nesterov)
    case .rmsprop:
      .rmsprop(
        learningRate: learningRate, rho: rho, momentum: momentum, epsilon: epsilon,
        centered: centered)
    case .adam:
      .adam(
        learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, amsgrad: amsgrad)
    case .adamw:
      .adamw(
        learningRate: learningRate, weightDecay: weightDecay, beta1: beta1, beta2: beta2,
        epsilon: epsilon, amsgrad: amsgrad)
    case .adagrad:
      .adagrad(
        learningRate: learningRate, initialAccumulatorValue: initialAccumulatorValue,
        epsilon: epsilon)
    case .adamax:
      .adamax(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon)
    case .nadam: .nadam(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon)
    }
  }
}
