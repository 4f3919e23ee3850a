import Testing
import Training

@Suite("Losses are found by every name Keras knows")
struct LossNamesTests {
  static let names: [(String, Loss)] = [
    ("mean_squared_error", Loss.meanSquaredError), ("mse", .meanSquaredError),
    ("MSE", .meanSquaredError), ("MeanSquaredError", .meanSquaredError),
    ("mape", .meanAbsolutePercentageError), ("MAPE", .meanAbsolutePercentageError),
    ("huber", .huber()), ("Huber", .huber(delta: 1)), ("log_cosh", .logCosh),
    ("LogCosh", .logCosh), ("Poisson", .poisson), ("cosine_similarity", .cosineSimilarity),
    ("BinaryFocalCrossentropy", .binaryFocalCrossentropy(alpha: 0.25, gamma: 2)),
    ("categorical_focal_crossentropy", .categoricalFocalCrossentropy(alpha: 0.25, gamma: 2)),
    ("categorical_hinge", .categoricalHinge),
    ("CategoricalGeneralizedCrossEntropy", .categoricalGeneralizedCrossEntropy(q: 0.5)),
    ("msle", .meanSquaredLogarithmicError), ("mae", .meanAbsoluteError),
    ("bce", .binaryCrossentropy()), ("BCE", .binaryCrossentropy()), ("Hinge", .hinge),
    ("SquaredHinge", .squaredHinge), ("CategoricalCrossentropy", .categoricalCrossentropy()),
    ("sparse_categorical_crossentropy", .sparseCategoricalCrossentropy()),
    ("kld", .klDivergence), ("KLDivergence", .klDivergence),
  ]

  @Test(
    "function, class and short names",
    arguments: names)
  func name(name: String, loss: Loss) {
    #expect(Loss(named: name) == loss)
  }

  @Test("no name means two losses")
  func namesAreUnique() {
    let names = Loss.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test(
    "names that Keras refuses",
    arguments: ["", "Mse", "logcosh", "Mape", "l2", "cross_entropy", "kl_Divergence"])
  func unknown(name: String) {
    #expect(Loss(named: name) == nil)
  }
}
