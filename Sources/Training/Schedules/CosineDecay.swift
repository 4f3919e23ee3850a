internal import TrainingKernels

/// Keras's `CosineDecay`: half a wave of the cosine, from the rate down to the share `alpha` of it, after a linear
/// warm-up if there is a `warmupTarget`.
///
/// Loshchilov and Hutter, [SGDR](https://arxiv.org/abs/1608.03983), 2017.
public struct CosineDecay: Sendable, Hashable {
  /// The rate of the first step.
  public var initialLearningRate: Double
  /// How many steps it takes to come down.
  public var decaySteps: Int
  /// The share of the rate that is left in the end.
  public var alpha: Double
  /// The rate that the warm-up leads to, from which it comes down; `nil` for no warm-up.
  public var warmupTarget: Double?
  /// How many steps the warm-up takes, before ``decaySteps``.
  public var warmupSteps: Int

  /// A schedule with Keras's defaults.
  public init(
    initialLearningRate: Double, decaySteps: Int, alpha: Double = 0, warmupTarget: Double? = nil,
    warmupSteps: Int = 0
  ) {
    self.initialLearningRate = initialLearningRate
    self.decaySteps = decaySteps
    self.alpha = alpha
    self.warmupTarget = warmupTarget
    self.warmupSteps = warmupSteps
  }

  /// The rate of a step, from 0.
  public func value(at step: Int) -> Double {
    guard let warmupTarget else { return decayed(initialLearningRate, after: Double(step)) }
    guard step < warmupSteps else {
      return decayed(warmupTarget, after: Double(step - warmupSteps))
    }
    let share = Double(step) / Double(warmupSteps)
    return (warmupTarget - initialLearningRate) * share + initialLearningRate
  }

  private func decayed(_ rate: Double, after step: Double) -> Double {
    let share = min(step, Double(decaySteps)) / Double(decaySteps)
    let wave = 0.5 * (1 + tk_cos(.pi * share))
    return rate * ((1 - alpha) * wave + alpha)
  }
}
