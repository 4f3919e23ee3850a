/// Checks that generators share; each throws an error that blames the key given.
enum Checks {
  /// The most numbers a data set holds, 400 MB of them: drawing, shuffling and writing them takes several times that.
  static let greatestSize = 50_000_000

  /// A count that has a least value.
  static func atLeast(_ least: Int, _ value: Int, key: String) throws(DatasetError) {
    guard value >= least else {
      throw DatasetError(
        key: key, message: "\(value) is too few", advice: "give a whole number of at least \(least)"
      )
    }
  }

  /// A number that is neither infinite nor NaN.
  static func finite(_ value: Double, key: String) throws(DatasetError) {
    guard value.isFinite else {
      throw DatasetError(
        key: key, message: "\(value) is not finite", advice: "give a finite number")
    }
  }

  /// A standard deviation.
  static func standardDeviation(_ value: Double, key: String) throws(DatasetError) {
    guard value.isFinite, value >= 0 else {
      throw DatasetError(
        key: key, message: "\(value) is no standard deviation",
        advice: "give a finite number of at least 0")
    }
  }

  /// Rows and columns that fit into memory; the larger of the two is blamed.
  static func size(
    rows: Int, columns: Int, rowsKey: String = "n_samples", columnsKey: String = "n_features"
  ) throws(DatasetError) {
    let (size, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, size <= greatestSize else {
      throw DatasetError(
        key: rows >= columns ? rowsKey : columnsKey,
        message: "\(rows) rows of \(columns) numbers are too many",
        advice: "ask for at most \(greatestSize) numbers in all")
    }
  }
}
