public import Datasets
internal import RandomState

extension GradientCheck {
  /// Checks the gradient of an experiment's mean loss by its parameters as they are at the start of a run.
  ///
  /// It is computed in float64, whatever the experiment asks for. Biases begin a little off zero, so that no unit sits
  /// on the kink of its activation. What is drawn for a batch in training, such as the masks of dropout, stays the
  /// same.
  ///
  /// - Parameters:
  ///   - experiment: The experiment, with losses and layers of your own or without.
  ///   - dataset: The whole data, before the split; left out, the experiment's own.
  ///   - rows: The training rows that are taken, the first ones.
  ///   - parameters: The most parameters that are checked, evenly spread over the model.
  ///   - seed: The seed of the run.
  ///   - tolerance: The largest relative error that passes.
  /// - Throws: What is wrong with the experiment, as a ``Trainer`` would.
  public init(
    of experiment: Experiment, on dataset: Dataset? = nil, rows: Int = 32, parameters: Int = 1000,
    seed: UInt32 = 0, tolerance: Double = defaultTolerance
  ) throws(TrainingError) {
    let dataset = if let dataset { dataset } else { try experiment.makeDataset() }
    let probe = try GradientProbe(experiment, on: dataset, rows: rows, seed: seed)
    let places = probe.network.parameterPlaces(of: experiment.layers)
    let count = min(parameters, places.count)
    let gradient = probe.gradient()
    let comparisons = (0..<count).map { index in
      let place = places[index * places.count / count]
      return Comparison(
        place.description, gradient[place.address], at: probe.network.parameters[place.address]
      ) { probe.loss(withParameter: place.address, at: $0) }
    }
    self.init(subject: experiment.name, comparisons: comparisons, tolerance: tolerance)
  }
}

/// An experiment's network on the one batch that its gradient is looked at.
struct GradientProbe: ~Copyable {
  let network: Network<Double>
  private let rows: TrainingRows<Double>
  /// What the loss of each row is multiplied by; empty where every row counts once.
  private let weights: [Double]
  private let objective: Objective
  private let random: RandomState

  init(
    _ experiment: Experiment, on dataset: Dataset, rows: Int, seed: UInt32
  ) throws(TrainingError) {
    let trainingRows = try experiment.trainingRows(of: dataset)
    let count = min(trainingRows, rows)
    var random = RandomState(seed: seed)
    self.rows = TrainingRows(
      dataset, rows: 0..<count,
      stride: experiment.layers.inputStride(inputs: dataset.x.columns))
    weights =
      experiment.classWeight.map {
        TrainingRows.weights($0.weights(of: dataset, trainingRows: trainingRows))
      } ?? self.rows.weights
    objective = Objective(experiment, target: dataset.target)
    network = Network(experiment.layers, inputs: dataset.x.columns, rows: count)
    network.initialize(experiment.layers, from: &random)
    for case .dense(let layer) in network.stages {
      for unit in 0..<layer.units { layer.bias[unit] = 0.1 * random.standardNormal() }
    }
    self.random = random
  }

  /// The mean loss of the rows where one parameter has another value.
  func loss(withParameter address: Int, at value: Double) -> Double {
    let before = network.parameters[address]
    network.parameters[address] = value
    defer { network.parameters[address] = before }
    return measure()
  }

  /// The gradient of the mean loss by each parameter, padding included.
  func gradient() -> [Double] {
    _ = measure()
    network.backward(rows: rows.count, rows.x, pastActivation: objective.loss.differentiatesSums)
    return (0..<network.parameterCount).map { network.gradients[$0] }
  }

  private func measure() -> Double {
    // The same draws each time.
    var random = random
    network.forward(rows: rows.count, rows.x, drawingFrom: &random)
    let meter = Meter(objective)
    meter.measure(
      network, rows: rows.count, targets: rows.targets, stride: rows.targetStride,
      weights: weights.isEmpty ? nil : weights, differentiating: true)
    return meter.values(rows: rows.count)[0]
  }
}
