internal import TrainingKernels

/// An ``Objective`` at work: what is added up of it over the rows of batches.
///
/// A run owns one. What a batch looks at lies here in plain memory, so that no references are counted: those of the
/// objective are shared by all runs, and counting them from several cores at once is slow.
struct Meter: ~Copyable {
  private let objective: Objective
  private let sums: RowSums
  /// The loss, where the kernels compute it.
  private let loss: tk_loss_settings?
  /// Whether the gradient of the loss is that with respect to the sums of the output layer, past its activation.
  let differentiatesSums: Bool
  /// Those of the metrics that the kernels compute; a loss that is followed as a metric is not among them.
  private let metrics: UnsafeMutableBufferPointer<tk_metric_sums>
  /// The losses that the kernels compute as metrics, with their sums.
  private let lossMetrics: [(settings: tk_loss_settings, sums: UnsafeMutablePointer<Double>)]
  private let hasCustomMetrics: Bool
  /// The numbers of one target.
  private let targetUnits: Int

  /// A meter of a checked objective, with nothing added up.
  init(_ objective: Objective) {
    self.objective = objective
    sums = RowSums(counts: [lanes] + objective.metrics.map(\.count))
    loss = if case .kernel(let loss) = objective.loss { loss } else { nil }
    targetUnits = objective.targetUnits
    differentiatesSums = objective.loss.differentiatesSums
    var metrics: [tk_metric_sums] = []
    var lossMetrics: [(settings: tk_loss_settings, sums: UnsafeMutablePointer<Double>)] = []
    for (index, metric) in objective.metrics.enumerated() {
      guard case .kernel(let plan) = metric else { continue }
      let start = sums.start(of: index + 1)
      switch plan.source {
      case .metric(let settings): metrics.append(tk_metric_sums(settings: settings, sums: start))
      case .loss(let settings): lossMetrics.append((settings, start))
      }
    }
    hasCustomMetrics = metrics.count + lossMetrics.count < objective.metrics.count
    self.lossMetrics = lossMetrics
    self.metrics = .allocate(capacity: metrics.count)
    _ = self.metrics.initialize(from: metrics)
  }

  deinit {
    metrics.deallocate()
  }
}

extension Meter {
  /// Forgets what was added up.
  func reset() {
    sums.reset()
  }

  /// Adds the loss and the metrics of each row that went forward.
  ///
  /// The loss of each row is multiplied by its weight, if there are `weights`. `differentiating` leaves the gradient of
  /// the mean loss of the rows in the output layer.
  func measure<Real>(
    _ network: borrowing Network<Real>, rows: Int, targets: UnsafePointer<Real>, stride: Int,
    weights: UnsafePointer<Real>? = nil, differentiating: Bool
  ) {
    let output = network.output
    let batch = BatchTargets(
      values: targets, stride: stride, units: targetUnits, weights: weights)
    if let loss {
      network.kernels.loss(
        loss, rows, output.units, stride: output.stride, outputs: output.outputs,
        logits: loss.reads_logits ? output.outputs : output.sums, targets: targets,
        targetStride: stride, weights: weights,
        gradient: differentiating ? output.gradient : nil, addTo: sums.start(of: 0))
    } else {
      measureCustomLoss(output, rows: rows, targets: batch, differentiating: differentiating)
    }
    network.addPenalties(rows: rows, to: sums.start(of: 0))
    if let first = metrics.baseAddress, metrics.count > 0 {
      network.kernels.metrics(
        metrics.count, first, rows, output.units, stride: output.stride, outputs: output.outputs,
        targets: targets, targetStride: stride)
    }
    for metric in lossMetrics {
      MetricPlan.Source.loss(metric.settings).measure(
        network, rows: rows, targets: targets, stride: stride, addTo: metric.sums)
    }
    if hasCustomMetrics { measureCustomMetrics(output, rows: rows, targets: batch) }
  }

  private func measureCustomLoss<Real>(
    _ output: DenseStage<Real>, rows: Int, targets: BatchTargets<Real>, differentiating: Bool
  ) {
    guard case .custom(let loss) = objective.loss else { return }
    loss.measure(
      output, rows: rows, targets: targets, differentiating: differentiating,
      addTo: sums.start(of: 0))
  }

  private func measureCustomMetrics<Real>(
    _ output: DenseStage<Real>, rows: Int, targets: BatchTargets<Real>
  ) {
    for (index, metric) in objective.metrics.enumerated() {
      guard case .custom(let metric) = metric else { continue }
      metric.measure(output, rows: rows, targets: targets, addTo: sums.start(of: index + 1))
    }
  }

  /// The values in the order of the objective's names of what was added up over so many rows.
  func values(rows: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: 1 + objective.metrics.count) { values, count in
      values.initializeElement(at: 0, to: sums.total(of: 0) / Double(rows))
      for (index, metric) in objective.metrics.enumerated() {
        values.initializeElement(
          at: index + 1, to: metric.value(of: sums, index + 1, rows: rows))
      }
      count = values.count
    }
  }
}
