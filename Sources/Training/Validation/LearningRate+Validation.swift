extension LearningRate {
  /// Checks that every step gets a rate that is finite and not negative.
  func validate() throws(TrainingError) {
    switch self {
    case .constant(let rate): try check(rate, nil, "a positive number") { $0 > 0 }
    case .piecewiseConstantDecay(let schedule): try schedule.validate()
    case .exponentialDecay(let schedule):
      try checkPositive(schedule.initialLearningRate, "initial_learning_rate")
      try checkSteps(schedule.decaySteps, "decay_steps")
      try checkPositive(schedule.decayRate, "decay_rate")
    case .inverseTimeDecay(let schedule):
      try checkPositive(schedule.initialLearningRate, "initial_learning_rate")
      try checkSteps(schedule.decaySteps, "decay_steps")
      try checkPositive(schedule.decayRate, "decay_rate")
    case .polynomialDecay(let schedule):
      try checkNotNegative(schedule.initialLearningRate, "initial_learning_rate")
      try checkSteps(schedule.decaySteps, "decay_steps")
      try checkNotNegative(schedule.endLearningRate, "end_learning_rate")
      try checkPositive(schedule.power, "power")
    case .cosineDecay(let schedule): try schedule.validate()
    case .cosineDecayRestarts(let schedule):
      try checkPositive(schedule.initialLearningRate, "initial_learning_rate")
      try checkSteps(schedule.firstDecaySteps, "first_decay_steps")
      try check(schedule.tMul, "t_mul", "a number of at least 1") { $0 >= 1 }
      try checkPositive(schedule.mMul, "m_mul")
      try checkFraction(schedule.alpha, "alpha")
    }
  }
}

extension PiecewiseConstantDecay {
  fileprivate func validate() throws(TrainingError) {
    guard !boundaries.isEmpty, zip(boundaries, boundaries.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      throw TrainingError(
        "the boundaries are \(boundaries)", advice: "use at least one step, rising",
        at: keyPath("boundaries"))
    }
    guard values.count == boundaries.count + 1 else {
      throw TrainingError(
        "there are \(values.count) values for \(boundaries.count) boundaries",
        advice: "give one value more than boundaries", at: keyPath("values"))
    }
    for (index, value) in values.enumerated() { try checkNotNegative(value, "values[\(index)]") }
  }
}

extension CosineDecay {
  fileprivate func validate() throws(TrainingError) {
    try checkNotNegative(initialLearningRate, "initial_learning_rate")
    try checkSteps(decaySteps, "decay_steps")
    try checkFraction(alpha, "alpha")
    guard warmupSteps >= 0 else {
      throw TrainingError(
        "warmup_steps is \(warmupSteps)", advice: "use at least 0", at: keyPath("warmup_steps"))
    }
    if let warmupTarget {
      try checkPositive(warmupTarget, "warmup_target")
    } else if warmupSteps > 0 {
      // Keras passes over it.
      throw TrainingError(
        "there are \(warmupSteps) steps of warm-up, but no rate that it leads to",
        advice: "add warmup_target", at: keyPath("warmup_steps"))
    }
  }
}

/// A setting of the schedule, or the learning rate itself.
private func keyPath(_ key: String?) -> String {
  ["optimizer.learning_rate", key].compactMap(\.self).joined(separator: ".")
}

private func checkPositive(_ value: Double, _ key: String) throws(TrainingError) {
  try check(value, key, "a positive number") { $0 > 0 }
}

private func checkNotNegative(_ value: Double, _ key: String) throws(TrainingError) {
  try check(value, key, "a number of at least 0") { $0 >= 0 }
}

private func checkFraction(_ value: Double, _ key: String) throws(TrainingError) {
  try check(value, key, "a number from 0 to 1") { (0...1).contains($0) }
}

private func checkSteps(_ value: Int, _ key: String) throws(TrainingError) {
  guard value >= 1 else {
    throw TrainingError("\(key) is \(value)", advice: "use at least 1", at: keyPath(key))
  }
}

private func check(
  _ value: Double, _ key: String?, _ wanted: String, _ isValid: (Double) -> Bool
) throws(TrainingError) {
  guard value.isFinite, isValid(value) else {
    throw TrainingError(
      "\(key ?? "learning_rate") is \(value)", advice: "use \(wanted)", at: keyPath(key))
  }
}
