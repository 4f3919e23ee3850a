import Datasets
import Testing
import Training

@testable import Reports

@Suite("What names in expressions mean")
struct ValueScopeTests {
  private let scope = ValueScope(
    datasets: [
      "circles": DatasetSpecification(generator: .circles(.init())),
      "regression": DatasetSpecification(generator: .regression(.init())),
    ],
    experiments: [
      "hinge": .example(name: "hinge", metrics: [.accuracy, .roundingAccuracy], seeds: [1]),
      "mse": .example(name: "mse", metrics: [], seeds: [1, 2, 3]),
    ])

  private func resolve(_ text: String) throws -> Quantity {
    let expression = try ValueExpression(parsing: text).map(scope.resolve)
    return try #require(expression.leaves.first)
  }

  @Test("settings and sizes")
  func settings() throws {
    #expect(try resolve("circles.n_samples") == .dataset("circles", .samples))
    #expect(try resolve("circles.x.min") == .datasetStatistic("circles", .inputs, .min))
    #expect(try resolve("regression.y.sd") == .datasetStatistic("regression", .target, .sd))
    #expect(try resolve("hinge.batch_size") == .setting(experiment: "hinge", .batchSize))
    #expect(try resolve("mse.seeds") == .setting(experiment: "mse", .seeds))
  }

  @Test(
    "results, with their moment and their statistic",
    arguments: [
      ("hinge.test.accuracy", .init(experiment: "hinge", part: .test, name: "accuracy")),
      (
        "hinge.train.loss.best",
        .init(experiment: "hinge", part: .train, name: "loss", moment: .best)
      ),
      (
        "mse.test.loss.epoch(20).median",
        .init(
          experiment: "mse", part: .test, name: "loss", moment: .epoch(20),
          statistic: .summary(.median))
      ),
      (
        "mse.test.loss.best_epoch.max",
        .init(
          experiment: "mse", part: .test, name: "loss", moment: .bestEpoch,
          statistic: .summary(.max))
      ),
      (
        "mse.test.loss.epochs_to(0.1).min",
        .init(
          experiment: "mse", part: .test, name: "loss", moment: .epochsTo(0.1),
          statistic: .summary(.min))
      ),
      (
        "mse.epochs_to(0.1)",
        .init(experiment: "mse", part: .test, name: "loss", moment: .epochsTo(0.1))
      ),
      (
        "mse.test.loss.best.interval(0.99).high",
        .init(
          experiment: "mse", part: .test, name: "loss", moment: .best,
          statistic: .interval(.high, level: 0.99))
      ),
      (
        "mse.test.loss.sd",
        .init(experiment: "mse", part: .test, name: "loss", statistic: .summary(.sd))
      ),
    ] as [(String, ResultQuantity)])
  func results(text: String, expected: ResultQuantity) throws {
    #expect(try resolve(text) == .result(expected))
  }

  @Test(
    "what does not exist is refused at its place, with the nearest name",
    arguments: [
      ("hinje.test.loss", 0, "did you mean 'hinge'?"),
      ("hinge.tset.loss", 6, "did you mean 'test'?"),
      ("hinge.test.acuracy", 11, "did you mean 'accuracy'?"),
      ("mse.test.accuracy", 9, "the recorded values are loss"),
      ("hinge.test.loss.bets", 16, "did you mean 'best'?"),
      ("hinge.epoch", 6, "did you mean 'epochs'?"),
      ("circles.rows", 8, "the possible names are n_samples, n_features, x, y"),
      ("circles", 7, "write circles.n_samples"),
      (
        "circles.y.mean", 8,
        "sum up its inputs, as in circles.x.mean, or take a regression data set"
      ),
      ("regression.y", 12, "write regression.y.mean"),
      ("regression.y.sdd", 13, "did you mean 'sd'?"),
      ("regression.y.mean.best", 18, "end the value before the dot"),
      ("hinge.test", 10, "write hinge.test.loss"), ("hinge", 5, "write hinge.test.loss"),
      ("hinge.test.loss.epoch", 16, "write it as in epoch(200)"),
      ("hinge.test.loss.epoch(1.5)", 16, "write it as in epoch(200)"),
      ("hinge.test.loss.epoch(mse)", 16, "write it as in epoch(200)"),
      ("hinge.test.loss.epoch(201)", 16, "write it as in epoch(200)"),
      ("hinge.test.loss.sd", 16, "give it several seeds, as in seeds: 10"),
      ("hinge.epochs.best", 13, "end the value before the dot"),
      ("mse.test.loss.mean.best", 19, "end the value before the dot"),
      ("hinge(2).test.loss", 0, "leave the parentheses out"),
    ])
  func refused(text: String, offset: Int, advice: String) {
    let problem = #expect(throws: TextProblem.self) { try resolve(text) }
    #expect(problem?.offset == offset)
    #expect(problem?.advice == advice)
  }
}
