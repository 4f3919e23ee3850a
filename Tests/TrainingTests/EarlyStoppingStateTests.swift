import Datasets
import Testing

@testable import Training

/// What Keras 3's callback does with the same values, worked out from its source.
@Suite("Early stopping ends a run where Keras's does, and restores the epoch that it does")
struct EarlyStoppingStateTests {
  struct Case: Sendable {
    var rule: EarlyStopping
    var values: [Double]
    /// The epoch that it stops after; `nil` where the run goes on to its end.
    var stop: Int?
    var best: Int?
  }

  static let cases: [Case] = [
    // The first epoch that is no better ends it, whether patience is 0 or 1.
    Case(rule: EarlyStopping(monitor: "loss"), values: [3, 2, 2, 1], stop: 3, best: 2),
    Case(
      rule: EarlyStopping(monitor: "loss", patience: 1), values: [3, 2, 2, 1], stop: 3, best: 2),
    Case(
      rule: EarlyStopping(monitor: "loss", patience: 2), values: [3, 2, 2, 1], stop: nil, best: 4),
    Case(
      rule: EarlyStopping(monitor: "loss", patience: 2), values: [3, 2, 4, 3, 1], stop: 4, best: 2),
    Case(
      rule: EarlyStopping(monitor: "loss", patience: 2), values: [3, 4, 2, 3, 1], stop: nil, best: 5
    ),
    // The second epoch is the earliest end.
    Case(rule: EarlyStopping(monitor: "loss"), values: [1, 1], stop: 2, best: 1),
    // Gains of exactly min_delta do not count; its sign does not matter.
    Case(
      rule: EarlyStopping(monitor: "loss", minDelta: 0.5), values: [3, 2.5, 2], stop: 2, best: 1),
    Case(
      rule: EarlyStopping(monitor: "loss", minDelta: -0.5), values: [3, 2.25, 2], stop: 3, best: 2),
    // Small gains add up to one against the best epoch.
    Case(
      rule: EarlyStopping(monitor: "loss", minDelta: 0.5, patience: 3),
      values: [3, 2.75, 2.5, 2.25, 2], stop: nil, best: 4),
    // Modes.
    Case(rule: EarlyStopping(monitor: "accuracy"), values: [0.5, 0.75, 0.5], stop: 3, best: 2),
    Case(
      rule: EarlyStopping(monitor: "accuracy", mode: .min), values: [0.5, 0.75, 0.5], stop: 2,
      best: 1),
    Case(rule: EarlyStopping(monitor: "val_accuracy"), values: [0.5, 0.75, 0.5], stop: 3, best: 2),
    Case(
      rule: EarlyStopping(monitor: "val_loss", mode: .max), values: [1, 2, 2], stop: 3, best: 2),
    // Without beating the baseline the count goes on, though an epoch is the best so far.
    Case(
      rule: EarlyStopping(monitor: "loss", patience: 2, baseline: 1), values: [3, 2, 2.5, 1],
      stop: 3, best: 2),
    Case(
      rule: EarlyStopping(monitor: "loss", patience: 2, baseline: 1), values: [3, 2, 1.5, 1.25, 0],
      stop: nil, best: 5),
    // What does not count cannot be the best either.
    Case(
      rule: EarlyStopping(monitor: "loss", startFromEpoch: 2), values: [1, 2, 5, 4, 4], stop: 5,
      best: 4),
    Case(
      rule: EarlyStopping(monitor: "loss", startFromEpoch: 9), values: [1, 2, 5], stop: nil,
      best: nil),
    // NaN is no better than anything, and nothing is better than NaN.
    Case(rule: EarlyStopping(monitor: "accuracy"), values: [0.5, .nan], stop: 2, best: 1),
    Case(rule: EarlyStopping(monitor: "accuracy"), values: [.nan, 0.5], stop: 2, best: 1),
  ]

  @Test("every rule", arguments: cases) func rules(test: Case) throws {
    var experiment = Samples.experiment(metrics: [.accuracy])
    experiment.earlyStopping = test.rule
    experiment.earlyStopping?.restoreBestWeights = true
    var state = try #require(
      EarlyStoppingState<Double>(experiment, names: ["loss", "accuracy"]))
    let network = Network<Double>([.dense(units: 1)], inputs: 1, rows: 1)
    var stop: Int?
    for (index, value) in test.values.enumerated() {
      network.parameters[0] = Double(index + 1)
      // The values that are not monitored would stop nothing.
      let others = [-Double(index), Double(index)]
      let isValidation = test.rule.monitor.hasPrefix("val_")
      let values = test.rule.monitor.hasSuffix("loss") ? [value, others[1]] : [others[0], value]
      let stops = state.stops(
        after: index + 1, values: isValidation ? others : values,
        validation: isValidation ? values : others, network: network)
      if stops {
        stop = index + 1
        break
      }
    }
    #expect(stop == test.stop)
    #expect(state.stoppedAtEpoch == test.stop)
    #expect(state.restore(network) == test.best)
    if let best = test.best { #expect(network.parameters[0] == Double(best)) }
  }

  @Test("a run is as long as it went on, and ends with the model of its best epoch")
  func run() throws {
    var experiment = Samples.experiment(metrics: [.accuracy])
    experiment.optimizer = .sgd(learningRate: 0.9)
    experiment.epochs = 60
    let whole = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    experiment.earlyStopping = EarlyStopping(
      minDelta: 0.01, patience: 3, restoreBestWeights: true)
    let run = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    let stop = try #require(run.stoppedAtEpoch)
    let best = try #require(run.restoredEpoch)
    #expect(stop < 60 && stop == best + 3)
    for series in run.history.series {
      #expect(series.values == whole.history[series.name].map { Array($0.prefix(stop)) })
    }
    #expect(run.final.test.first?.value == run.history["val_loss"]?[best - 1])

    experiment.earlyStopping?.restoreBestWeights = false
    let last = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    #expect(last.stoppedAtEpoch == stop && last.restoredEpoch == nil)
    #expect(last.final.test.first?.value == last.history["val_loss"]?.last)
  }

  @Test("what is not recorded cannot be monitored") func monitor() {
    func problem(_ rule: EarlyStopping, trainingRows: Int = 30) -> TrainingError? {
      var experiment = Samples.experiment(metrics: [.accuracy])
      experiment.split = .rows(trainingRows)
      experiment.earlyStopping = rule
      return #expect(throws: TrainingError.self) { try Trainer(experiment, on: Samples.classes) }
    }
    #expect(
      problem(EarlyStopping(monitor: "val_mse"))?.description
        == "early_stopping.monitor: val_mse is not recorded; use one of loss, accuracy, val_loss, val_accuracy"
    )
    #expect(
      problem(EarlyStopping(), trainingRows: 40)?.description
        == "early_stopping.monitor: val_loss is not recorded, as there are no test rows; monitor loss, or let the split leave test rows"
    )
    #expect(problem(EarlyStopping(minDelta: .nan))?.keyPath == "early_stopping.min_delta")
    #expect(problem(EarlyStopping(baseline: .infinity))?.keyPath == "early_stopping.baseline")
    #expect(problem(EarlyStopping(patience: -1))?.keyPath == "early_stopping.patience")
    #expect(
      problem(EarlyStopping(startFromEpoch: -1))?.keyPath == "early_stopping.start_from_epoch")
  }
}
