/// Values at the nodes of a regular grid.
public struct Grid: Sendable, Hashable {
  /// The first column stands at the lower end, the last at the upper.
  public let x: ClosedRange<Double>
  /// The first row stands at the lower end, the last at the upper.
  public let y: ClosedRange<Double>
  /// How many nodes a row has.
  public let columns: Int
  /// How many rows there are.
  public let rows: Int
  /// Row by row, the lowest y first, and in a row the lowest x; NaN where nothing is known.
  public let values: [Double]

  /// A grid from its values; missing ones are NaN, those beyond `columns * rows` are left out.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int, values: [Double]
  ) {
    self.x = x
    self.y = y
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    let count = self.columns * self.rows
    self.values =
      values.count < count
      ? values + [Double](repeating: .nan, count: count - values.count)
      : values.count == count ? values : Array(values.prefix(count))
  }

  /// A grid from a function of x and y.
  ///
  /// ```swift
  /// let bowl = Grid(x: -1...1, y: -1...1, columns: 41, rows: 41) { x, y in x * x + y * y }
  /// ```
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int,
    value: (_ x: Double, _ y: Double) -> Double
  ) {
    let xs = Self.places(in: x, count: columns)
    let values = Self.places(in: y, count: rows).flatMap { y in xs.map { value($0, y) } }
    self.init(x: x, y: y, columns: columns, rows: rows, values: values)
  }

  /// The x of every column.
  public var xs: [Double] { Self.places(in: x, count: columns) }
  /// The y of every row.
  public var ys: [Double] { Self.places(in: y, count: rows) }

  /// The value of a node.
  public subscript(column: Int, row: Int) -> Double { values[row * columns + column] }

  /// The same nodes with other values.
  public func map(_ transform: (Double) -> Double) -> Grid {
    Grid(x: x, y: y, columns: columns, rows: rows, values: values.map(transform))
  }

  /// Both ends exactly, the others in equal steps between them; one alone stands in the middle.
  private static func places(in range: ClosedRange<Double>, count: Int) -> [Double] {
    guard count > 1 else {
      return [Double](
        repeating: range.lowerBound / 2 + range.upperBound / 2, count: max(0, count))
    }
    return (0..<count).map { index in
      let share = Double(index) / Double(count - 1)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
  }
}
