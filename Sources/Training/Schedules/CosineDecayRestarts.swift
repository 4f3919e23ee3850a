internal import TrainingKernels

/// Keras's `CosineDecayRestarts`: half waves of the cosine, each `tMul` times as long and `mMul` times as high as the one
/// before.
///
/// A wave begins at its own first step, where float64 holds the powers of `tMul` exactly. Keras looks for it by a rounded
/// logarithm, and unless `tMul` is 1 may take a first step for the last one of the wave before: compiled by TensorFlow,
/// that of the fourth wave at its default of 2.
///
/// Loshchilov and Hutter, [SGDR](https://arxiv.org/abs/1608.03983), 2017.
public struct CosineDecayRestarts: Sendable, Hashable {
  /// The rate of the first step.
  public var initialLearningRate: Double
  /// How many steps the first wave takes.
  public var firstDecaySteps: Int
  /// How much longer each wave is than the one before: at least 1.
  public var tMul: Double
  /// How much higher.
  public var mMul: Double
  /// The share of the rate that is left at the end of a wave.
  public var alpha: Double

  /// A schedule with Keras's defaults.
  public init(
    initialLearningRate: Double, firstDecaySteps: Int, tMul: Double = 2, mMul: Double = 1,
    alpha: Double = 0
  ) {
    self.initialLearningRate = initialLearningRate
    self.firstDecaySteps = firstDecaySteps
    self.tMul = tMul
    self.mMul = mMul
    self.alpha = alpha
  }

  /// The rate of a step, from 0.
  public func value(at step: Int) -> Double {
    let time = Double(step) / Double(firstDecaySteps)
    let wave = waves(before: time)
    let share = (time - start(of: wave)) / tk_pow(tMul, wave)
    let height = 0.5 * tk_pow(mMul, wave) * (1 + tk_cos(.pi * share))
    return initialLearningRate * ((1 - alpha) * height + alpha)
  }

  /// How many waves have ended by a time, in lengths of the first wave.
  private func waves(before time: Double) -> Double {
    if tMul == 1 { return time.rounded(.down) }
    let waves = (tk_log(1 + time * (tMul - 1)) / tk_log(tMul)).rounded(.down)
    // The quotient is rounded, and may be on the wrong side of a whole number.
    if time >= start(of: waves + 1) { return waves + 1 }
    return time < start(of: waves) ? waves - 1 : waves
  }

  /// When a wave begins: after `1 + tMul + … + tMul ^ (wave - 1)`.
  private func start(of wave: Double) -> Double {
    tMul == 1 ? wave : (tk_pow(tMul, wave) - 1) / (tMul - 1)
  }
}
