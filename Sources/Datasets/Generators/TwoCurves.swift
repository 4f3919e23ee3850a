import RandomState

/// Points along two curves of the plane, one a class, on their way to a data set.
struct TwoCurves {
  private var coordinates: [Double] = []
  private var classes: [Int] = []

  /// No points yet, with room for some.
  init(rows: Int) {
    coordinates.reserveCapacity(2 * rows)
    classes.reserveCapacity(rows)
  }

  mutating func append(_ x0: Double, _ x1: Double, class index: Int) {
    coordinates.append(x0)
    coordinates.append(x1)
    classes.append(index)
  }

  /// The points in random order, then moved by Gaussian noise: the order of draws of scikit-learn.
  consuming func dataset(shuffle: Bool, noise: Double?, randomState: UInt32) -> Dataset {
    var random = RandomState(seed: randomState)
    var dataset = Dataset(
      x: Matrix(rows: classes.count, columns: 2, elements: coordinates),
      target: .classes(classes, count: 2))
    if shuffle { dataset.shuffleRows(with: &random) }
    if let noise {
      for index in dataset.x.elements.indices {
        dataset.x.elements[index] += random.normal(loc: 0, scale: noise)
      }
    }
    return dataset
  }
}
