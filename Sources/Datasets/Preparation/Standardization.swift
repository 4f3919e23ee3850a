/// Which rows a scaler is fitted on: zero mean and unit variance, as scikit-learn's `StandardScaler`.
public enum Standardization: String, Sendable, Hashable, CaseIterable {
  /// No scaling.
  case none
  /// Fitted on all rows.
  case all
  /// Fitted on the training rows, applied to all.
  case train
}

extension Standardization {
  /// How many of the first rows a scaler is fitted on; `nil` for no scaling.
  ///
  /// - Throws: An error that blames `standardize` where there is nothing to fit on, or `train` for the split.
  func fittedRows(of rows: Int, split: Split?) throws(DatasetError) -> Int? {
    switch self {
    case .none: return nil
    case .all: return rows
    case .train:
      guard let split else {
        throw DatasetError(
          key: "standardize", message: "without a split there are no training rows to fit on",
          advice: "add a split, or take all")
      }
      return try split.trainingRows(of: rows)
    }
  }
}

extension Dataset {
  /// Scales each column of the inputs, and a real target, to mean 0 and variance 1 over the first `rows` rows.
  mutating func standardize(fittedOn rows: Int, columnMajor: Bool) {
    x.standardize(fittedOn: rows, columnMajor: columnMajor)
    guard case .real(let values) = target else { return }
    var column = Matrix(rows: values.count, columns: 1, elements: values)
    column.standardize(fittedOn: rows, columnMajor: true)
    target = .real(column.elements)
  }
}
