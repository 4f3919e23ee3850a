internal import Training

extension ValueForm<Optimizer> {
  /// A rule's name, for its defaults, or a mapping of `name` and its settings.
  static let optimizer = variant(of: OptimizerVariants.all, "optimizer", "optimizers")

  /// The settings of each rule, for a terminal.
  static var optimizerDocumentation: String {
    OptimizerVariants.all.compactMap(\.documentation).joined(separator: "\n\n")
  }
}

/// Every rule with its names in Keras and its settings.
private enum OptimizerVariants {
  static let all: [Variant<Optimizer>] = [
    variant(
      .sgd(), "SGD",
      [
        momentum, Key("nesterov", \.nesterov, .boolean, "whether the gradient is taken ahead"),
      ]),
    variant(
      .rmsprop(), "RMSprop",
      [
        Key("rho", \.rho, .fractionBelowOne, "how much of the running mean square is kept"),
        momentum, epsilon,
        Key("centered", \.centered, .boolean, "whether the mean gradient is subtracted"),
      ]),
    variant(.adam(), "Adam", [beta1, beta2, epsilon, amsgrad]),
    variant(
      .adamw(), "AdamW",
      [
        Key(
          "weight_decay", \.weightDecay, .nonNegativeNumber, isAlwaysWritten: true,
          "the share of a parameter a step takes off, times the learning rate"),
        beta1, beta2, epsilon, amsgrad,
      ]),
    variant(
      .adagrad(), "Adagrad",
      [
        Key(
          "initial_accumulator_value", \.initialAccumulatorValue, .nonNegativeNumber,
          "where the sum of squares begins"),
        epsilon,
      ]),
    variant(
      .adamax(), "Adamax",
      [
        beta1,
        Key(
          "beta_2", \.beta2, .fractionBelowOne, "how much of the largest gradient so far is kept"),
        epsilon,
      ]),
    variant(.nadam(), "Nadam", [beta1, beta2, epsilon]),
  ]

  /// A rule with its learning rate and what else it has.
  private static func variant(
    _ defaults: Optimizer, _ className: String, _ keys: [Key<OptimizerRecord>]
  ) -> Variant<Optimizer> {
    let name = defaults.name
    return Variant(
      [name, className], "\(name) optimizer", start: OptimizerRecord(defaults),
      keys: [learningRate] + keys, wrap: \.optimizer,
      unwrap: { $0.name == name ? OptimizerRecord($0) : nil })
  }

  private static let learningRate = Key<OptimizerRecord>(
    "learning_rate", \.learningRate, .learningRate, isAlwaysWritten: true, "length of a step")
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
