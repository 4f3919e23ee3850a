/// The nodes of a grid told apart into classes, which a `ContourTracer` finds the outlines of.
protocol ContourField {
  /// How many nodes a row has.
  var columns: Int { get }
  /// How many rows there are.
  var rows: Int { get }
  /// The class of a node, from 0; `nil` for one that is left out, with the cells around it.
  func classIndex(at node: Int) -> Int?
  /// Where on the way between two neighbours of different classes one gives way to the other, from 0 at `first` to 1.
  func crossing(between first: Int, and second: Int) -> Double
  /// The class in the middle of a cell whose corners cannot say it: equal ones stand across from each other.
  func middleClass(of corners: SIMD4<Int>) -> Int
}

/// Nodes below a level (class 0) and at or above it (class 1), with values that run straight along the sides of cells.
struct LevelField: ContourField {
  let grid: Grid
  let level: Double

  var columns: Int { grid.columns }
  var rows: Int { grid.rows }

  func classIndex(at node: Int) -> Int? {
    let value = grid.values[node]
    return value.isFinite ? (value >= level ? 1 : 0) : nil
  }

  func crossing(between first: Int, and second: Int) -> Double {
    // Halves, for the difference of two finite numbers can overflow.
    let (a, b) = (grid.values[first] / 2, grid.values[second] / 2)
    return min(max((level / 2 - a) / (b - a), 0), 1)
  }

  func middleClass(of corners: SIMD4<Int>) -> Int {
    mean(of: grid.values, at: corners) >= level ? 1 : 0
  }
}

/// Nodes by the class with the highest score, the first of equal ones. Boundaries stand where two scores are equal.
struct ScoreField: ContourField {
  let columns: Int
  let rows: Int
  private let scores: [[Double]]
  private let classes: [Int]

  /// A field from the scores of each class; they have the nodes of the first.
  init(scores: [Grid]) {
    columns = scores.first?.columns ?? 0
    rows = scores.first?.rows ?? 0
    let values = scores.map(\.values)
    self.scores = values
    classes = (0..<columns * rows).map { node in
      values.allSatisfy { $0[node].isFinite } ? Self.winner(values.map { $0[node] }) : -1
    }
  }

  func classIndex(at node: Int) -> Int? { classes[node] < 0 ? nil : classes[node] }

  func crossing(between first: Int, and second: Int) -> Double {
    let (a, b) = (scores[classes[first]], scores[classes[second]])
    let lead = a[first] / 2 - b[first] / 2
    let lag = b[second] / 2 - a[second] / 2
    return lead + lag > 0 ? lead / (lead + lag) : 0.5
  }

  func middleClass(of corners: SIMD4<Int>) -> Int {
    Self.winner(scores.map { mean(of: $0, at: corners) })
  }

  private static func winner(_ scores: [Double]) -> Int {
    scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
  }
}

/// The mean at the corners of a cell.
private func mean(of values: [Double], at corners: SIMD4<Int>) -> Double {
  (0..<4).reduce(0) { $0 + values[corners[$1]] / 4 }
}
