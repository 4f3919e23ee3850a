/// An optimizer at work on a network's parameters: what it remembers from step to step.
struct OptimizerState<Real: KernelScalar>: ~Copyable {
  private let rule: OptimizerRule<Real>
  private let rates: LearningRate
  /// The learning rate of every step; `nil` where a schedule decides.
  private let constantRate: Double?
  private let count: Int
  private let memory: Memory<Real>
  /// The running quantities, each as long as the parameters, in the order in which the rules below name them.
  private let slots: Slots
  /// How many updates there were.
  private var step = 0
  /// beta_1 and beta_2 to the power of the steps so far.
  private var beta1Power = 1.0
  private var beta2Power = 1.0
  /// Nadam's momenta of the steps so far, multiplied, and 0.96 to the power of the steps so far.
  private var momentumProduct = 1.0
  private var warmUpPower = 1.0

  /// As many as any rule has; those that a rule does not have are not read.
  private typealias Slots = (
    first: UnsafeMutablePointer<Real>, second: UnsafeMutablePointer<Real>,
    third: UnsafeMutablePointer<Real>
  )

  /// A fresh state for so many parameters.
  init(_ optimizer: Optimizer, count: Int) {
    rule = OptimizerRule(optimizer)
    rates = optimizer.learningRate
    constantRate = if case .constant(let rate) = rates { rate } else { nil }
    self.count = count
    let slotCount = rule.slotCount
    var memory = Memory<Real>(capacity: slotCount * padded(count))
    let reserved = (0..<3).map { memory.reserve($0 < slotCount ? count : 0) }
    slots = (reserved[0], reserved[1], reserved[2])
    if case .adagrad(_, let initial, _) = optimizer {
      slots.first.update(repeating: Real(initial), count: count)
    }
    self.memory = memory
  }

  /// Changes the parameters by one step along their gradient.
  mutating func update(
    _ kernels: Real.Kernels, _ parameters: UnsafeMutablePointer<Real>,
    gradient: UnsafePointer<Real>
  ) {
    let rate = constantRate ?? rates.value(at: step)
    step += 1
    switch rule {
    case .sgd:
      kernels.sgd(count, rate: Real(rate), gradient, parameters)
    case .momentum(let momentum):
      kernels.sgdMomentum(
        count, rate: Real(rate), momentum: momentum, gradient, slots.first, parameters)
    case .nesterov(let momentum):
      kernels.sgdNesterov(
        count, rate: Real(rate), momentum: momentum, gradient, slots.first, parameters)
    case .rmsprop(let rho, let oneMinusRho, let momentum, let epsilon, let centered):
      kernels.rmsprop(
        count, rate: Real(rate), rho: rho, oneMinusRho: oneMinusRho, momentum: momentum,
        epsilon: epsilon, gradient, square: slots.first, average: centered ? slots.second : nil,
        velocity: momentum == 0 ? nil : centered ? slots.third : slots.second, parameters)
    case .adam(let beta1, let beta2, let epsilon, let weightDecay, let amsgrad):
      if let weightDecay { kernels.decay(count, rate: Real(rate * weightDecay), parameters) }
      beta1Power *= beta1
      beta2Power *= beta2
      let corrected = rate * (1 - beta2Power).squareRoot() / (1 - beta1Power)
      kernels.adam(
        count, rate: Real(corrected), oneMinusBeta1: Real(1 - beta1),
        oneMinusBeta2: Real(1 - beta2), epsilon: epsilon, gradient, first: slots.first,
        second: slots.second, largest: amsgrad ? slots.third : nil, parameters)
    case .adagrad(let epsilon):
      kernels.adagrad(
        count, rate: Real(rate), epsilon: epsilon, gradient, sum: slots.first, parameters)
    case .adamax(let beta1, let beta2, let epsilon):
      beta1Power *= beta1
      kernels.adamax(
        count, rate: Real(rate / (1 - beta1Power)), oneMinusBeta1: Real(1 - beta1), beta2: beta2,
        epsilon: epsilon, gradient, first: slots.first, norm: slots.second, parameters)
    case .nadam(let beta1, let beta2, let epsilon):
      beta2Power *= beta2
      warmUpPower *= 0.96
      let momentum = beta1 * (1 - 0.5 * warmUpPower)
      let nextMomentum = beta1 * (1 - 0.5 * (warmUpPower * 0.96))
      momentumProduct *= momentum
      kernels.nadam(
        count, firstRate: Real(rate * nextMomentum / (1 - momentumProduct * nextMomentum)),
        gradientRate: Real(rate * (1 - momentum) / (1 - momentumProduct)),
        secondScale: Real(1 / (1 - beta2Power)), oneMinusBeta1: Real(1 - beta1),
        oneMinusBeta2: Real(1 - beta2), epsilon: epsilon, gradient, first: slots.first,
        second: slots.second, parameters)
    }
  }
}
