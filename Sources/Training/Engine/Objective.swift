internal import Datasets
internal import TrainingKernels

/// What is measured on each batch: a loss and metrics, as the kernels know them.
struct Objective: Sendable {
  let loss: LossArithmetic
  let metrics: [MetricArithmetic]
  /// What is counted for the trained model alone.
  let confusion: MetricPlan?
  /// `loss`, then the metrics' names.
  let names: [String]
  /// The numbers of one target.
  let targetUnits: Int

  /// The objective of a checked experiment on targets of the given kind.
  init(_ experiment: Experiment, target: Target) {
    let units = experiment.layers.output?.units ?? 1
    loss = LossArithmetic(experiment.loss, units: units)
    targetUnits = target.numbers ?? 1
    metrics = experiment.metrics.filter(\.isNumber).map {
      MetricArithmetic($0, target: target, units: units)
    }
    confusion = experiment.metrics.first { !$0.isNumber }.map {
      MetricPlan($0, target: target, units: units)
    }
    names = ["loss"] + experiment.metrics.filter(\.isNumber).map(\.name)
  }
}
