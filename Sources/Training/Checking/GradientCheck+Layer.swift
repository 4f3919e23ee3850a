internal import RandomState

extension GradientCheck {
  /// Checks a layer of your own: the gradients of inputs and parameters, on rows drawn from a normal distribution.
  ///
  /// The parameters are as they are at the start of a run, plus a little, so that none is at a special place.
  ///
  /// - Parameters:
  ///   - layer: The layer.
  ///   - inputs: How many inputs it is given.
  ///   - rows: How many rows are drawn; the gradients of the parameters are sums over them.
  ///   - seed: The seed of the draws.
  ///   - tolerance: The largest relative error that passes.
  /// - Throws: What is wrong with the layer, as a ``Trainer`` would.
  public init(
    of layer: some CustomLayer, inputs: Int = 4, rows: Int = 5, seed: UInt32 = 0,
    tolerance: Double = defaultTolerance
  ) throws(TrainingError) {
    try layer.validate(inputs: inputs, limit: Experiment.largestSize, at: layer.name)
    var random = RandomState(seed: seed)
    let work = CustomRow(layer, inputs: inputs)
    let parameters = layer.parameters(inputs: inputs)
    let start = parameters.flatMap { parameter in
      (0..<parameter.count).map { _ in parameter.draw(from: &random) }
    }
    for (index, value) in start.enumerated() {
      work.parameters[index] = value + 0.1 * random.standardNormal()
    }
    let x = random.standardNormal(count: rows * inputs)
    // What is differentiated is one number: the results, each times a factor, summed up.
    let factors = random.standardNormal(count: rows * work.y.count)

    func value(of row: Int) -> Double {
      work.forward()
      return work.y.indices.reduce(0) { $0 + factors[row * work.y.count + $1] * work.y[$1] }
    }
    func load(_ row: Int) {
      for index in work.x.indices { work.x[index] = x[row * inputs + index] }
      for index in work.y.indices { work.gradient[index] = factors[row * work.y.count + index] }
    }

    var comparisons: [Comparison] = []
    for row in 0..<rows {
      load(row)
      work.forward()
      work.backward()
      for index in work.x.indices {
        let place = work.x[index]
        comparisons.append(
          Comparison("input \(index) of row \(row)", work.xGradient[index], at: place) {
            work.x[index] = $0
            defer { work.x[index] = place }
            return value(of: row)
          })
      }
    }
    let names = parameters.flatMap { parameter in
      (0..<parameter.count).map { parameter.name + parameter.place(of: $0) }
    }
    for (index, name) in names.enumerated() {
      let place = work.parameters[index]
      comparisons.append(
        Comparison(name, work.parametersGradient[index], at: place) {
          work.parameters[index] = $0
          defer { work.parameters[index] = place }
          return (0..<rows).reduce(0) { sum, row in
            load(row)
            return sum + value(of: row)
          }
        })
    }
    self.init(subject: layer.name, comparisons: comparisons, tolerance: tolerance)
  }
}

extension LayerParameter {
  /// The place of an element among the others: `[1, 3]`; nothing for a single number.
  func place(of element: Int) -> String {
    var rest = element
    let indices = shape.reversed().map { length in
      defer { rest /= length }
      return rest % length
    }
    return shape.isEmpty ? "" : "\(Array(indices.reversed()))"
  }
}
