internal import TrainingKernels

/// Keras's `ExponentialDecay`: `initialLearningRate * decayRate ^ (step / decaySteps)`.
public struct ExponentialDecay: Sendable, Hashable {
  /// The rate of the first step.
  public var initialLearningRate: Double
  /// How many steps it takes to come down by ``decayRate``.
  public var decaySteps: Int
  /// The factor.
  public var decayRate: Double
  /// Whether the exponent is rounded down, so that the rate changes every ``decaySteps`` steps only.
  public var staircase: Bool

  /// A schedule with Keras's defaults.
  public init(
    initialLearningRate: Double, decaySteps: Int, decayRate: Double, staircase: Bool = false
  ) {
    self.initialLearningRate = initialLearningRate
    self.decaySteps = decaySteps
    self.decayRate = decayRate
    self.staircase = staircase
  }

  /// The rate of a step, from 0.
  public func value(at step: Int) -> Double {
    let time = Double(step) / Double(decaySteps)
    return initialLearningRate * tk_pow(decayRate, staircase ? time.rounded(.down) : time)
  }
}
