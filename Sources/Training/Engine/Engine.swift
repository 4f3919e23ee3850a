internal import Datasets
internal import RandomState
internal import TrainingKernels

/// A checked experiment with its data in the precision of its arithmetic.
///
/// An enumeration rather than a protocol, so that each precision is compiled for itself.
enum Engine: Sendable {
  case float32(PreciseEngine<Float>)
  case float64(PreciseEngine<Double>)

  /// Trains from a seed, reporting each epoch as it ends.
  func train(seed: UInt32, progress: (TrainingProgress) -> Void) -> TrainedRun {
    switch self {
    case .float32(let engine): engine.train(seed: seed, progress: progress)
    case .float64(let engine): engine.train(seed: seed, progress: progress)
    }
  }

  /// Loss and metrics of a model on both parts of the data.
  func evaluate(_ model: Model) -> Run.Final {
    switch self {
    case .float32(let engine): engine.evaluate(model)
    case .float64(let engine): engine.evaluate(model)
    }
  }

  /// The loss on the training rows of models with the layers of the experiment, one after the other.
  func trainingLosses(of models: some Sequence<[Model.Weights]>) -> [Double] {
    switch self {
    case .float32(let engine): engine.trainingLosses(of: models)
    case .float64(let engine): engine.trainingLosses(of: models)
    }
  }
}

/// Trains in one precision; shared by the runs of all seeds.
struct PreciseEngine<Real: KernelScalar>: Sendable {
  let experiment: Experiment
  let objective: Objective
  let train: TrainingRows<Real>
  let test: TrainingRows<Real>
  /// What the losses of the training rows are multiplied by in training; empty where every row counts once.
  private let trainingWeights: [Real]
  let inputs: Int

  /// Copies the data, whose first rows train and whose others test, into the precision of the engine.
  init(_ experiment: Experiment, on dataset: Dataset, trainingRows: Int) {
    self.experiment = experiment
    objective = Objective(experiment, target: dataset.target)
    inputs = dataset.x.columns
    let stride = experiment.layers.inputStride(inputs: inputs)
    train = TrainingRows(dataset, rows: 0..<trainingRows, stride: stride)
    test = TrainingRows(dataset, rows: trainingRows..<dataset.count, stride: stride)
    trainingWeights =
      experiment.classWeight.map {
        TrainingRows.weights($0.weights(of: dataset, trainingRows: trainingRows))
      } ?? train.weights
  }

  /// Trains from a seed, reporting each epoch as it ends.
  func train(
    seed: UInt32, instructions: tk_instruction_set = tk_best_instruction_set(),
    progress: (TrainingProgress) -> Void
  ) -> TrainedRun {
    var random = RandomState(seed: seed)
    let batchRows = min(experiment.batchSize, train.count)
    let network = Network<Real>(
      experiment.layers, inputs: inputs, rows: max(batchRows, Self.evaluationRows),
      instructions: instructions)
    network.initialize(experiment.layers, from: &random)
    var optimizer = OptimizerState<Real>(experiment.optimizer, count: network.parameterCount)
    var batch = Batch<Real>(rows: batchRows, like: train, weighted: !trainingWeights.isEmpty)
    let meter = Meter(objective)
    var recorder = HistoryRecorder(
      names: objective.names, epochs: experiment.epochs, validates: test.count > 0)
    var stopping = EarlyStoppingState<Real>(experiment, names: objective.names)

    for epoch in 1...experiment.epochs {
      batch.shuffle(with: &random)
      let values = trainOneEpoch(network, &optimizer, batch, meter, &random)
      let validation = test.count > 0 ? evaluate(network, on: test, meter) : []
      guard recorder.record(values, validation: validation) else { break }
      progress(TrainingProgress(seed: seed, epoch: epoch, epochs: experiment.epochs))
      let stops = stopping?.stops(
        after: epoch, values: values, validation: validation, network: network)
      if stops == true { break }
    }
    let restoredEpoch = stopping?.restore(network)
    var run = recorder.run(
      seed: seed, train: evaluate(network, on: train, meter),
      test: test.count > 0 ? evaluate(network, on: test, meter) : [])
    run.stoppedAtEpoch = stopping?.stoppedAtEpoch
    run.restoredEpoch = restoredEpoch
    run.final.trainConfusionMatrix = confusionMatrix(network, on: train)
    run.final.testConfusionMatrix = test.count > 0 ? confusionMatrix(network, on: test) : nil
    let model = Model(
      inputs: inputs, layers: experiment.layers, weights: network.weights(),
      precision: experiment.precision)
    return TrainedRun(run: run, model: model)
  }

  /// Updates the network batch by batch; gives the means over all rows of what each gave before its update.
  private func trainOneEpoch(
    _ network: borrowing Network<Real>, _ optimizer: inout OptimizerState<Real>,
    _ batch: borrowing Batch<Real>, _ meter: borrowing Meter, _ random: inout RandomState
  ) -> [Double] {
    meter.reset()
    var first = 0
    while first < train.count {
      let rows = batch.take(network.kernels, from: first, of: train, weights: trainingWeights)
      network.forward(rows: rows, batch.x, drawingFrom: &random)
      meter.measure(
        network, rows: rows, targets: batch.targets, stride: batch.targetStride,
        weights: batch.weights, differentiating: true)
      network.backward(rows: rows, batch.x, pastActivation: meter.differentiatesSums)
      optimizer.update(network.kernels, network.parameters, gradient: network.gradients)
      first += rows
    }
    return meter.values(rows: train.count)
  }

  /// The rows that are evaluated at a time: a multiple of the lanes, so that the sums do not depend on it.
  static var evaluationRows: Int { 8 * lanes }

  /// The means of the loss and the metrics over rows.
  func evaluate(
    _ network: borrowing Network<Real>, on data: TrainingRows<Real>, _ meter: borrowing Meter
  ) -> [Double] {
    meter.reset()
    data.weights.withUnsafeBufferPointer { weights in
      let weights = weights.isEmpty ? nil : weights.baseAddress
      predict(data, with: network) { first, rows, targets in
        meter.measure(
          network, rows: rows, targets: targets, stride: data.targetStride,
          weights: weights.map { $0 + first }, differentiating: false)
      }
    }
    return meter.values(rows: data.count)
  }

  /// How many rows of each class are taken for each class; `nil` where nobody asked.
  func confusionMatrix(
    _ network: borrowing Network<Real>, on data: TrainingRows<Real>
  ) -> [[Int]]? {
    guard let plan = objective.confusion else { return nil }
    let sums = RowSums(counts: [plan.count])
    predict(data, with: network) { _, rows, targets in
      plan.source.measure(
        network, rows: rows, targets: targets, stride: data.targetStride, addTo: sums.start(of: 0))
    }
    let counts = sums.numbers(of: 0).map { Int($0) }
    let classes = max(network.output.units, 2)
    return stride(from: 0, to: counts.count, by: classes).map {
      Array(counts[$0..<($0 + classes)])
    }
  }

  /// Predicts rows, some at a time, and hands over the first, how many there are and where their targets are.
  private func predict(
    _ data: TrainingRows<Real>, with network: borrowing Network<Real>,
    _ use: (_ first: Int, _ rows: Int, _ targets: UnsafePointer<Real>) -> Void
  ) {
    data.x.withUnsafeBufferPointer { x in
      data.targets.withUnsafeBufferPointer { targets in
        guard let x = x.baseAddress, let targets = targets.baseAddress else { return }
        var first = 0
        while first < data.count {
          let rows = min(Self.evaluationRows, data.count - first)
          network.predict(rows: rows, x + first * data.stride)
          use(first, rows, targets + first)
          first += rows
        }
      }
    }
  }
}
