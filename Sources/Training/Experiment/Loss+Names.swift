extension Loss {
  /// The loss that `keras.losses.get(name)` gives: by its function, its class or its short name.
  ///
  /// `nil` for a name that Keras does not know or a loss that is not among the cases.
  public init?(named name: String) {
    if let loss = Loss.allCases.first(where: { $0.names.contains(name) }) {
      self = loss
    } else {
      return nil
    }
  }

  /// Every name ``init(named:)`` knows, Keras's own first.
  public var names: [String] {
    switch self {
    case .meanSquaredError: [rawValue, "MeanSquaredError", "mse", "MSE"]
    case .meanSquaredLogarithmicError:
      [rawValue, "MeanSquaredLogarithmicError", "msle", "MSLE"]
    case .meanAbsoluteError: [rawValue, "MeanAbsoluteError", "mae", "MAE"]
    case .binaryCrossentropy: [rawValue, "BinaryCrossentropy", "bce", "BCE"]
    case .hinge: [rawValue, "Hinge"]
    case .squaredHinge: [rawValue, "SquaredHinge"]
    case .categoricalCrossentropy: [rawValue, "CategoricalCrossentropy"]
    case .sparseCategoricalCrossentropy: [rawValue, "SparseCategoricalCrossentropy"]
    case .klDivergence: [rawValue, "KLDivergence", "kld", "KLD"]
    }
  }
}
