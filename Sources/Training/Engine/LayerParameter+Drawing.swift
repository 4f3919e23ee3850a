internal import RandomState

extension LayerParameter {
  /// The first value of its next element.
  func draw(from random: inout RandomState) -> Double {
    switch start {
    case .constant(let value): value
    case .uniform(let low, let high): random.uniform(low: low, high: high)
    case .normal(let mean, let standardDeviation):
      random.normal(loc: mean, scale: standardDeviation)
    case .initializer(let initializer):
      initializer.draw(inputs: fans.inputs, units: fans.units, from: &random)
    }
  }

  /// The inputs and units that Keras's `compute_fans` finds in a shape.
  private var fans: (inputs: Int, units: Int) {
    let units = shape.last ?? 1
    let inputs = shape.dropLast().last ?? units
    let field = shape.dropLast(2).reduce(1, *)
    return (field * inputs, field * units)
  }
}
