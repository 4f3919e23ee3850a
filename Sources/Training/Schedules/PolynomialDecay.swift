internal import TrainingKernels

/// Keras's `PolynomialDecay`: `(initialLearningRate - endLearningRate) * (1 - step / decaySteps) ^ power +
/// endLearningRate`.
public struct PolynomialDecay: Sendable, Hashable {
  /// The rate of the first step.
  public var initialLearningRate: Double
  /// How many steps it takes to come to the end.
  public var decaySteps: Int
  /// The rate from then on.
  public var endLearningRate: Double
  /// The power of the share of steps that is left: 1 is a straight line.
  public var power: Double
  /// Whether it goes on beyond ``decaySteps``, from above ``endLearningRate`` to it again: as if it took the next multiple
  /// of ``decaySteps`` to come there.
  public var cycle: Bool

  /// A schedule with Keras's defaults.
  public init(
    initialLearningRate: Double, decaySteps: Int, endLearningRate: Double = 0.0001,
    power: Double = 1, cycle: Bool = false
  ) {
    self.initialLearningRate = initialLearningRate
    self.decaySteps = decaySteps
    self.endLearningRate = endLearningRate
    self.power = power
    self.cycle = cycle
  }

  /// The rate of a step, from 0.
  public func value(at step: Int) -> Double {
    var step = Double(step)
    var decaySteps = Double(decaySteps)
    if cycle {
      decaySteps *= step == 0 ? 1 : (step / decaySteps).rounded(.up)
    } else {
      step = min(step, decaySteps)
    }
    let left = 1 - step / decaySteps
    return (initialLearningRate - endLearningRate) * tk_pow(left, power) + endLearningRate
  }
}
