extension Loss {
  /// The loss that `keras.losses.get(name)` gives, by its function, its class or its short name, with its defaults.
  ///
  /// `nil` for a name that Keras does not know or a loss that is not among the cases.
  public init?(named name: String) {
    if let loss = Loss.all.first(where: { $0.names.contains(name) }) {
      self = loss
    } else {
      return nil
    }
  }

  /// The name of Keras's function, such as `mean_squared_error`.
  public var name: String { names[0] }

  /// Every name ``init(named:)`` knows, that of Keras's function first.
  public var names: [String] {
    switch self {
    case .meanSquaredError: ["mean_squared_error", "MeanSquaredError", "mse", "MSE"]
    case .meanSquaredLogarithmicError:
      ["mean_squared_logarithmic_error", "MeanSquaredLogarithmicError", "msle", "MSLE"]
    case .meanAbsoluteError: ["mean_absolute_error", "MeanAbsoluteError", "mae", "MAE"]
    case .meanAbsolutePercentageError:
      ["mean_absolute_percentage_error", "MeanAbsolutePercentageError", "mape", "MAPE"]
    case .huber: ["huber", "Huber"]
    case .logCosh: ["log_cosh", "LogCosh"]
    case .poisson: ["poisson", "Poisson"]
    case .cosineSimilarity: ["cosine_similarity", "CosineSimilarity"]
    case .binaryCrossentropy: ["binary_crossentropy", "BinaryCrossentropy", "bce", "BCE"]
    case .binaryFocalCrossentropy: ["binary_focal_crossentropy", "BinaryFocalCrossentropy"]
    case .hinge: ["hinge", "Hinge"]
    case .squaredHinge: ["squared_hinge", "SquaredHinge"]
    case .categoricalHinge: ["categorical_hinge", "CategoricalHinge"]
    case .categoricalCrossentropy: ["categorical_crossentropy", "CategoricalCrossentropy"]
    case .sparseCategoricalCrossentropy:
      ["sparse_categorical_crossentropy", "SparseCategoricalCrossentropy"]
    case .categoricalFocalCrossentropy:
      ["categorical_focal_crossentropy", "CategoricalFocalCrossentropy"]
    case .categoricalGeneralizedCrossEntropy:
      ["categorical_generalized_cross_entropy", "CategoricalGeneralizedCrossEntropy"]
    case .klDivergence: ["kl_divergence", "KLDivergence", "kld", "KLD"]
    case .custom(let loss): [loss.base.name]
    }
  }
}
