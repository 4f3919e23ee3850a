import Datasets
import Training

/// Small data and experiments that tests change one value of.
enum Samples {
  /// Rows near the corners of a square, in a fixed order.
  static func dataset(_ target: Target) -> Dataset {
    var x: [Double] = []
    for row in 0..<target.count {
      x.append(Double(row % 2) - 0.5)
      x.append(Double(row / 2 % 2) - 0.3 + Double(row % 7) / 100)
    }
    return Dataset(x: Matrix(rows: target.count, columns: 2, elements: x), target: target)
  }

  static let classes = dataset(.classes((0..<40).map { $0 / 2 % 2 }, count: 2))
  static let signed = dataset(.signed((0..<40).map { $0 / 2 % 2 == 0 ? -1 : 1 }))
  static let threeClasses = dataset(.classes((0..<40).map { $0 % 3 }, count: 3))
  static let oneHot = dataset(.oneHot((0..<40).map { $0 % 3 }, count: 3))
  static let real = dataset(.real((0..<40).map { Double($0 % 5) - 2 }))

  static func experiment(
    _ loss: Loss = .binaryCrossentropy(), units: Int = 1, activation: Activation = .sigmoid,
    metrics: [Metric] = [], precision: Precision = .float32
  ) -> Experiment {
    Experiment(
      name: "sample", dataset: DatasetSpecification(generator: .circles(CirclesGenerator())),
      split: .rows(30),
      layers: [.dense(units: 5, activation: .relu), .dense(units: units, activation: activation)],
      loss: loss, metrics: metrics, epochs: 4, batchSize: 8,
      precision: precision)
  }
}
