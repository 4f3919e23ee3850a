/// An optimizer without its learning rate, its settings in the precision in which every step uses them.
///
/// A step looks at it, and copying it costs nothing, as an ``Optimizer`` with a schedule would.
enum OptimizerRule<Real: KernelScalar> {
  case sgd
  case momentum(Real)
  case nesterov(Real)
  case rmsprop(rho: Real, oneMinusRho: Real, momentum: Real, epsilon: Real, centered: Bool)
  /// Adam, and AdamW where there is a weight decay.
  case adam(beta1: Double, beta2: Double, epsilon: Real, weightDecay: Double?, amsgrad: Bool)
  case adagrad(epsilon: Real)
  case adamax(beta1: Double, beta2: Real, epsilon: Real)
  case nadam(beta1: Double, beta2: Double, epsilon: Real)

  init(_ optimizer: Optimizer) {
    self =
      switch optimizer {
      case .sgd(_, momentum: 0, _): .sgd
      case .sgd(_, let momentum, nesterov: false): .momentum(Real(momentum))
      case .sgd(_, let momentum, nesterov: true): .nesterov(Real(momentum))
      case .rmsprop(_, let rho, let momentum, let epsilon, let centered):
        .rmsprop(
          rho: Real(rho), oneMinusRho: Real(1 - rho), momentum: Real(momentum),
          epsilon: Real(epsilon), centered: centered)
      case .adam(_, let beta1, let beta2, let epsilon, let amsgrad):
        .adam(
          beta1: beta1, beta2: beta2, epsilon: Real(epsilon), weightDecay: nil, amsgrad: amsgrad)
      case .adamw(_, let weightDecay, let beta1, let beta2, let epsilon, let amsgrad):
        .adam(
          beta1: beta1, beta2: beta2, epsilon: Real(epsilon), weightDecay: weightDecay,
          amsgrad: amsgrad)
      case .adagrad(_, _, let epsilon): .adagrad(epsilon: Real(epsilon))
      case .adamax(_, let beta1, let beta2, let epsilon):
        .adamax(beta1: beta1, beta2: Real(beta2), epsilon: Real(epsilon))
      case .nadam(_, let beta1, let beta2, let epsilon):
        .nadam(beta1: beta1, beta2: beta2, epsilon: Real(epsilon))
      }
  }

  /// How many running quantities it keeps for each parameter.
  var slotCount: Int {
    switch self {
    case .sgd: 0
    case .momentum, .nesterov, .adagrad: 1
    case .rmsprop(_, _, let momentum, _, let centered):
      1 + (centered ? 1 : 0) + (momentum == 0 ? 0 : 1)
    case .adam(_, _, _, _, let amsgrad): amsgrad ? 3 : 2
    case .adamax, .nadam: 2
    }
  }
}
