internal import Datasets

/// The rows of a data set as the kernels read them.
struct TrainingRows<Real: KernelScalar>: Sendable {
  let count: Int
  /// The inputs, row by row, each row padded with zeros where the model wants that.
  let x: [Real]
  /// From one row of ``x`` to the next.
  let stride: Int
  /// The targets, shape (units, rows); a class index counts as one unit.
  let targets: [Real]
  /// From one unit of ``targets`` to the next.
  let targetStride: Int
  /// The numbers of one target: the units, or 1 for a class index.
  let targetUnits: Int
  /// What the loss of each row is multiplied by, padded; empty where every row counts once.
  let weights: [Real]

  /// Copies some rows of a data set that follow each other, all of them unless said otherwise, to rows of a stride that
  /// is not below its columns.
  init(_ dataset: Dataset, rows: Range<Int>? = nil, stride: Int) {
    let rows = rows ?? 0..<dataset.count
    count = rows.count
    self.stride = stride
    x = Self.inputs(of: dataset.x, rows: rows, stride: stride)
    targetStride = padded(count)
    weights = Self.weights(dataset.sampleWeights.map { Array($0[rows]) })
    switch dataset.target {
    case .real(let values), .signed(let values):
      targets = Self.padding(values[rows].map { Real($0) }, to: targetStride)
      targetUnits = 1
    case .classes(let indices, _):
      targets = Self.padding(indices[rows].map { Real($0) }, to: targetStride)
      targetUnits = 1
    case .oneHot(let indices, let classes):
      var targets = [Real](repeating: 0, count: classes * targetStride)
      for (row, index) in indices[rows].enumerated() { targets[index * targetStride + row] = 1 }
      self.targets = targets
      targetUnits = classes
    }
  }

  /// The inputs with each row padded: the one copy of them that training keeps.
  private static func inputs(of x: Matrix, rows: Range<Int>, stride: Int) -> [Real] {
    let columns = x.columns
    return [Real](unsafeUninitializedCapacity: rows.count * stride) { padded, count in
      padded.initialize(repeating: 0)
      x.elements.withUnsafeBufferPointer { elements in
        for (row, source) in rows.enumerated() {
          for column in 0..<columns {
            padded[row * stride + column] = Real(elements[source * columns + column])
          }
        }
      }
      count = padded.count
    }
  }

  /// Weights of rows as the kernels read them; none for `nil`.
  static func weights(_ values: [Double]?) -> [Real] {
    guard let values else { return [] }
    return padding(values.map { Real($0) }, to: padded(values.count))
  }

  private static func padding(_ values: [Real], to count: Int) -> [Real] {
    values + repeatElement(0, count: count - values.count)
  }
}
