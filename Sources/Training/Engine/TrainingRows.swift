internal import Datasets

/// The rows of a data set as the kernels read them.
struct TrainingRows<Real: KernelScalar>: Sendable {
  let count: Int
  /// The inputs, row by row, each row padded with zeros.
  let x: [Real]
  /// From one row of ``x`` to the next.
  let stride: Int
  /// The targets, shape (units, rows); a class index counts as one unit.
  let targets: [Real]
  /// From one unit of ``targets`` to the next.
  let targetStride: Int
  /// The numbers of one target: the units, or 1 for a class index.
  let targetUnits: Int

  /// Copies a data set.
  init(_ dataset: Dataset) {
    count = dataset.count
    let columns = dataset.x.columns
    stride = padded(columns)
    var x = [Real](repeating: 0, count: count * stride)
    for row in 0..<count {
      for column in 0..<columns { x[row * stride + column] = Real(dataset.x[row, column]) }
    }
    self.x = x
    targetStride = padded(count)
    switch dataset.target {
    case .real(let values), .signed(let values):
      targets = Self.padding(values.map { Real($0) }, to: targetStride)
      targetUnits = 1
    case .classes(let indices, _):
      targets = Self.padding(indices.map { Real($0) }, to: targetStride)
      targetUnits = 1
    case .oneHot(let indices, let classes):
      var targets = [Real](repeating: 0, count: classes * targetStride)
      for (row, index) in indices.enumerated() { targets[index * targetStride + row] = 1 }
      self.targets = targets
      targetUnits = classes
    }
  }

  private static func padding(_ values: [Real], to count: Int) -> [Real] {
    values + [Real](repeating: 0, count: count - values.count)
  }
}
