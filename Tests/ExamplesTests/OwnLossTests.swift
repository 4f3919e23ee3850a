import Datasets
import Testing
import Training

@testable import own_loss

@Suite struct OwnLossTests {
  @Test(arguments: [0.1, 0.5, 0.9]) func quantileLoss(quantile: Double) throws {
    let check = try GradientCheck(of: QuantileLoss(quantile: quantile))
    #expect(check.passes, "\(check)")
  }

  @Test func parametricRelu() throws {
    let check = try GradientCheck(of: ParametricRelu(), inputs: 4)
    #expect(check.passes, "\(check)")
  }

  @Test func wholeNetwork() throws {
    let experiment = Experiment(
      name: "upper-bound",
      dataset: DatasetSpecification(generator: .regression(RegressionGenerator(nFeatures: 3))),
      split: .rows(80),
      layers: [.dense(units: 8), .custom(ParametricRelu()), .dense(units: 1)],
      loss: .custom(QuantileLoss(quantile: 0.9)),
      epochs: 1)
    let check = try GradientCheck(of: experiment)
    #expect(check.passes, "\(check)")
  }
}
