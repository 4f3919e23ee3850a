import Training

/// A learning rate as a fixture spells it: a number or a schedule.
enum LearningRateFile: Decodable {
  case constant(Double)
  case schedule(Schedule)

  struct Schedule: Decodable {
    var name: String
    var boundaries: [Int]?
    var values: [Double]?
    var initialLearningRate: Double?
    var decaySteps: Int?
    var decayRate: Double?
    var staircase: Bool?
    var endLearningRate: Double?
    var power: Double?
    var cycle: Bool?
    var alpha: Double?
    var warmupTarget: Double?
    var warmupSteps: Int?
    var firstDecaySteps: Int?
    var tMul: Double?
    var mMul: Double?
  }

  init(from decoder: any Decoder) throws {
    if let rate = try? decoder.singleValueContainer().decode(Double.self) {
      self = .constant(rate)
    } else {
      self = .schedule(try Schedule(from: decoder))
    }
  }

  func learningRate() throws -> LearningRate {
    switch self {
    case .constant(let rate): .constant(rate)
    case .schedule(let schedule): try schedule.learningRate()
    }
  }
}

extension LearningRateFile.Schedule {
  fileprivate func learningRate() throws -> LearningRate {
    if name == "piecewise_constant_decay" {
      return .piecewiseConstantDecay(
        PiecewiseConstantDecay(boundaries: try wanted(boundaries), values: try wanted(values)))
    }
    let rate = try wanted(initialLearningRate)
    switch name {
    case "exponential_decay":
      return .exponentialDecay(
        ExponentialDecay(
          initialLearningRate: rate, decaySteps: try wanted(decaySteps),
          decayRate: try wanted(decayRate), staircase: staircase ?? false))
    case "inverse_time_decay":
      return .inverseTimeDecay(
        InverseTimeDecay(
          initialLearningRate: rate, decaySteps: try wanted(decaySteps),
          decayRate: try wanted(decayRate), staircase: staircase ?? false))
    case "polynomial_decay":
      return .polynomialDecay(
        PolynomialDecay(
          initialLearningRate: rate, decaySteps: try wanted(decaySteps),
          endLearningRate: endLearningRate ?? 0.0001, power: power ?? 1, cycle: cycle ?? false))
    case "cosine_decay":
      return .cosineDecay(
        CosineDecay(
          initialLearningRate: rate, decaySteps: try wanted(decaySteps), alpha: alpha ?? 0,
          warmupTarget: warmupTarget, warmupSteps: warmupSteps ?? 0))
    case "cosine_decay_restarts":
      return .cosineDecayRestarts(
        CosineDecayRestarts(
          initialLearningRate: rate, firstDecaySteps: try wanted(firstDecaySteps),
          tMul: tMul ?? 2, mMul: mMul ?? 1, alpha: alpha ?? 0))
    default: throw MissingValue()
    }
  }
}
