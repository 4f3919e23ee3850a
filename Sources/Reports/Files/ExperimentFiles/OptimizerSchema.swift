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
        return OptimizerName.form.read(name, "name", &problems)?.read(node, &problems)
      }
      guard case .scalar = node.content, !node.isNothing else {
        problems.add(wrong: node, key: key, expected: OptimizerSchemas.expected)
        return nil
      }
      return OptimizerName.form.read(node, key, &problems)?.defaults
    },
    write: { optimizer in
      switch optimizer {
      case .sgd: OptimizerSchemas.sgd.write(OptimizerRecord(optimizer))
      case .rmsprop: OptimizerSchemas.rmsprop.write(OptimizerRecord(optimizer))
      case .adam: OptimizerSchemas.adam.write(OptimizerRecord(optimizer))
      }
    })

  /// The settings of each rule, for a terminal.
  static var optimizerDocumentation: String {
    [OptimizerSchemas.sgd, OptimizerSchemas.rmsprop, OptimizerSchemas.adam]
      .map(\.titledDocumentation).joined(separator: "\n\n")
  }
}

/// The `name` of an optimizer.
private enum OptimizerName: String, CaseIterable, Sendable {
  case sgd, rmsprop, adam

  static let form = ValueForm<OptimizerName>.name("optimizer", "optimizers") {
    switch $0 {
    case .sgd: ["sgd", "SGD"]
    case .rmsprop: ["rmsprop", "RMSprop"]
    case .adam: ["adam", "Adam"]
    }
  }

  var defaults: Optimizer {
    switch self {
    case .sgd: .sgd()
    case .rmsprop: .rmsprop()
    case .adam: .adam()
    }
  }

  func read(_ node: SourceNode, _ problems: inout Problems) -> Optimizer? {
    switch self {
    case .sgd: OptimizerSchemas.sgd.read(node, &problems)?.optimizer
    case .rmsprop: OptimizerSchemas.rmsprop.read(node, &problems)?.optimizer
    case .adam: OptimizerSchemas.adam.read(node, &problems)?.optimizer
    }
  }
}

/// The settings of each rule.
private enum OptimizerSchemas {
  static let expected = "the name of an optimizer, or a mapping with 'name' and its settings"

  static let sgd = Schema(
    "sgd optimizer", expected: expected, start: OptimizerRecord(.sgd()),
    keys: [
      name, learningRate, momentum,
      Key("nesterov", \.nesterov, .boolean, "whether the gradient is taken ahead"),
    ]
  )

  static let rmsprop = Schema(
    "rmsprop optimizer", expected: expected, start: OptimizerRecord(.rmsprop()),
    keys: [
      name, learningRate,
      Key("rho", \.rho, .fractionBelowOne, "how much of the running mean square is kept"), momentum,
      epsilon, Key("centered", \.centered, .boolean, "whether the mean gradient is subtracted"),
    ])

  static let adam = Schema(
    "adam optimizer", expected: expected, start: OptimizerRecord(.adam()),
    keys: [
      name, learningRate,
      Key("beta_1", \.beta1, .fractionBelowOne, "how much of the running mean is kept"),
      Key("beta_2", \.beta2, .fractionBelowOne, "how much of the running mean square is kept"),
      epsilon,
      Key("amsgrad", \.amsgrad, .boolean, "whether the largest running mean square divides"),
    ])

  private static let name = Key<OptimizerRecord>(
    "name", \.name, OptimizerName.form, isRequired: true, "the rule")
  private static let learningRate = Key<OptimizerRecord>(
    "learning_rate", \.learningRate, .positiveNumber, isAlwaysWritten: true, "length of a step")
  private static let momentum = Key<OptimizerRecord>(
    "momentum", \.momentum, .fraction, "how much of the last step is kept")
  private static let epsilon = Key<OptimizerRecord>(
    "epsilon", \.epsilon, .positiveNumber, "keeps a division from one by zero")
}

/// An optimizer's settings while they are read: those its rule does not have stay as they are.
private struct OptimizerRecord: Sendable {
  var name: OptimizerName
  var learningRate: Double
  var momentum = 0.0
  var nesterov = false
  var rho = 0.0
  var beta1 = 0.0
  var beta2 = 0.0
  var epsilon = 0.0
  var centered = false
  var amsgrad = false

  init(_ optimizer: Optimizer) {
    switch optimizer {
    case .sgd(let learningRate, let momentum, let nesterov):
      name = .sgd
      self.learningRate = learningRate
      self.momentum = momentum
      self.nesterov = nesterov
    case .rmsprop(let learningRate, let rho, let momentum, let epsilon, let centered):
      name = .rmsprop
      self.learningRate = learningRate
      self.rho = rho
      self.momentum = momentum
      self.epsilon = epsilon
      self.centered = centered
    case .adam(let learningRate, let beta1, let beta2, let epsilon, let amsgrad):
      name = .adam
      self.learningRate = learningRate
      self.beta1 = beta1
      self.beta2 = beta2
      self.epsilon = epsilon
      self.amsgrad = amsgrad
    }
  }

  var optimizer: Optimizer {
    switch name {
    case .sgd: .sgd(learningRate: learningRate, momentum: momentum, nesterov: nesterov)
    case .rmsprop:
      .rmsprop(
        learningRate: learningRate, rho: rho, momentum: momentum, epsilon: epsilon,
        centered: centered)
    case .adam:
      .adam(
        learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, amsgrad: amsgrad)
    }
  }
}
