internal import Training

extension LearningRate {
  /// The number, or the expression that makes the schedule.
  ///
  /// The settings are NumPy numbers: from Python's own Keras would compute the rate in float32.
  var python: String {
    guard let className else { return value(at: 0).python }
    guard case .mapping(let entries) = ValueForm.learningRate.write(self) else { return "" }
    let settings = entries.dropFirst().map { "\($0.key)=\($0.value.numPy)" }
    return "keras.optimizers.schedules.\(className)(\(settings.joined(separator: ", ")))"
  }

  /// The schedule's class in Keras; `nil` for a constant rate.
  private var className: String? {
    switch self {
    case .constant: nil
    case .piecewiseConstantDecay: "PiecewiseConstantDecay"
    case .exponentialDecay: "ExponentialDecay"
    case .inverseTimeDecay: "InverseTimeDecay"
    case .polynomialDecay: "PolynomialDecay"
    case .cosineDecay: "CosineDecay"
    case .cosineDecayRestarts: "CosineDecayRestarts"
    }
  }
}

extension PlainValue {
  /// The value as Python writes it, numbers that are not whole as NumPy's.
  fileprivate var numPy: String {
    switch self {
    case .number(let value): "np.float64(\(value.python))"
    case .list(let items): "[\(items.map(\.numPy).joined(separator: ", "))]"
    default: python()
    }
  }
}
