internal import Training

extension StepReader {
  static let epochsTo = "epochs_to"

  /// The moment that a step names; `nil` where the next step names none.
  mutating func moment(
    of quantity: ResultQuantity, _ experiment: Experiment
  ) throws(TextProblem) -> ResultQuantity.Moment? {
    guard index < path.steps.count else { return nil }
    let step = path.steps[index]
    switch step.name {
    case "best" where step.argument == nil:
      index += 1
      return .best
    case "best_epoch" where step.argument == nil:
      index += 1
      return .bestEpoch
    case "epoch":
      guard case .number(let number) = step.argument, let epoch = Int(exactly: number),
        (1...max(experiment.epochs, 1)).contains(epoch)
      else {
        throw TextProblem(
          at: step.offset, "epoch needs a number from 1 to \(experiment.epochs)",
          advice: "write it as in epoch(\(experiment.epochs))")
      }
      index += 1
      return .epoch(epoch)
    case Self.epochsTo:
      guard case .number(let goal) = step.argument, goal.isFinite else {
        throw TextProblem(
          at: step.offset, "epochs_to needs the number that the series is to reach",
          advice: "write it as in epochs_to(0.1)")
      }
      try check(goal, of: quantity, experiment, at: step.offset)
      index += 1
      return .epochsTo(goal)
    default: return nil
    }
  }

  /// Refuses a goal that every run has reached after an epoch, and one that none can reach.
  private func check(
    _ goal: Double, of quantity: ResultQuantity, _ experiment: Experiment, at offset: Int
  ) throws(TextProblem) {
    let bounds = experiment.bounds(of: quantity.name)
    let isHigherBetter = experiment.metric(named: quantity.name)?.isHigherBetter ?? false
    let (worst, best) =
      isHigherBetter
      ? (bounds.lowerBound, bounds.upperBound) : (bounds.upperBound, bounds.lowerBound)
    let isTrivial = isHigherBetter ? goal <= worst : goal >= worst
    let isImpossible = isHigherBetter ? goal > best : goal < best
    guard isTrivial || isImpossible else { return }
    throw TextProblem(
      at: offset,
      isTrivial
        ? "every run has reached \(goal.plainText) after its first epoch"
        : "no run can reach \(goal.plainText)",
      advice:
        "'\(quantity.name)' is from \(bounds.lowerBound.plainText) to \(bounds.upperBound.plainText): "
        + "give a number between")
  }

  /// What sums up the seeds; `nil` where the path has ended.
  ///
  /// - Parameters:
  ///   - others: What else could have stood here.
  ///   - seeds: How many seeds there are.
  ///   - owner: Who has too few of them, in words.
  /// - Returns: The statistic, with the steps that name it taken.
  /// - Throws: That the step names none, or one that needs more seeds.
  mutating func statistic(
    among others: [String], seeds: Int, owner: String
  ) throws(TextProblem) -> SeedStatistic? {
    guard index < path.steps.count else { return nil }
    let step = path.steps[index]
    let statistic: SeedStatistic
    if step.name == "interval" {
      index += 1
      statistic = try interval(step)
    } else if step.argument == nil, let known = Statistic(rawValue: step.name) {
      index += 1
      statistic = .summary(known)
    } else if step.argument != nil {
      throw TextProblem(
        at: step.offset, "'\(step.name)' takes nothing in parentheses",
        advice: "leave the parentheses out")
    } else {
      throw unknown(
        step, what: "value of a series",
        among: others + Statistic.allCases.map(\.rawValue) + ["interval"])
    }
    if statistic.needsSeveralSeeds, seeds < 2 {
      let what = statistic == .summary(.sd) ? "standard deviation" : "interval"
      throw TextProblem(
        at: step.offset, "\(owner), so there is no \(what)",
        advice: "give it several seeds, as in seeds: 10")
    }
    return statistic
  }

  /// The rest of `interval.low` or `interval(0.99).high`.
  private mutating func interval(_ step: ValuePath.Step) throws(TextProblem) -> SeedStatistic {
    var level = ConfidenceInterval.level
    if let argument = step.argument {
      guard case .number(let given) = argument, given > 0, given < 1 else {
        throw TextProblem(
          at: step.offset, "the share that an interval holds is between 0 and 1",
          advice: "write it as in interval(0.95).low")
      }
      level = given
    }
    guard index < path.steps.count else {
      throw TextProblem(
        at: step.offset, "an interval is two numbers, its ends",
        advice: "take one of them, interval.low or interval.high")
    }
    let end: SeedStatistic.IntervalEnd = try choose("end of an interval")
    return .interval(end, level: level)
  }
}
