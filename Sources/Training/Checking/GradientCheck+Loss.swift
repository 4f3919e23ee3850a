public import Datasets
internal import RandomState

extension GradientCheck {
  /// Checks the gradient of a loss of your own on outputs drawn from a uniform distribution.
  ///
  /// - Parameters:
  ///   - loss: The loss.
  ///   - target: The targets, one for each row that is drawn; left out, 20 real ones from a normal distribution.
  ///   - outputs: Between what the outputs are: `0.01...0.99` for a loss of probabilities.
  ///   - seed: The seed of the draws.
  ///   - tolerance: The largest relative error that passes.
  /// - Throws: What is wrong with the loss, as a ``Trainer`` would.
  public init(
    of loss: some CustomLoss, target: Target? = nil, outputs: ClosedRange<Double> = -2...2,
    seed: UInt32 = 0, tolerance: Double = defaultTolerance
  ) throws(TrainingError) {
    var random = RandomState(seed: seed)
    let target = target ?? .real(random.standardNormal(count: 20))
    let units = try Loss.custom(loss).validate(for: target)
    let numbers = TrainingRows<Double>(
      Dataset(x: Matrix(rows: target.count, columns: 0, elements: []), target: target), stride: 0)
    var comparisons: [Comparison] = []
    for row in 0..<target.count {
      var p = (0..<units).map { _ in
        random.uniform(low: outputs.lowerBound, high: outputs.upperBound)
      }
      let t = (0..<numbers.targetUnits).map { numbers.targets[$0 * numbers.targetStride + row] }
      var gradient = [Double](repeating: 0, count: units)
      var derivatives = gradient.mutableSpan
      loss.gradient(of: p.span, target: t.span, into: &derivatives)
      for unit in 0..<units {
        let place = p[unit]
        comparisons.append(
          Comparison("output \(unit) of row \(row)", gradient[unit], at: place) {
            p[unit] = $0
            defer { p[unit] = place }
            return loss.value(of: p.span, target: t.span)
          })
      }
    }
    self.init(subject: loss.name, comparisons: comparisons, tolerance: tolerance)
  }
}
