import Foundation

/// How strongly each group of points shows in each cell.
///
/// A point spreads over its cell and, less, over the eight around it, so that one alone is still seen. The strength of a
/// cell grows with the logarithm of what lies in it, from `leastStrength` for one point to 1 for the fullest cell; it is
/// shared among the groups by what each has there, which is the idea of Bednar's Datashader. Groups lie on each other, the
/// first at the bottom: each covers so much of those below it that the shares come out.
struct DensityTones {
  /// The strength of a cell with one point.
  static let leastStrength = 0.45
  /// The share of a point that falls on each cell beside it, and on each at a corner.
  private static let (beside, cornered): (Float, Float) = (0.4, 0.16)

  /// The masks, in 52 levels, the first group's first.
  let masks: [AlphaMask]

  init(_ raster: PointRaster) {
    let spread = raster.counts.map {
      Self.spread($0, columns: raster.columns, rows: raster.rows)
    }
    let cells = raster.columns * raster.rows
    var fullest: Float = 1
    for cell in 0..<cells {
      fullest = max(fullest, spread.reduce(0) { $0 + $1[cell] })
    }
    let span = log(Double(fullest))
    var coverage = [[UInt8]](repeating: [UInt8](repeating: 0, count: cells), count: spread.count)
    for cell in 0..<cells {
      let sum = Double(spread.reduce(0) { $0 + $1[cell] })
      guard sum > 0 else { continue }
      let strength = Self.strength(of: sum, span: span)
      // From the top down: what a group shows is its own coverage of what those above it leave.
      var left = 1.0
      for group in spread.indices.reversed() {
        let shown = strength * Double(spread[group][cell]) / sum
        let alpha = left > 0 ? min(1, shown / left) : 0
        coverage[group][cell] = 5 * UInt8((alpha * 51).rounded())
        left -= shown
      }
    }
    masks = coverage.map {
      AlphaMask(width: raster.columns, height: raster.rows, coverage: $0)
    }
  }

  private static func strength(of sum: Double, span: Double) -> Double {
    guard sum > 1 else { return leastStrength * sum }
    return span > 0 ? leastStrength + (1 - leastStrength) * log(sum) / span : leastStrength
  }

  private static func spread(_ counts: [UInt32], columns: Int, rows: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: counts.count)
    for row in 0..<rows {
      for column in 0..<columns where counts[row * columns + column] > 0 {
        let count = Float(counts[row * columns + column])
        for down in max(0, row - 1)...min(rows - 1, row + 1) {
          for across in max(0, column - 1)...min(columns - 1, column + 1) {
            let steps = abs(down - row) + abs(across - column)
            sums[down * columns + across] +=
              count * (steps == 0 ? 1 : steps == 1 ? beside : cornered)
          }
        }
      }
    }
    return sums
  }
}
