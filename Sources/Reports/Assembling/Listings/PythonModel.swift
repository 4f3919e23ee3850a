internal import Datasets
internal import Training

/// The part of a Keras program that builds the model and gives it its weights.
struct PythonModel {
  private let experiment: Experiment
  private let inputs: Int

  init(of program: KerasProgram) {
    experiment = program.experiment
    inputs = program.inputs
  }

  var lines: [String] {
    let layers = experiment.layers.flatMap { layer in
      var lines = layer.python.map { "    \($0)" }
      lines[lines.count - 1] += ","
      return lines
    }
    return ["model = keras.Sequential(["]
      + ["    keras.Input(shape=(\(inputs),)),"] + layers + ["])"]
      + ["model.set_weights(["] + weights.map { "    \($0)," } + ["])"]
      + [
        "model.compile(", "    loss=\(experiment.loss.python),",
        "    optimizer=\(experiment.optimizer.python),", "    metrics=[\(metrics)],",
      ]
      + (experiment.layers.contains(where: \.drawsMasks)
        ? ["    run_eagerly=True,  # every batch draws anew what is kept of it"] : [])
      + [")"]
  }

  /// Kernels and biases, in the order in which they are drawn.
  private var weights: [String] {
    var inputs = inputs
    return experiment.layers.flatMap { layer -> [String] in
      defer { inputs = layer.units(inputs: inputs) }
      return switch layer {
      case .dense(let layer):
        [
          layer.kernelInitializer.python(inputs: inputs, units: layer.units),
          "np.zeros(\(layer.units))",
        ]
      case .dropout: []
      case .custom: []
      }
    }
  }

  private var metrics: String {
    experiment.recordedMetrics.map { $0.python(in: experiment) }.joined(separator: ", ")
  }
}

extension Initializer {
  /// The expression that draws a kernel from the stream `random`.
  fileprivate func python(inputs: Int, units: Int) -> String {
    let shape = "(\(inputs), \(units))"
    func uniform(_ fan: Int) -> String {
      "random.uniform(-np.sqrt(6 / \(fan)), np.sqrt(6 / \(fan)), \(shape))"
    }
    func normal(_ fan: Int) -> String { "random.normal(0, np.sqrt(2 / \(fan)), \(shape))" }
    return switch self {
    case .heUniform: uniform(inputs)
    case .glorotUniform: uniform(inputs + units)
    case .heNormal: normal(inputs)
    case .glorotNormal: normal(inputs + units)
    case .zeros: "np.zeros(\(shape))"
    }
  }
}

extension Optimizer {
  /// The optimizer with the settings that are not Keras's defaults.
  ///
  /// Momentum and decay rates are NumPy numbers: TensorFlow would round Python's own to float32.
  fileprivate var python: String {
    switch self {
    case .sgd(let learningRate, let momentum, let nesterov):
      return Self.call(
        "SGD", learningRate,
        [
          momentum == 0 ? nil : "momentum=np.float64(\(momentum.python))",
          nesterov ? "nesterov=True" : nil,
        ])
    case .rmsprop(let learningRate, let rho, let momentum, let epsilon, let centered):
      return Self.call(
        "RMSprop", learningRate,
        [
          "rho=np.float64(\(rho.python))",
          momentum == 0 ? nil : "momentum=np.float64(\(momentum.python))",
          epsilon == 1e-7 ? nil : "epsilon=\(epsilon.python)", centered ? "centered=True" : nil,
        ])
    case .adam(let learningRate, let beta1, let beta2, let epsilon, let amsgrad):
      return Self.call(
        "Adam", learningRate,
        Self.moments(beta1, beta2, epsilon) + [amsgrad ? "amsgrad=True" : nil])
    case .adamw(let learningRate, let weightDecay, let beta1, let beta2, let epsilon, let amsgrad):
      return Self.call(
        "AdamW", learningRate,
        ["weight_decay=np.float64(\(weightDecay.python))"]
          + Self.moments(beta1, beta2, epsilon) + [amsgrad ? "amsgrad=True" : nil])
    case .adagrad(let learningRate, let initialAccumulatorValue, let epsilon):
      return Self.call(
        "Adagrad", learningRate,
        [
          initialAccumulatorValue == 0.1
            ? nil : "initial_accumulator_value=\(initialAccumulatorValue.python)",
          epsilon == 1e-7 ? nil : "epsilon=\(epsilon.python)",
        ])
    case .adamax(let learningRate, let beta1, let beta2, let epsilon):
      return Self.call("Adamax", learningRate, Self.moments(beta1, beta2, epsilon))
    case .nadam(let learningRate, let beta1, let beta2, let epsilon):
      return Self.call("Nadam", learningRate, Self.moments(beta1, beta2, epsilon))
    }
  }

  /// The settings that Adam and its variants have in common.
  private static func moments(_ beta1: Double, _ beta2: Double, _ epsilon: Double) -> [String?] {
    [
      "beta_1=np.float64(\(beta1.python))", "beta_2=np.float64(\(beta2.python))",
      epsilon == 1e-7 ? nil : "epsilon=\(epsilon.python)",
    ]
  }

  private static func call(_ name: String, _ learningRate: LearningRate, _ settings: [String?])
    -> String
  {
    let arguments = ["learning_rate=\(learningRate.python)"] + settings.compactMap(\.self)
    return "keras.optimizers.\(name)(\(arguments.joined(separator: ", ")))"
  }
}
