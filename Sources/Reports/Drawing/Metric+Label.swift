internal import Training

extension Metric {
  /// What axes and tables call it.
  var label: String {
    switch self {
    case .mse: "Mean squared error"
    case .mae: "Mean absolute error"
    case .rootMeanSquaredError: "Root mean squared error"
    case .accuracy: "Accuracy"
    case .roundingAccuracy: "Rounding accuracy"
    case .binaryAccuracy: "Binary accuracy"
    case .named(let name, _): name
    }
  }
}
