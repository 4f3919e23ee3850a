/// An optimizer at work on a network's parameters: what it remembers from step to step.
struct OptimizerState<Real: KernelScalar>: ~Copyable {
  private let optimizer: Optimizer
  private let count: Int
  private let memory: Memory<Real>
  /// The running quantities, each as long as the parameters, in the order the optimizer names them.
  private let slots: [UnsafeMutablePointer<Real>]
  /// How many updates there were.
  private var step = 0
  /// beta_1 and beta_2 to the power of the steps so far.
  private var beta1Power = 1.0
  private var beta2Power = 1.0
  /// Nadam's momenta of the steps so far, multiplied, and 0.96 to the power of the steps so far.
  private var momentumProduct = 1.0
  private var warmUpPower = 1.0

  /// A fresh state for so many parameters.
  init(_ optimizer: Optimizer, count: Int) {
    self.optimizer = optimizer
    self.count = count
    var memory = Memory<Real>(capacity: optimizer.slotCount * padded(count))
    slots = (0..<optimizer.slotCount).map { _ in memory.reserve(count) }
    if case .adagrad(_, let initial, _) = optimizer {
      slots[0].update(repeating: Real(initial), count: count)
    }
    self.memory = memory
  }

  /// Changes the parameters by one step along their gradient.
  mutating func update(
    _ kernels: Real.Kernels, _ parameters: UnsafeMutablePointer<Real>,
    gradient: UnsafePointer<Real>
  ) {
    let rate = optimizer.learningRate.value(at: step)
    step += 1
    switch optimizer {
    case .sgd(_, let momentum, let nesterov):
      if momentum == 0 {
        kernels.sgd(count, rate: Real(rate), gradient, parameters)
      } else if nesterov {
        kernels.sgdNesterov(
          count, rate: Real(rate), momentum: Real(momentum), gradient, slots[0], parameters)
      } else {
        kernels.sgdMomentum(
          count, rate: Real(rate), momentum: Real(momentum), gradient, slots[0], parameters)
      }
    case .rmsprop(_, let rho, let momentum, let epsilon, let centered):
      kernels.rmsprop(
        count, rate: Real(rate), rho: Real(rho), oneMinusRho: Real(1 - rho),
        momentum: Real(momentum), epsilon: Real(epsilon), gradient, square: slots[0],
        average: centered ? slots[1] : nil, velocity: momentum > 0 ? slots[slots.count - 1] : nil,
        parameters)
    case .adam(_, let beta1, let beta2, let epsilon, let amsgrad):
      takeAdamStep(kernels, rate, beta1, beta2, epsilon, amsgrad, parameters, gradient)
    case .adamw(_, let weightDecay, let beta1, let beta2, let epsilon, let amsgrad):
      kernels.decay(count, rate: Real(rate * weightDecay), parameters)
      takeAdamStep(kernels, rate, beta1, beta2, epsilon, amsgrad, parameters, gradient)
    case .adagrad(_, _, let epsilon):
      kernels.adagrad(
        count, rate: Real(rate), epsilon: Real(epsilon), gradient, sum: slots[0], parameters)
    case .adamax(_, let beta1, let beta2, let epsilon):
      beta1Power *= beta1
      kernels.adamax(
        count, rate: Real(rate / (1 - beta1Power)), oneMinusBeta1: Real(1 - beta1),
        beta2: Real(beta2), epsilon: Real(epsilon), gradient, first: slots[0], norm: slots[1],
        parameters)
    case .nadam(_, let beta1, let beta2, let epsilon):
      beta2Power *= beta2
      warmUpPower *= 0.96
      let momentum = beta1 * (1 - 0.5 * warmUpPower)
      let nextMomentum = beta1 * (1 - 0.5 * (warmUpPower * 0.96))
      momentumProduct *= momentum
      kernels.nadam(
        count, firstRate: Real(rate * nextMomentum / (1 - momentumProduct * nextMomentum)),
        gradientRate: Real(rate * (1 - momentum) / (1 - momentumProduct)),
        secondScale: Real(1 / (1 - beta2Power)), oneMinusBeta1: Real(1 - beta1),
        oneMinusBeta2: Real(1 - beta2), epsilon: Real(epsilon), gradient, first: slots[0],
        second: slots[1], parameters)
    }
  }

  private mutating func takeAdamStep(
    _ kernels: Real.Kernels, _ rate: Double, _ beta1: Double, _ beta2: Double, _ epsilon: Double,
    _ amsgrad: Bool, _ parameters: UnsafeMutablePointer<Real>, _ gradient: UnsafePointer<Real>
  ) {
    beta1Power *= beta1
    beta2Power *= beta2
    let corrected = rate * (1 - beta2Power).squareRoot() / (1 - beta1Power)
    kernels.adam(
      count, rate: Real(corrected), oneMinusBeta1: Real(1 - beta1),
      oneMinusBeta2: Real(1 - beta2), epsilon: Real(epsilon), gradient, first: slots[0],
      second: slots[1], largest: amsgrad ? slots[2] : nil, parameters)
  }
}

extension Optimizer {
  /// How many running quantities it keeps for each parameter.
  fileprivate var slotCount: Int {
    switch self {
    case .sgd(_, let momentum, _): momentum == 0 ? 0 : 1
    case .rmsprop(_, _, let momentum, _, let centered):
      1 + (centered ? 1 : 0) + (momentum > 0 ? 1 : 0)
    case .adam(_, _, _, _, let amsgrad), .adamw(_, _, _, _, _, let amsgrad): amsgrad ? 3 : 2
    case .adagrad: 1
    case .adamax, .nadam: 2
    }
  }
}
