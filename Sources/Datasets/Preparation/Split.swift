/// How many of the first rows train; the rest test.
public enum Split: Sendable, Hashable {
  /// A number of rows, at least 1.
  case rows(Int)
  /// A fraction of all rows, above 0 and below 1.
  case fraction(Double)
}

extension Split {
  /// How many of `rows` rows train: for a fraction its product with the rows, rounded down, as scikit-learn's
  /// `train_size`.
  ///
  /// - Throws: An error that blames `train` where no row or more rows than there are would train.
  public func trainingRows(of rows: Int) throws(DatasetError) -> Int {
    switch self {
    case .rows(let count):
      guard count >= 1 else {
        throw DatasetError(
          key: "train", message: "\(count) rows leave nothing to train on",
          advice: "give a number of rows from 1 to \(rows), or a fraction below 1")
      }
      guard count <= rows else {
        throw DatasetError(
          key: "train", message: "\(count) rows are to train, and the data set has \(rows)",
          advice: "give a number of rows from 1 to \(rows), or a fraction below 1")
      }
      return count
    case .fraction(let fraction):
      guard fraction > 0, fraction < 1 else {
        throw DatasetError(
          key: "train", message: "\(fraction) is no fraction between 0 and 1",
          advice: "give a fraction such as 0.5, or a number of rows")
      }
      let count = Int((fraction * Double(rows)).rounded(.down))
      guard count >= 1 else {
        throw DatasetError(
          key: "train", message: "a fraction of \(fraction) of \(rows) rows is less than one row",
          advice: "give a larger fraction, or a number of rows")
      }
      return count
    }
  }
}

extension Dataset {
  /// Divides the rows: the first ones train, the rest test. Either part has the classes of the whole.
  ///
  /// - Throws: An error that blames `train` where no row or more rows than there are would train.
  public func divided(by split: Split) throws(DatasetError) -> (train: Dataset, test: Dataset) {
    let rows = try split.trainingRows(of: count)
    return (self[0..<rows], self[rows..<count])
  }

  /// Some rows that follow each other, as a data set.
  public subscript(rows: Range<Int>) -> Dataset {
    var part = self
    part.x = x[rows]
    part.target = target[rows]
    part.sampleWeights = sampleWeights.map { Array($0[rows]) }
    return part
  }
}

extension Matrix {
  /// Some rows that follow each other, as a matrix.
  public subscript(rows: Range<Int>) -> Matrix {
    Matrix(
      rows: rows.count, columns: columns,
      elements: Array(elements[(rows.lowerBound * columns)..<(rows.upperBound * columns)]))
  }
}

extension Target {
  /// The targets of some rows that follow each other.
  public subscript(rows: Range<Int>) -> Target {
    switch self {
    case .real(let values): .real(Array(values[rows]))
    case .classes(let classes, let count): .classes(Array(classes[rows]), count: count)
    case .signed(let values): .signed(Array(values[rows]))
    case .oneHot(let classes, let count): .oneHot(Array(classes[rows]), count: count)
    }
  }
}
