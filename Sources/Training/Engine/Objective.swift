internal import Datasets
internal import TrainingKernels

/// What is measured on each batch: a loss and metrics, as the kernels know them.
struct Objective: Sendable {
  let loss: LossArithmetic
  let metrics: [MetricArithmetic]
  /// Those of the metrics that the kernels compute, with their places: looking at them counts no references.
  private let kernelMetrics: [(quantity: Int, plan: MetricPlan)]
  private let hasCustomMetrics: Bool
  /// What is counted for the trained model alone.
  let confusion: MetricPlan?
  /// `loss`, then the metrics' names.
  let names: [String]
  /// The numbers of one target.
  private let targetUnits: Int

  /// The objective of a checked experiment on targets of the given kind.
  init(_ experiment: Experiment, target: Target) {
    let units = experiment.layers.output?.units ?? 1
    loss = LossArithmetic(experiment.loss, units: units)
    targetUnits = target.numbers ?? 1
    metrics = experiment.metrics.filter(\.isNumber).map {
      MetricArithmetic($0, target: target, units: units)
    }
    kernelMetrics = metrics.enumerated().compactMap { index, metric in
      if case .kernel(let plan) = metric { (index + 1, plan) } else { nil }
    }
    hasCustomMetrics = kernelMetrics.count < metrics.count
    confusion = experiment.metrics.first { !$0.isNumber }.map {
      MetricPlan($0, target: target, units: units)
    }
    names = ["loss"] + experiment.metrics.filter(\.isNumber).map(\.name)
  }

  /// Room for what is added up over rows.
  func makeSums() -> RowSums {
    RowSums(counts: [lanes] + metrics.map(\.count))
  }

  /// The values in the order of ``names`` of what was added up over so many rows.
  func values(of sums: borrowing RowSums, rows: Int) -> [Double] {
    [sums.total(of: 0) / Double(rows)]
      + metrics.enumerated().map { index, metric in metric.value(of: sums, index + 1, rows: rows) }
  }

  /// Adds the loss and the metrics of each row that went forward to sums in the order of ``names``.
  ///
  /// The loss of each row is multiplied by its weight, if there are `weights`. `differentiating` leaves the gradient of
  /// the mean loss of the rows in the output layer.
  func measure<Real>(
    _ network: borrowing Network<Real>, rows: Int, targets: UnsafePointer<Real>, stride: Int,
    weights: UnsafePointer<Real>? = nil, differentiating: Bool, into sums: borrowing RowSums
  ) {
    let output = network.output
    let batch = BatchTargets(
      values: targets, stride: stride, units: targetUnits, weights: weights)
    switch loss {
    case .kernel(let loss):
      network.kernels.loss(
        loss, rows, output.units, stride: output.stride, outputs: output.outputs,
        logits: loss.reads_logits ? output.outputs : output.sums, targets: targets,
        targetStride: stride, weights: weights,
        gradient: differentiating ? output.gradient : nil, addTo: sums.start(of: 0))
    case .custom(let loss):
      loss.measure(
        output, rows: rows, targets: batch, differentiating: differentiating,
        addTo: sums.start(of: 0))
    }
    network.addPenalties(rows: rows, to: sums.start(of: 0))
    for (quantity, plan) in kernelMetrics {
      plan.measure(
        network, rows: rows, targets: targets, stride: stride, addTo: sums.start(of: quantity))
    }
    guard hasCustomMetrics else { return }
    for (index, metric) in metrics.enumerated() {
      guard case .custom(let metric) = metric else { continue }
      metric.measure(output, rows: rows, targets: batch, addTo: sums.start(of: index + 1))
    }
  }
}
