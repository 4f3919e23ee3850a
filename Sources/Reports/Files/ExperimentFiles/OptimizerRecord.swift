internal import Training

/// The `name` of an optimizer.
enum OptimizerName: String, CaseIterable, Sendable {
  case sgd, rmsprop, adam, adamw, adagrad, adamax, nadam

  /// Its name and its class in Keras.
  static let form = ValueForm<OptimizerName>.name("optimizer", "optimizers") {
    switch $0 {
    case .sgd: ["sgd", "SGD"]
    case .rmsprop: ["rmsprop", "RMSprop"]
    case .adam: ["adam", "Adam"]
    case .adamw: ["adamw", "AdamW"]
    case .adagrad: ["adagrad", "Adagrad"]
    case .adamax: ["adamax", "Adamax"]
    case .nadam: ["nadam", "Nadam"]
    }
  }

  /// The rule with Keras's settings.
  var defaults: Optimizer {
    switch self {
    case .sgd: .sgd()
    case .rmsprop: .rmsprop()
    case .adam: .adam()
    case .adamw: .adamw()
    case .adagrad: .adagrad()
    case .adamax: .adamax()
    case .nadam: .nadam()
    }
  }
}

/// An optimizer's settings while they are read: those its rule does not have stay as they are.
struct OptimizerRecord: Sendable {
  var name: OptimizerName
  var learningRate: Double
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
}

extension OptimizerRecord {
  init(_ optimizer: Optimizer) {
    switch optimizer {
    case .sgd(let rate, let momentum, let nesterov):
      self.init(name: .sgd, learningRate: rate, momentum: momentum, nesterov: nesterov)
    case .rmsprop(let rate, let rho, let momentum, let epsilon, let centered):
      self.init(
        name: .rmsprop, learningRate: rate, momentum: momentum, rho: rho, epsilon: epsilon,
        centered: centered)
    case .adam(let rate, let beta1, let beta2, let epsilon, let amsgrad):
      self.init(
        name: .adam, learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon,
        amsgrad: amsgrad)
    case .adamw(let rate, let weightDecay, let beta1, let beta2, let epsilon, let amsgrad):
      self.init(
        name: .adamw, learningRate: rate, weightDecay: weightDecay, beta1: beta1, beta2: beta2,
        epsilon: epsilon, amsgrad: amsgrad)
    case .adagrad(let rate, let initialAccumulatorValue, let epsilon):
      self.init(
        name: .adagrad, learningRate: rate, initialAccumulatorValue: initialAccumulatorValue,
        epsilon: epsilon)
    case .adamax(let rate, let beta1, let beta2, let epsilon):
      self.init(name: .adamax, learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon)
    case .nadam(let rate, let beta1, let beta2, let epsilon):
      self.init(name: .nadam, learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon)
    }
  }

  var optimizer: Optimizer {
    switch name {
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
