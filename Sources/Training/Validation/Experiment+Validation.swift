internal import Datasets

extension Experiment {
  /// Draws or reads its data.
  ///
  /// - Throws: What is wrong with the data, at its key.
  func makeDataset() throws(TrainingError) -> Dataset {
    do {
      return try dataset.makeDataset(split: split)
    } catch {
      let part = error.key == "train" ? "split" : "dataset"
      throw TrainingError(error.message, advice: error.advice, at: "\(part).\(error.key)")
    }
  }

  /// How many rows of its data train: the first ones.
  ///
  /// - Throws: The first fault of the experiment, the split's after all others.
  func trainingRows(of dataset: Dataset) throws(TrainingError) -> Int {
    try validate(against: dataset)
    do {
      return try split.trainingRows(of: dataset.count)
    } catch {
      throw TrainingError(error.message, advice: error.advice, at: "split.\(error.key)")
    }
  }

  /// Checks every value against Keras's bounds and against the data.
  ///
  /// - Throws: The first fault, in the order of the experiment file.
  func validate(against dataset: Dataset) throws(TrainingError) {
    for (index, layer) in layers.enumerated() {
      try layer.validate(at: "model.layers[\(index)]")
    }
    try validateSize(with: dataset)
    guard let last = layers.last else {
      throw TrainingError(
        "the model has no layers", advice: "give it at least an output layer",
        at: "model.layers")
    }
    guard case .dense(let output) = last else {
      throw TrainingError(
        "the last layer is not a dense layer", advice: "add the output layer, with 'units'",
        at: "model.layers[\(layers.count - 1)]")
    }
    try loss.validate(output: output, at: layers.count - 1, target: dataset.target)
    for (index, metric) in metrics.enumerated() {
      let keyPath = "metrics[\(index)]"
      try metric.validateName(among: metrics[..<index], at: keyPath)
      try metric.validate(output: output, target: dataset.target, at: keyPath)
    }
    try classWeight?.validate(against: dataset)
    try dataset.validateSampleWeights()
    try optimizer.validate()
    guard epochs >= 1 else {
      throw TrainingError("epochs is \(epochs)", advice: "use at least 1", at: "epochs")
    }
    guard batchSize >= 1 else {
      throw TrainingError("batch_size is \(batchSize)", advice: "use at least 1", at: "batch_size")
    }
    guard !seeds.isEmpty else {
      throw TrainingError("there is no seed to run from", advice: "give at least one", at: "seeds")
    }
  }

  /// The most parameters of a model, and the most numbers of a batch.
  static let largestSize = 50_000_000

  /// Refuses what would take more memory than anyone means to give it.
  private func validateSize(with dataset: Dataset) throws(TrainingError) {
    let limit = Self.largestSize
    var inputs = dataset.x.columns
    var parameters = 0
    var units = 0
    for (index, layer) in layers.enumerated() {
      let keyPath = "model.layers[\(index)]"
      if case .custom(let layer) = layer {
        try layer.base.validate(inputs: inputs, limit: limit, at: keyPath)
      }
      let width = layer.units(inputs: inputs)
      let (weights, overflow) = (inputs + 1).multipliedReportingOverflow(by: width)
      if case .dense = layer {
        guard !overflow, weights <= limit - parameters else {
          throw TrainingError(
            "with \(width) units the model has more than \(limit) parameters",
            advice: "use fewer units", at: "\(keyPath).units")
        }
        parameters += weights
      } else {
        let own = layer.parameters(inputs: inputs)
        guard own <= limit - parameters else {
          throw TrainingError(
            "with this layer the model has more than \(limit) parameters",
            advice: "use fewer units before it", at: keyPath)
        }
        parameters += own
      }
      units += width
      inputs = width
    }
    let rows = min(batchSize, dataset.count)
    guard rows <= limit / max(units, 1) else {
      throw TrainingError(
        "\(rows) rows of \(units) units in all make a batch of more than \(limit) numbers",
        advice: "use fewer rows", at: "batch_size")
    }
  }
}

extension Layer {
  fileprivate func validate(at keyPath: String) throws(TrainingError) {
    switch self {
    case .dense(let layer): try layer.validate(at: keyPath)
    case .dropout(let layer): try layer.validate(at: keyPath)
    // Checked with the number of its inputs.
    case .custom: break
    }
  }
}

extension Dropout {
  fileprivate func validate(at keyPath: String) throws(TrainingError) {
    guard (0..<1).contains(rate) else {
      throw TrainingError(
        "rate is \(rate)", advice: "use a number from 0 to below 1", at: "\(keyPath).rate")
    }
  }
}

extension Dataset {
  /// Checks what the losses of the rows are multiplied by.
  fileprivate func validateSampleWeights() throws(TrainingError) {
    guard let row = sampleWeights?.firstIndex(where: { !$0.isFinite || $0 < 0 }) else { return }
    throw TrainingError(
      "the weight of row \(row) is \(sampleWeights?[row] ?? .nan)",
      advice: "use numbers of at least 0", at: "dataset.sample_weight")
  }
}
