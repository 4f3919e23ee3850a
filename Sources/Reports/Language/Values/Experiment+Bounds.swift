package import Training

extension Experiment {
  /// The lowest and the highest value that a series can have, by its recorded name.
  package func bounds(of name: String) -> ClosedRange<Double> {
    if let metric = metric(named: name), name != "loss" { return metric.bounds }
    // Penalties are added to a loss and weights multiply it: neither makes one negative that was not, but no upper end
    // is left.
    let lower = Metric.loss(loss).bounds.lowerBound
    return (lower >= 0 ? 0 : -.infinity) ... .infinity
  }
}
