/// Cells along an axis, so narrow that no figure shows more than the first, the last, the lowest and the highest value in
/// one.
///
/// Cells are as wide as a power of two: wider ones are made of narrower ones, and rows that share a cell always will.
struct PlaceGrid: Equatable {
  /// What the scale of the axis makes of equal distances.
  enum Spacing {
    /// Cells are equally wide.
    case even
    /// Cells are as wide as a share of their distance from zero: for logarithmic scales.
    case proportional
  }

  private let origin: Double
  private let width: Double
  /// Cells in a factor of two; 0 for even ones.
  private let perOctave: Double

  /// Cells for values.
  ///
  /// - Parameters:
  ///   - values: The places; those that are not finite have no cell of their own.
  ///   - cells: The most that even cells there are for them, a power of two; a 32nd of it for a factor of two in
  ///     proportional ones.
  ///   - spacing: How wide cells are beside each other.
  init(_ values: [Double], cells: Int, spacing: Spacing) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    // From the first on, lest columns that count the same rows be cut at different ones.
    origin = values.first { $0.isFinite } ?? 0
    // Halves, lest the range be infinite.
    let range = 2 * (high / 2 - low / 2)
    width = range > 0 && range.isFinite ? Self.powerOfTwo(above: range / Double(cells)) : .infinity
    perOctave = spacing == .proportional ? Double(max(1, cells / 32)) : 0
  }

  /// Which cell a value is in; any number for one that is not finite.
  func cell(of value: Double) -> Double {
    guard value.isFinite else { return .nan }
    guard perOctave > 0 else { return ((value - origin) / width).rounded(.down) }
    let place = (Self.octave(abs(value)) * perOctave).rounded(.down)
    // One more than any place, so that the signs never meet.
    return value == 0 ? 0 : value > 0 ? place + 0.25 : -place - 0.5
  }

  private static func powerOfTwo(above value: Double) -> Double {
    guard value.isNormal else { return .leastNormalMagnitude }
    let power = value.binade
    return power == value ? power : 2 * power
  }

  /// The logarithm to the base 2, straight between powers: rising, and that is enough.
  private static func octave(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    return Double(value.exponent) + (value.significand - 1)
  }
}

extension PlaceGrid {
  /// Where the cells of rows end.
  ///
  /// - Parameters:
  ///   - guides: Places along each of some axes, by row; a row without one is in the cell of the row before.
  ///   - grids: The cells of each.
  ///   - start: The first row, which begins a cell.
  /// - Returns: The index after the last row of each cell.
  static func ends(of guides: [[Double]], in grids: [PlaceGrid], from start: Int) -> [Int] {
    let count = guides.first?.count ?? 0
    var isEnd = [Bool](repeating: false, count: count - start)
    for (places, grid) in zip(guides, grids) {
      var last = Double.nan
      for row in start..<count {
        let cell = grid.cell(of: places[row])
        guard !cell.isNaN else { continue }
        if row > start, cell != last { isEnd[row - start - 1] = true }
        last = cell
      }
    }
    if !isEnd.isEmpty { isEnd[isEnd.count - 1] = true }
    return isEnd.indices.filter { isEnd[$0] }.map { start + $0 + 1 }
  }
}
