/// Early stopping at work: how well a run has done so far, and the weights of its best epoch.
struct EarlyStoppingState<Real: KernelScalar> {
  private let rule: EarlyStopping
  private let isHigherBetter: Bool
  /// Where the monitored value stands among the values of an epoch.
  private let index: Int
  private let isValidation: Bool
  private var best: Double?
  private var wait = 0
  private var bestEpoch: Int?
  private var bestParameters: [Real] = []
  /// The epoch, from 1, that the run stopped after.
  private(set) var stoppedAtEpoch: Int?

  /// The state before the first epoch; `nil` where nothing is monitored. `names` are those of the recorded values.
  init?(_ experiment: Experiment, names: [String]) {
    guard let rule = experiment.earlyStopping else { return nil }
    self.rule = rule
    isHigherBetter = rule.isHigherBetter(among: experiment.metrics)
    isValidation = !names.contains(rule.monitor)
    let name = isValidation ? String(rule.monitor.dropFirst(4)) : rule.monitor
    guard let index = names.firstIndex(of: name) else {
      preconditionFailure("a checked experiment monitors what is recorded")
    }
    self.index = index
  }

  /// Takes the values of an epoch, counted from 1; gives whether the run stops after it.
  mutating func stops(
    after epoch: Int, values: [Double], validation: [Double], network: borrowing Network<Real>
  ) -> Bool {
    let value = (isValidation ? validation : values)[index]
    guard epoch > rule.startFromEpoch else { return false }
    wait += 1
    if isBetter(value, than: best) {
      best = value
      bestEpoch = epoch
      if rule.restoreBestWeights {
        bestParameters = Array(
          UnsafeBufferPointer(start: network.parameters, count: network.parameterCount))
      }
      if rule.baseline == nil || isBetter(value, than: rule.baseline) { wait = 0 }
      return false
    }
    guard wait >= rule.patience, epoch > 1 else { return false }
    stoppedAtEpoch = epoch
    return true
  }

  /// Puts the weights of the best epoch back, if it should; gives that epoch.
  func restore(_ network: borrowing Network<Real>) -> Int? {
    guard rule.restoreBestWeights, let bestEpoch else { return nil }
    network.parameters.update(from: bestParameters, count: bestParameters.count)
    return bestEpoch
  }

  /// Whether a value beats another one by more than ``EarlyStopping/minDelta``; NaN beats nothing, and everything beats
  /// `nil`.
  private func isBetter(_ value: Double, than other: Double?) -> Bool {
    guard let other else { return true }
    let delta = abs(rule.minDelta)
    return isHigherBetter ? value - delta > other : value + delta < other
  }
}
