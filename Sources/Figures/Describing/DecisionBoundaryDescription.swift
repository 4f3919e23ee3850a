/// What a decision boundary shows, in words: how much of the plane each class has, and how many points lie in the area of
/// their own class.
///
/// ```swift
/// let right = Grid(x: -1...1, y: -1...1, columns: 3, rows: 3) { x, _ in x - 0.5 }
/// let classes = [ClassPoints(name: "left", x: [-0.5], y: [0]), ClassPoints(name: "right", x: [0.2], y: [0])]
/// DecisionBoundaryDescription(classes: classes, scores: .difference(right)).text
/// // The area of left takes 66.7% of the plane shown, that of right 33.3%. 1 of 2 points lies in the area of its class:
/// // left 1 of 1, right 0 of 1.
/// ```
public struct DecisionBoundaryDescription: Sendable, Hashable {
  /// All of it; empty where nothing is known of the plane.
  public let text: String

  /// Describes what `Figure.decisionBoundary` draws.
  ///
  /// - Complexity: O(nodes + points).
  public init(classes: [ClassPoints], scores: ClassScores) {
    let areas = ClassAreas(scores, count: classes.count)
    let shares = areas.shares
    guard shares.reduce(0, +) > 0 else {
      text = ""
      return
    }
    let parts = zip(classes, shares).enumerated().map { index, part in
      let share = NumberWords.number((1000 * part.1).rounded() / 10) + "%"
      return index == 0
        ? "The area of \(part.0.name) takes \(share) of the plane shown"
        : "that of \(part.0.name) \(share)"
    }
    var sentences = [parts.joined(separator: ", ") + "."]
    let counts = classes.enumerated().map { index, points in
      let found = areas.classes(of: points)
      return (name: points.name, own: found.count { $0 == index }, all: found.count)
    }
    let (own, all) = counts.reduce((0, 0)) { ($0.0 + $1.own, $0.1 + $1.all) }
    if all > 0 {
      let places = counts.filter { $0.all > 0 }
        .map { "\($0.name) \($0.own) of \($0.all)" }.joined(separator: ", ")
      let verb = own == 1 ? "lies in the area of its class" : "lie in the area of their class"
      sentences.append("\(own) of \(all) points \(verb): \(places).")
    }
    text = sentences.joined(separator: " ")
  }
}

/// Which class has a place, by scores between the nodes of a grid.
struct ClassAreas {
  private let grids: [Grid]

  init(_ scores: ClassScores, count: Int) {
    let grids = scores.grids.prefix(count)
    self.grids = grids.filter { $0.columns == grids[0].columns && $0.rows == grids[0].rows }
  }

  /// The share that each class has of the nodes that a class has.
  var shares: [Double] {
    guard let first = grids.first else { return [] }
    var counts = [Int](repeating: 0, count: grids.count)
    for node in first.values.indices {
      let scores = grids.map { $0.values[node] }
      if let winner = Self.winner(scores) { counts[winner] += 1 }
    }
    let all = counts.reduce(0, +)
    return counts.map { all > 0 ? Double($0) / Double(all) : 0 }
  }

  /// The class whose area each point with two finite values lies in; `nil` for one beyond the grid.
  func classes(of points: ClassPoints) -> [Int?] {
    zip(points.x, points.y).filter { $0.isFinite && $1.isFinite }
      .map { self[$0, $1] }
  }

  /// The class at a place; `nil` beyond the grid and where a score is not finite.
  subscript(x: Double, y: Double) -> Int? {
    Self.winner(grids.map { $0.interpolated(x, y) })
  }

  private static func winner(_ scores: [Double]) -> Int? {
    guard !scores.isEmpty, scores.allSatisfy(\.isFinite) else { return nil }
    return scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
  }
}

extension Grid {
  /// The value at a place, straight between the nodes around it; NaN beyond the grid.
  func interpolated(_ x: Double, _ y: Double) -> Double {
    guard columns > 1, rows > 1, self.x.contains(x), self.y.contains(y) else { return .nan }
    let (column, across) = Self.cell(of: x, in: self.x, count: columns)
    let (row, up) = Self.cell(of: y, in: self.y, count: rows)
    func along(_ row: Int) -> Double {
      across == 0
        ? self[column, row]
        : self[column, row] * (1 - across) + self[column + 1, row] * across
    }
    return up == 0 ? along(row) : along(row) * (1 - up) + along(row + 1) * up
  }

  private static func cell(
    of value: Double, in range: ClosedRange<Double>, count: Int
  ) -> (index: Int, share: Double) {
    let half = range.upperBound / 2 - range.lowerBound / 2
    guard half > 0 else { return (0, 0) }
    let place = (value / 2 - range.lowerBound / 2) / half * Double(count - 1)
    let index = min(Int(place), count - 2)
    return (index, place - Double(index))
  }
}
