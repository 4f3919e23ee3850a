import Datasets
import Synchronization
import Testing
import Training

@Suite("A trainer runs an experiment from its seeds")
struct TrainerTests {
  @Test("the runs come in the order of the seeds, each as when it runs alone")
  func runs() throws {
    var experiment = Samples.experiment(metrics: [.accuracy])
    experiment.seeds = [5, 1, 4_294_967_295, 0, 2, 3, 9, 8, 7]
    let trainer = try Trainer(experiment, on: Samples.classes)
    let runs = trainer.runs()
    #expect(runs.map(\.seed) == experiment.seeds)
    #expect(runs == experiment.seeds.map { trainer.run(seed: $0) })
    #expect(Set(runs.map(\.history)).count == runs.count)
  }

  @Test("the series are loss, metrics, then the same on the test rows, one value an epoch")
  func series() throws {
    let trainer = try Trainer(
      Samples.experiment(metrics: [.accuracy, .mse]), on: Samples.classes)
    let run = trainer.run(seed: 1)
    #expect(
      run.history.series.map(\.name)
        == ["loss", "accuracy", "mse", "val_loss", "val_accuracy", "val_mse"])
    #expect(run.history.series.allSatisfy { $0.values.count == 4 })
    #expect(run.final.train.map(\.name) == ["loss", "accuracy", "mse"])
    #expect(
      run.final.test.map(\.value)
        == ["val_loss", "val_accuracy", "val_mse"].compactMap { run.history[$0]?.last })
  }

  @Test("without test rows nothing is validated")
  func noTestRows() throws {
    var experiment = Samples.experiment()
    experiment.split = .rows(40)
    let run = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    #expect(run.history.series.map(\.name) == ["loss"])
    #expect(run.final.test.isEmpty)
    #expect(run.final.train.count == 1)
  }

  @Test("progress is told after each epoch")
  func progress() throws {
    var experiment = Samples.experiment()
    experiment.seeds = [1, 2]
    let trainer = try Trainer(experiment, on: Samples.classes)
    let told = Mutex<[TrainingProgress]>([])
    _ = trainer.runs { progress in told.withLock { $0.append(progress) } }
    let all = told.withLock { $0 }
    for seed in experiment.seeds {
      #expect(all.filter { $0.seed == seed }.map(\.epoch) == [1, 2, 3, 4])
    }
    #expect(all.allSatisfy { $0.epochs == 4 })
  }

  @Test("float32 follows float64 as far as its digits go")
  func precisions() throws {
    var experiment = Samples.experiment()
    let single = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    experiment.precision = .float64
    let double = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    let pairs = zip(try #require(single.history["loss"]), try #require(double.history["loss"]))
    #expect(pairs.allSatisfy { abs($0 - $1) < 1e-6 && $0 != $1 })
  }

  @Test(
    "a run that diverges ends there, says when, and keeps the epochs before",
    arguments: Precision.allCases)
  func divergence(precision: Precision) throws {
    var experiment = Samples.experiment(.meanSquaredError, activation: .linear, metrics: [.mae])
    experiment.precision = precision
    experiment.optimizer = .sgd(learningRate: 30)
    experiment.epochs = 500
    let run = try Trainer(experiment, on: Samples.real).run(seed: 1)
    let epoch = try #require(run.divergedAtEpoch)
    #expect(epoch > 1 && epoch < 500)
    #expect(run.history.series.allSatisfy { $0.values.count == epoch - 1 })
    #expect(run.history["loss"]?.allSatisfy(\.isFinite) == true)
    #expect(run.history["val_loss"]?.allSatisfy(\.isFinite) == true)
    #expect(run.final.train.first?.value.isFinite == false)
  }

  @Test("a run that does not diverge says so") func convergence() throws {
    #expect(
      try Trainer(Samples.experiment(), on: Samples.classes).run(seed: 1).divergedAtEpoch == nil)
  }

  @Test("a batch larger than the training rows is one batch of all of them")
  func largeBatch() throws {
    var experiment = Samples.experiment()
    experiment.batchSize = 30
    let whole = try Trainer(experiment, on: Samples.classes).run(seed: 1)
    experiment.batchSize = 1_000_000_000_000
    #expect(try Trainer(experiment, on: Samples.classes).run(seed: 1) == whole)
  }

  @Test("a split that leaves nothing to train on is refused at its key")
  func split() {
    var experiment = Samples.experiment()
    experiment.split = .rows(0)
    let error = #expect(throws: TrainingError.self) {
      try Trainer(experiment, on: Samples.classes)
    }
    #expect(error?.keyPath == "split.train")
  }

  @Test("each run of a sweep is handed over once, and is that of its seed")
  func sweep() throws {
    let trainer = try Trainer(Samples.experiment(), on: Samples.classes)
    let seeds: [UInt32] = [9, 2, 7, 4, 5]
    let runs = Mutex<[Run]>([])
    trainer.forEachRun(from: seeds) { run in runs.withLock { $0.append(run) } }
    let found = runs.withLock { $0 }
    #expect(found.map(\.seed).sorted() == seeds.sorted())
    for run in found { #expect(run == trainer.run(seed: run.seed)) }
  }

  @Test("a sweep ends with the first error of who receives its runs")
  func sweepError() throws {
    struct Full: Error, Equatable {}
    let trainer = try Trainer(Samples.experiment(), on: Samples.classes)
    let count = Mutex(0)
    #expect(throws: Full()) {
      try trainer.forEachRun(from: Array(0..<1000)) { (_) throws(Full) in
        count.withLock { $0 += 1 }
        throw Full()
      }
    }
    #expect(count.withLock { $0 } < 1000)
  }
}
