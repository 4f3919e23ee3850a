/// One of several lines that lie on each other. Each but the lowest is dashed, so that all are seen in equal shares, as
/// the strands of a rope are.
struct LineStrand: Sendable, Hashable {
  /// The length of a line's share before the next one's.
  private static let share = 9.0

  /// How many lines there are below it.
  var index: Int
  /// How many lines there are in all.
  var count: Int

  /// The dashes: all lines begin alike, and a line covers those below it where it has one.
  var dash: [Double] {
    index == 0 ? [] : [Self.share * Double(count - index), Self.share * Double(index)]
  }
}

extension [LineMark] {
  /// The lines, with those that lie on each other as strands.
  ///
  /// - Complexity: O(points) where all lines differ, for that is soon seen, or all coincide.
  func intertwined() -> [LineMark] {
    let largest = map { line in
      finiteRange(of: line.y).map { Swift.max(abs($0.lowerBound), abs($0.upperBound)) } ?? 0
    }
    var ropes: [[Int]] = []
    for index in indices {
      let rope = ropes.firstIndex { rope in
        let (other, size) = (self[rope[0]], Swift.max(largest[rope[0]], largest[index]))
        return self[index].coincides(with: other, largest: size)
      }
      if let rope { ropes[rope].append(index) } else { ropes.append([index]) }
    }
    var lines = self
    for rope in ropes where rope.count > 1 {
      for (place, index) in rope.enumerated() {
        lines[index].strand = LineStrand(index: place, count: rope.count)
      }
    }
    return lines
  }
}

extension LineMark {
  /// Values that differ by no more than this share of themselves are at one place on any scale.
  private static let tolerance = 1e-3
  /// The same as a share of the largest value, for those about zero.
  private static let toleranceAtZero = 1e-6

  /// Compares two lines.
  ///
  /// - Parameters:
  ///   - other: The other line.
  ///   - largest: The largest distance of a value of either from zero.
  /// - Returns: Whether nothing of the one is seen beside the other.
  fileprivate func coincides(with other: LineMark, largest: Double) -> Bool {
    guard y.count == other.y.count, dash == other.dash, x == other.x else { return false }
    return zip(y, other.y).allSatisfy { a, b in
      guard a.isFinite, b.isFinite else { return a.isFinite == b.isFinite }
      let size = max(abs(a), abs(b))
      return abs(a - b) <= max(Self.tolerance * size, Self.toleranceAtZero * largest)
    }
  }
}
