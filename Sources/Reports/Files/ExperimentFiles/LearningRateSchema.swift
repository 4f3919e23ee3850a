internal import Training

extension ValueForm<LearningRate> {
  /// A number, or a schedule as a mapping of `name` and its settings.
  static let learningRate: ValueForm = {
    let number = ValueForm<Double>.positiveNumber
    let schedule = ValueForm.variant(
      of: ScheduleVariants.all, "learning-rate schedule", "schedules")
    let expected = "\(number.expected), or a mapping of a schedule's 'name' and its settings"
    return ValueForm(
      expected: expected,
      read: { node, key, problems in
        switch node.content {
        case .mapping: return schedule.read(node, key, &problems)
        case .scalar(let text, _) where text.first?.isLetter == true && !node.isNothing:
          // A name alone, which lacks its settings or is misspelt.
          return schedule.read(node, key, &problems)
        case .scalar, .sequence:
          var ignored = Problems()
          if let rate = number.read(node, key, &ignored) { return .constant(rate) }
          problems.add(wrong: node, key: key, expected: expected)
          return nil
        }
      },
      write: { rate in
        if case .constant(let rate) = rate { return number.write(rate) }
        return schedule.write(rate)
      })
  }()

  /// The settings of each schedule, for a terminal.
  static var scheduleDocumentation: String {
    ScheduleVariants.all.compactMap(\.documentation).joined(separator: "\n\n")
  }
}

/// Every schedule with its names in Keras and its settings. What has no default is required, so that its value at the
/// start is never seen.
private enum ScheduleVariants {
  static let all: [Variant<LearningRate>] = [
    piecewise, exponential, inverse, polynomial, cosine, restarts,
  ]

  private static let piecewise = Variant<LearningRate>(
    ["piecewise_constant_decay", "PiecewiseConstantDecay"], "piecewise_constant_decay schedule",
    start: PiecewiseConstantDecay(boundaries: [], values: []),
    keys: [
      Key(
        "boundaries", \.boundaries,
        .list(
          of: .integer(atLeast: 0), atLeast: 1, expected: "a list of rising steps, as in [100, 500]"
        ),
        isRequired: true, "the last step of each range but the last"),
      Key(
        "values", \.values,
        .list(
          of: .nonNegativeNumber, atLeast: 2,
          expected: "a list of rates, one more than boundaries, as in [0.1, 0.01, 0.001]"),
        isRequired: true, "the rate of each range"),
    ],
    wrap: LearningRate.piecewiseConstantDecay,
    unwrap: { if case .piecewiseConstantDecay(let schedule) = $0 { schedule } else { nil } })

  private static let exponential = Variant<LearningRate>(
    ["exponential_decay", "ExponentialDecay"], "exponential_decay schedule",
    start: ExponentialDecay(initialLearningRate: 0, decaySteps: 1, decayRate: 1),
    keys: [
      initialLearningRate(\.initialLearningRate, .positiveNumber),
      Key(
        "decay_steps", \.decaySteps, .integer(atLeast: 1), isRequired: true,
        "how many steps it takes to come down by decay_rate"),
      Key("decay_rate", \.decayRate, .positiveNumber, isRequired: true, "the factor"),
      staircase(\.staircase),
    ],
    wrap: LearningRate.exponentialDecay,
    unwrap: { if case .exponentialDecay(let schedule) = $0 { schedule } else { nil } })

  private static let inverse = Variant<LearningRate>(
    ["inverse_time_decay", "InverseTimeDecay"], "inverse_time_decay schedule",
    start: InverseTimeDecay(initialLearningRate: 0, decaySteps: 1, decayRate: 1),
    keys: [
      initialLearningRate(\.initialLearningRate, .positiveNumber),
      Key(
        "decay_steps", \.decaySteps, .integer(atLeast: 1), isRequired: true,
        "in how many steps the number it is divided by, which begins at 1, grows by decay_rate"),
      Key("decay_rate", \.decayRate, .positiveNumber, isRequired: true, "how much it grows"),
      staircase(\.staircase),
    ],
    wrap: LearningRate.inverseTimeDecay,
    unwrap: { if case .inverseTimeDecay(let schedule) = $0 { schedule } else { nil } })

  private static let polynomial = Variant<LearningRate>(
    ["polynomial_decay", "PolynomialDecay"], "polynomial_decay schedule",
    start: PolynomialDecay(initialLearningRate: 0, decaySteps: 1),
    keys: [
      initialLearningRate(\.initialLearningRate, .nonNegativeNumber),
      Key(
        "decay_steps", \.decaySteps, .integer(atLeast: 1), isRequired: true,
        "how many steps it takes to come to the end"),
      Key(
        "end_learning_rate", \.endLearningRate, .nonNegativeNumber, isAlwaysWritten: true,
        "the rate from then on"),
      Key("power", \.power, .positiveNumber, "the power of the share of steps that is left"),
      Key("cycle", \.cycle, .boolean, "whether it goes on beyond decay_steps, from above again"),
    ],
    wrap: LearningRate.polynomialDecay,
    unwrap: { if case .polynomialDecay(let schedule) = $0 { schedule } else { nil } })

  private static let cosine = Variant<LearningRate>(
    ["cosine_decay", "CosineDecay"], "cosine_decay schedule",
    start: CosineDecay(initialLearningRate: 0, decaySteps: 1),
    keys: [
      initialLearningRate(\.initialLearningRate, .nonNegativeNumber),
      Key(
        "decay_steps", \.decaySteps, .integer(atLeast: 1), isRequired: true,
        "how many steps it takes to come down"),
      alpha(\.alpha),
      Key(
        "warmup_target", \.warmupTarget, .optional(.positiveNumber),
        "the rate that a linear warm-up leads to; null for no warm-up"),
      Key(
        "warmup_steps", \.warmupSteps, .integer(atLeast: 0),
        "how many steps the warm-up takes, before decay_steps"),
    ],
    wrap: LearningRate.cosineDecay,
    unwrap: { if case .cosineDecay(let schedule) = $0 { schedule } else { nil } })

  private static let restarts = Variant<LearningRate>(
    ["cosine_decay_restarts", "CosineDecayRestarts"], "cosine_decay_restarts schedule",
    start: CosineDecayRestarts(initialLearningRate: 0, firstDecaySteps: 1),
    keys: [
      initialLearningRate(\.initialLearningRate, .positiveNumber),
      Key(
        "first_decay_steps", \.firstDecaySteps, .integer(atLeast: 1), isRequired: true,
        "how many steps the first wave takes"),
      Key("t_mul", \.tMul, .positiveNumber, "how much longer each wave is than the one before"),
      Key("m_mul", \.mMul, .positiveNumber, "how much higher"),
      alpha(\.alpha),
    ],
    wrap: LearningRate.cosineDecayRestarts,
    unwrap: { if case .cosineDecayRestarts(let schedule) = $0 { schedule } else { nil } })

  private static func initialLearningRate<Record>(
    _ property: any WritableKeyPath<Record, Double> & Sendable, _ form: ValueForm<Double>
  ) -> Key<Record> {
    Key("initial_learning_rate", property, form, isRequired: true, "the rate of the first step")
  }

  private static func staircase<Record>(
    _ property: any WritableKeyPath<Record, Bool> & Sendable
  ) -> Key<Record> {
    Key("staircase", property, .boolean, "whether the rate changes every decay_steps steps only")
  }

  private static func alpha<Record>(
    _ property: any WritableKeyPath<Record, Double> & Sendable
  ) -> Key<Record> {
    Key("alpha", property, .fraction, "the share of the rate that is left in the end")
  }
}
