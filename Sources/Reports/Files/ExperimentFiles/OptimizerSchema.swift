internal import Training

extension ValueForm<Optimizer> {
  /// A rule's name, for its defaults, or a mapping of `name` and its settings.
  static let optimizer = ValueForm(
    expected: OptimizerSchemas.expected,
    read: { node, key, problems in
      if case .mapping = node.content {
        guard let name = node["name"] else {
          problems.add(
            at: node, "the optimizer has no 'name'",
            advice: "add 'name:' with \(OptimizerName.form.expected)")
          return nil
        }
        return OptimizerName.form.read(name, "name", &problems)?
          .schema.read(node, &problems)?.optimizer
      }
      guard case .scalar = node.content, !node.isNothing else {
        problems.add(wrong: node, key: key, expected: OptimizerSchemas.expected)
        return nil
      }
      return OptimizerName.form.read(node, key, &problems)?.defaults
    },
    write: { optimizer in
      let record = OptimizerRecord(optimizer)
      return record.name.schema.write(record)
    })

  /// The settings of each rule, for a terminal.
  static var optimizerDocumentation: String {
    OptimizerName.allCases.map(\.schema.titledDocumentation).joined(separator: "\n\n")
  }
}

extension OptimizerName {
  fileprivate var schema: Schema<OptimizerRecord> {
    switch self {
    case .sgd: OptimizerSchemas.sgd
    case .rmsprop: OptimizerSchemas.rmsprop
    case .adam: OptimizerSchemas.adam
    case .adamw: OptimizerSchemas.adamw
    case .adagrad: OptimizerSchemas.adagrad
    case .adamax: OptimizerSchemas.adamax
    case .nadam: OptimizerSchemas.nadam
    }
  }
}

/// The settings of each rule.
private enum OptimizerSchemas {
  static let expected = "the name of an optimizer, or a mapping with 'name' and its settings"

  static let sgd = schema(
    .sgd(),
    [
      momentum, Key("nesterov", \.nesterov, .boolean, "whether the gradient is taken ahead"),
    ])

  static let rmsprop = schema(
    .rmsprop(),
    [
      Key("rho", \.rho, .fractionBelowOne, "how much of the running mean square is kept"), momentum,
      epsilon, Key("centered", \.centered, .boolean, "whether the mean gradient is subtracted"),
    ])

  static let adam = schema(.adam(), [beta1, beta2, epsilon, amsgrad])

  static let adamw = schema(
    .adamw(),
    [
      Key(
        "weight_decay", \.weightDecay, .nonNegativeNumber, isAlwaysWritten: true,
        "the share of a parameter a step takes off, times the learning rate"),
      beta1, beta2, epsilon, amsgrad,
    ])

  static let adagrad = schema(
    .adagrad(),
    [
      Key(
        "initial_accumulator_value", \.initialAccumulatorValue, .nonNegativeNumber,
        "where the sum of squares begins"),
      epsilon,
    ])

  static let adamax = schema(
    .adamax(),
    [
      beta1,
      Key("beta_2", \.beta2, .fractionBelowOne, "how much of the largest gradient so far is kept"),
      epsilon,
    ])

  static let nadam = schema(.nadam(), [beta1, beta2, epsilon])

  /// The schema of a rule: its name and learning rate, and what else it has.
  private static func schema(_ defaults: Optimizer, _ keys: [Key<OptimizerRecord>])
    -> Schema<OptimizerRecord>
  {
    Schema(
      "\(defaults.name) optimizer", expected: expected, start: OptimizerRecord(defaults),
      keys: [name, learningRate] + keys)
  }

  private static let name = Key<OptimizerRecord>(
    "name", \.name, OptimizerName.form, isRequired: true, "the rule")
  private static let learningRate = Key<OptimizerRecord>(
    "learning_rate", \.learningRate, .positiveNumber, isAlwaysWritten: true, "length of a step")
  private static let momentum = Key<OptimizerRecord>(
    "momentum", \.momentum, .fraction, "how much of the last step is kept")
  private static let beta1 = Key<OptimizerRecord>(
    "beta_1", \.beta1, .fractionBelowOne, "how much of the running mean is kept")
  private static let beta2 = Key<OptimizerRecord>(
    "beta_2", \.beta2, .fractionBelowOne, "how much of the running mean square is kept")
  private static let epsilon = Key<OptimizerRecord>(
    "epsilon", \.epsilon, .positiveNumber, "keeps a division from one by zero")
  private static let amsgrad = Key<OptimizerRecord>(
    "amsgrad", \.amsgrad, .boolean, "whether the largest running mean square divides")
}
