import Datasets
import Testing
import Training

@Suite("Evaluating a model")
struct TrainerEvaluationTests {
  @Test("of a run gives the run's final values, to the bit", arguments: Precision.allCases)
  func finalValues(precision: Precision) throws {
    let experiment = Samples.experiment(
      metrics: [.accuracy, .confusionMatrix], precision: precision)
    let trainer = try Trainer(experiment, on: Samples.classes)
    let trained = trainer.train(seed: 7)
    #expect(trainer.evaluate(trained.model) == trained.run.final)
  }

  @Test("counts what the run did not ask for")
  func otherMetrics() throws {
    let trained = try Trainer(Samples.experiment(), on: Samples.classes).train(seed: 7)
    let counting = try Trainer(
      Samples.experiment(metrics: [.confusionMatrix]), on: Samples.classes)
    let matrix = try #require(counting.evaluate(trained.model).testConfusionMatrix)
    #expect(matrix.joined().reduce(0, +) == 10)
  }

  @Test("without test rows gives nothing for them")
  func noTestRows() throws {
    var experiment = Samples.experiment(metrics: [.confusionMatrix])
    experiment.split = .rows(40)
    let trainer = try Trainer(experiment, on: Samples.classes)
    let final = trainer.evaluate(trainer.train(seed: 1).model)
    #expect(final.test.isEmpty && final.testConfusionMatrix == nil)
  }
}
