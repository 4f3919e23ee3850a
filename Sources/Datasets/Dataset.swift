/// A data set: a matrix of inputs and one target a row.
public struct Dataset: Sendable, Hashable {
  /// The inputs, shape (rows, features).
  public var x: Matrix
  /// What is to be predicted, one entry a row.
  public var target: Target
  /// How much each row counts, at least 0; `nil` where all count alike.
  public var sampleWeights: [Double]?
  /// What the classes are called, in their order; `nil` where they are numbers from 0, or there are none.
  public var classNames: [String]?
  /// What was found in the file, for data that was read from one.
  public var table: TableLayout?

  /// The number of rows.
  public var count: Int { x.rows }

  /// Joins inputs and targets of the same length.
  public init(x: Matrix, target: Target) {
    precondition(x.rows == target.count, "inputs and targets have one entry a row each")
    self.x = x
    self.target = target
  }
}

/// The targets of a data set, encoded as a loss sees them.
public enum Target: Sendable, Hashable {
  /// Real numbers: regression.
  case real([Double])
  /// Class indices from 0 to `count - 1`: as the generators give them.
  case classes([Int], count: Int)
  /// -1 for class 0 and 1 for class 1.
  case signed([Double])
  /// A row of `count` zeros with a one at the class.
  case oneHot([Int], count: Int)

  /// The number of rows.
  public var count: Int {
    switch self {
    case .real(let values), .signed(let values): values.count
    case .classes(let indices, _), .oneHot(let indices, _): indices.count
    }
  }
}
