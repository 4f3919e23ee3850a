/// The length of an optimizer's steps: a number, or a schedule that gives one for each step.
///
/// ```swift
/// let optimizer = Optimizer.sgd(
///   learningRate: .exponentialDecay(
///     ExponentialDecay(initialLearningRate: 0.1, decaySteps: 100, decayRate: 0.9)))
/// ```
///
/// The schedules are Keras's, with its arguments, defaults and arithmetic, in float64 whatever the precision of the run.
public enum LearningRate: Sendable, Hashable {
  /// The same for every step.
  case constant(Double)
  /// Numbers, each for a range of steps.
  case piecewiseConstantDecay(PiecewiseConstantDecay)
  /// A factor for every so many steps.
  case exponentialDecay(ExponentialDecay)
  /// The inverse of a number that grows with the steps.
  case inverseTimeDecay(InverseTimeDecay)
  /// From one number to another along a power of the steps that are left.
  case polynomialDecay(PolynomialDecay)
  /// Half a wave of the cosine, after a warm-up if there is one.
  case cosineDecay(CosineDecay)
  /// Half waves of the cosine, one after the other.
  case cosineDecayRestarts(CosineDecayRestarts)

  /// The rate of a step.
  ///
  /// - Parameter step: How many updates came before it: from 0, across the epochs.
  /// - Returns: The length of the step.
  public func value(at step: Int) -> Double {
    switch self {
    case .constant(let rate): rate
    case .piecewiseConstantDecay(let schedule): schedule.value(at: step)
    case .exponentialDecay(let schedule): schedule.value(at: step)
    case .inverseTimeDecay(let schedule): schedule.value(at: step)
    case .polynomialDecay(let schedule): schedule.value(at: step)
    case .cosineDecay(let schedule): schedule.value(at: step)
    case .cosineDecayRestarts(let schedule): schedule.value(at: step)
    }
  }
}

extension LearningRate: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// The same rate for every step.
  public init(floatLiteral value: Double) { self = .constant(value) }

  /// The same rate for every step.
  public init(integerLiteral value: Int) { self = .constant(Double(value)) }
}
