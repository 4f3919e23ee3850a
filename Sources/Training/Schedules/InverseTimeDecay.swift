/// Keras's `InverseTimeDecay`: `initialLearningRate / (1 + decayRate * step / decaySteps)`.
public struct InverseTimeDecay: Sendable, Hashable {
  /// The rate of the first step.
  public var initialLearningRate: Double
  /// In how many steps the number below the line grows by ``decayRate``.
  public var decaySteps: Int
  /// How much it grows.
  public var decayRate: Double
  /// Whether the quotient is rounded down, so that the rate changes every ``decaySteps`` steps only.
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
    return initialLearningRate / (1 + decayRate * (staircase ? time.rounded(.down) : time))
  }
}
