/// Labels on one line that shall stand where they are wanted and must not overlap.
enum LabelSpreading {
  /// The places nearest to the wanted ones, by least squares, with neighbours at least a distance apart; `nil` where the
  /// range has no room for all.
  ///
  /// Labels that would overlap form a block around the mean of where they want to be, and blocks that meet become one:
  /// the pooling of adjacent violators (Barlow et al., 1972).
  ///
  /// - Parameters:
  ///   - wanted: Where the middles shall be, in rising order.
  ///   - distance: The least distance of neighbours.
  ///   - range: Where middles may be.
  /// - Returns: The places of the middles, in the same order.
  /// - Complexity: O(n).
  static func places(
    wanted: [Double], distance: Double, range: ClosedRange<Double>
  ) -> [Double]? {
    let span = Double(max(0, wanted.count - 1)) * distance
    guard span <= range.upperBound - range.lowerBound else { return nil }
    // Without the distances of those before it, places only have to rise.
    var blocks: [(sum: Double, count: Int)] = []
    for (index, place) in wanted.enumerated() {
      blocks.append((place - Double(index) * distance, 1))
      while blocks.count > 1, let last = blocks.last,
        mean(blocks[blocks.count - 2]) > mean(last)
      {
        blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].count += last.count
      }
    }
    let (low, high) = (range.lowerBound, range.upperBound - span)
    return blocks.flatMap { block in
      [Double](repeating: min(max(mean(block), low), max(low, high)), count: block.count)
    }.enumerated().map { $1 + Double($0) * distance }
  }

  private static func mean(_ block: (sum: Double, count: Int)) -> Double {
    block.sum / Double(block.count)
  }
}
