internal import RandomState

extension Initializer {
  /// One weight of a kernel of shape (inputs, units).
  func draw(inputs: Int, units: Int, from random: inout RandomState) -> Double {
    switch self {
    case .heUniform: uniform(limit: (6 / Double(inputs)).squareRoot(), from: &random)
    case .glorotUniform: uniform(limit: (6 / Double(inputs + units)).squareRoot(), from: &random)
    case .heNormal: random.normal(loc: 0, scale: (2 / Double(inputs)).squareRoot())
    case .glorotNormal: random.normal(loc: 0, scale: (2 / Double(inputs + units)).squareRoot())
    case .zeros: 0
    }
  }

  private func uniform(limit: Double, from random: inout RandomState) -> Double {
    random.uniform(low: -limit, high: limit)
  }
}
