import Datasets
import Training

@testable import Reports

/// Experiments that claims in tests are about: two losses over the same ten seeds, and some beside them.
let claimScope = ValueScope(
  datasets: ["circles": DatasetSpecification(generator: .circles(.init()))],
  experiments: [
    "a": .example(name: "a", seeds: Array(1...10)),
    "b": .example(name: "b", loss: .squaredHinge, seeds: Array(1...10)),
    "twin": .example(name: "twin", seeds: Array(1...10)),
    "few": .example(name: "few", loss: .squaredHinge, seeds: [1, 2, 3]),
    "one": .example(name: "one", loss: .squaredHinge, seeds: [1]),
    "bare": .example(name: "bare", loss: .meanSquaredError, metrics: [], seeds: Array(1...10)),
    "plain": .example(name: "plain", loss: .meanAbsoluteError, metrics: [], seeds: Array(1...10)),
  ])

/// The condition, or what is wrong with it.
func condition(_ text: String, in scope: ValueScope = claimScope) throws(TextProblem) -> Condition {
  try Condition(parsing: text, in: scope)
}
