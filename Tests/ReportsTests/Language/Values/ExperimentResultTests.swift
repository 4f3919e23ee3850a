import Testing
import Training

@testable import Reports

@Suite("Values of results")
struct ExperimentResultTests {
  private let result = ExperimentResult(
    experiment: .example(name: "hinge", metrics: [.accuracy], seeds: [1, 2]),
    runs: [
      .example(seed: 1, loss: [3, 1, 2], accuracy: [0.5, 0.9, 0.9]),
      .example(seed: 2, loss: [4, 3, 2], accuracy: [0.5, 0.6, 0.7]),
    ],
    inputs: 2)

  private func value(
    _ name: String, _ moment: ResultQuantity.Moment = .final, _ statistic: Statistic = .mean
  ) -> Double {
    result.value(
      of: .init(
        experiment: "hinge", part: .test, name: name, moment: moment, statistic: .summary(statistic)
      ))
  }

  @Test("are means over the seeds unless another statistic is asked for")
  func statistics() {
    #expect(value("loss") == 2)
    #expect(value("accuracy", .final, .max) == 0.9)
    #expect(value("loss", .epoch(1)) == 3.5)
  }

  @Test("are best where a loss is lowest and an accuracy highest, the first time")
  func best() {
    #expect(value("loss", .best) == 1.5)
    #expect(value("loss", .bestEpoch) == 2.5)
    #expect(value("accuracy", .best, .min) == 0.7)
    #expect(value("accuracy", .bestEpoch, .min) == 2)
  }

  @Test(
    "count the epochs to a goal, infinite where it is not reached and NaN where the run diverged before"
  )
  func epochsTo() {
    func epochs(_ goal: Double, _ name: String, _ statistic: Statistic = .mean) -> Double {
      value(name, .epochsTo(goal), statistic)
    }
    #expect(epochs(2, "loss") == 2.5)
    #expect(epochs(0.7, "accuracy") == 2.5)
    #expect(epochs(1, "loss", .min) == 2)
    #expect(epochs(1, "loss") == .infinity)
    var runs = result.runs
    runs[1].divergedAtEpoch = 4
    let both = ExperimentResult(experiment: result.experiment, runs: runs, inputs: 2)
    let goal = ResultQuantity(
      experiment: "hinge", part: .test, name: "loss", moment: .epochsTo(1))
    #expect(both.values(of: goal)[0] == 2)
    #expect(both.values(of: goal)[1].isNaN)
  }

  @Test("are NaN for an epoch that a run did not reach")
  func diverged() {
    #expect(value("loss", .epoch(4)).isNaN)
  }

  @Test("are NaN where a run among others diverged, whatever it was left with")
  func leftOver() {
    var runs = result.runs
    runs[1].divergedAtEpoch = 4
    let loss = ResultQuantity(experiment: "hinge", part: .test, name: "loss")
    let both = ExperimentResult(experiment: result.experiment, runs: runs, inputs: 2)
    #expect(both.values(of: loss).map(\.isNaN) == [false, true])
    let alone = ExperimentResult(experiment: result.experiment, runs: [runs[1]], inputs: 2)
    #expect(alone.value(of: loss) == 2)
  }

  @Test("NaN is never best")
  func notANumber() {
    #expect([.nan, 2, 1, .nan].indexOfBest(isHigherBetter: false) == 2)
    #expect([Double.nan].indexOfBest(isHigherBetter: false) == nil)
    #expect([Double]().indexOfBest(isHigherBetter: false) == nil)
  }

  @Test("count the weights and biases of all layers")
  func parameters() {
    #expect(result.parameters == 2 * 50 + 50 + 50 + 1)
  }
}
