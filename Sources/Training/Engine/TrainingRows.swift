internal import Datasets

/// The rows of a data set as the kernels read them.
struct TrainingRows<Real: KernelScalar>: Sendable {
  let count: Int
  /// The inputs, row by row, each row padded with zeros.
  let x: [Real]
  /// From one row of ``x`` to the next.
  let stride: Int
  /// The targets, row by row.
  let targets: [Real]
  /// The numbers of one target: the units, or 1 for a class index.
  let targetWidth: Int

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
    switch dataset.target {
    case .real(let values), .signed(let values):
      targets = values.map { Real($0) }
      targetWidth = 1
    case .classes(let indices, _):
      targets = indices.map { Real($0) }
      targetWidth = 1
    case .oneHot(let indices, let classes):
      var targets = [Real](repeating: 0, count: count * classes)
      for (row, index) in indices.enumerated() { targets[row * classes + index] = 1 }
      self.targets = targets
      targetWidth = classes
    }
  }
}
