extension CustomLayer {
  /// Checks the name, and that the layer takes so many inputs and says plainly what it learns.
  ///
  /// - Parameters:
  ///   - inputs: The results of the layer before.
  ///   - limit: The most results or parameters that are let through.
  ///   - keyPath: Where the layer stands.
  /// - Throws: The first fault, at its place.
  func validate(inputs: Int, limit: Int, at keyPath: String) throws(TrainingError) {
    try CustomName(name: name, kind: "layer", taken: ["dense", "dropout"]).validate(at: keyPath)
    guard let units = units(inputs: inputs) else {
      throw TrainingError(
        "\(name) cannot take \(inputs) \(inputs == 1 ? "input" : "inputs")",
        advice: "change the layer before, or take it out", at: keyPath)
    }
    guard (1...limit).contains(units) else {
      throw TrainingError(
        "\(name) makes \(units) results of \(inputs) \(inputs == 1 ? "input" : "inputs")",
        advice: "let units(inputs:) give 1 to \(limit)", at: keyPath)
    }
    var names: Set<String> = []
    for parameter in parameters(inputs: inputs) {
      guard names.insert(parameter.name).inserted else {
        throw TrainingError(
          "\(name) has two parameters called \(parameter.name)",
          advice: "give each a name of its own", at: keyPath)
      }
      guard parameter.hasShape(upTo: limit) else {
        throw TrainingError(
          "\(name) has a parameter \(parameter.name) of shape \(parameter.shape)",
          advice: "use lengths from 0 up that make at most \(limit) numbers", at: keyPath)
      }
      guard parameter.start.isPossible else {
        throw TrainingError(
          "\(name) has a parameter \(parameter.name) that starts as \(parameter.start)",
          advice: "use finite numbers, low not above high, and no negative standard deviation",
          at: keyPath)
      }
    }
  }
}

extension LayerParameter {
  /// Whether the lengths make sense, and at most so many numbers.
  fileprivate func hasShape(upTo limit: Int) -> Bool {
    guard shape.allSatisfy((0...limit).contains) else { return false }
    // In floating point, as the product of many lengths need not be an Int.
    return shape.reduce(1.0) { $0 * Double($1) } <= Double(limit)
  }
}

extension LayerParameter.Start {
  /// Whether values can be drawn.
  fileprivate var isPossible: Bool {
    switch self {
    case .initializer: true
    case .constant(let value): value.isFinite
    case .uniform(let low, let high): (high - low).isFinite && low <= high
    case .normal(let mean, let deviation): mean.isFinite && deviation.isFinite && deviation >= 0
    }
  }
}
