package import Training

/// The Python program that repeats an experiment in Keras, seed by seed, to some nine digits.
///
/// It draws weights, orders of rows and the masks of dropout layers from one stream of random numbers a run, as Lossbook
/// does, and trains in float64 on TensorFlow, Keras's default backend: there a loss behind its own sigmoid or softmax is
/// computed from the logits. On JAX Keras 3 computes tanh in float32, and the digits agree less far.
package struct KerasProgram: Sendable, Hashable {
  let experiment: Experiment
  /// How many inputs the model has.
  let inputs: Int
  /// How many rows train.
  let trainingRows: Int
  /// How many rows test.
  let testRows: Int
  /// What was found in the table that the data comes from.
  let table: Table?

  /// The program of an experiment whose data has these sizes and, where it was read from a table, this layout.
  package init(
    experiment: Experiment, inputs: Int, trainingRows: Int, testRows: Int, table: Table? = nil
  ) {
    self.experiment = experiment
    self.inputs = inputs
    self.trainingRows = trainingRows
    self.testRows = testRows
    self.table = table
  }

  /// The program, without a final newline.
  package var source: String {
    [
      imports, PythonData(of: self).lines, PythonClassWeight(of: self).lines, metricFunctions,
      PythonLayers(of: self).lines,
      ["", ""] + training + ["", ""] + runs,
    ].joined().joined(separator: "\n")
  }

  /// Whether there is anything to test on.
  var tests: Bool { testRows > 0 }

  /// Whether rows count differently.
  private var hasWeights: Bool { PythonData(of: self).hasWeights }

  private var imports: [String] {
    var modules = ["import keras", "import numpy as np"]
    modules += PythonData(of: self).imports + PythonClassWeight(of: self).imports
    let note = experiment.precision == .float64 ? "" : "  # the report itself used float32"
    return modules + ["", "keras.config.set_floatx(\"float64\")\(note)", ""]
  }

  private var training: [String] {
    let model = PythonModel(of: self)
    let epochs =
      experiment.layers.contains(where: \.drawsMasks)
      ? "the order of rows and the masks of each epoch" : "the orders of rows"
    return ["def train(seed):"]
      + (["\"\"\"One run: a stream of random numbers gives the weights, then \(epochs).\"\"\""]
      + ["random = np.random.RandomState(seed)"]
      + model.lines
      + fitting).map { $0.isEmpty ? "" : "    " + $0 }
  }

  private var fitting: [String] {
    let stopping = PythonEarlyStopping(of: self)
    var lines = ["history = {}"] + stopping.beginning
    lines += [
      "for epoch in range(\(experiment.epochs)):",
      "    order = random.permutation(len(x_train))",
      "    fit = model.fit(",
      "        x_train[order], y_train[order], batch_size=\(experiment.batchSize), shuffle=False,",
    ]
    if let argument = PythonClassWeight(of: self).argument { lines.append("        \(argument),") }
    if hasWeights { lines.append("        sample_weight=sample_weight_train[order],") }
    let test = ["x_test", "y_test"] + (hasWeights ? ["sample_weight_test"] : [])
    lines.append(
      tests
        ? "        validation_data=(\(test.joined(separator: ", "))), verbose=0)"
        : "        verbose=0)")
    lines += [
      "    for name, values in fit.history.items():",
      "        history.setdefault(name, []).extend(values)",
    ]
    return lines + stopping.check + stopping.end + ["return model, history"]
  }

  private var runs: [String] {
    let name = experiment.mainName.python
    func value(_ part: String) -> [String] {
      let arguments =
        ["x_\(part)", "y_\(part)"]
        + (hasWeights ? ["sample_weight=sample_weight_\(part)"] : [])
        + ["verbose=0", "return_dict=True"]
      let lines = pythonCall("\(part)_value = model.evaluate", arguments).map { "    " + $0 }
      return lines.dropLast() + ["\(lines[lines.count - 1])[\(name)]"]
    }
    var lines = ["for seed in \(seeds):", "    model, history = train(seed)"] + value("train")
    if tests { lines += value("test") }
    lines.append(
      tests
        ? "    print(f\"Train: {train_value:.3f}, Test: {test_value:.3f}\")"
        : "    print(f\"Train: {train_value:.3f}\")")
    return lines
  }

  private var seeds: String {
    let seeds = experiment.seeds.map(Int.init)
    if seeds.count > 2, seeds == Array(1...seeds.count) { return "range(1, \(seeds.count + 1))" }
    return "[\(seeds.map(String.init).joined(separator: ", "))]"
  }

  /// The metrics that Keras does not have.
  private var metricFunctions: [String] {
    experiment.recordedMetrics.flatMap { metric -> [String] in
      guard let rule = metric.pythonRule(in: experiment) else { return [] }
      return [
        "", "", "def \(metric.pythonFunction)(y_true, y_pred):",
        "    return keras.ops.mean(keras.ops.cast(\(rule), \"float64\"), axis=-1)",
      ]
    }
  }
}
