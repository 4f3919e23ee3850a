/// One cell of a grid, counter-clockwise from its corner of lowest x and y: side 0 leads from corner 0 to corner 1.
struct ContourCell {
  var column: Int
  var row: Int
  /// The nodes at the corners.
  var corners: SIMD4<Int>
  /// The classes of the corners.
  var classes: SIMD4<Int>

  /// A cell; `nil` where a corner is left out.
  init?(column: Int, row: Int, of field: some ContourField) {
    self.column = column
    self.row = row
    corners = Self.corners(column: column, row: row, columns: field.columns)
    classes = SIMD4()
    for corner in 0..<4 {
      guard let index = field.classIndex(at: corners[corner]) else { return nil }
      classes[corner] = index
    }
  }

  static func corners(column: Int, row: Int, columns: Int) -> SIMD4<Int> {
    let node = row * columns + column
    return SIMD4(node, node + 1, node + 1 + columns, node + columns)
  }

  /// Where the boundary crosses each side.
  func crossing(of side: Int) -> ContourVertex {
    switch side {
    case 0: .across(corners[0])
    case 1: .upward(corners[1])
    case 2: .across(corners[3])
    default: .upward(corners[0])
    }
  }

  /// Where boundaries meet inside.
  var middle: ContourVertex { .inside(corners[0]) }

  /// Whether a boundary crosses a side.
  func isCrossed(_ side: Int) -> Bool { classes[side] != classes[(side + 1) % 4] }

  /// Whether a side leads to a lower class.
  func falls(_ side: Int) -> Bool { classes[side] > classes[(side + 1) % 4] }
}

/// A place that an outline passes, named by what it belongs to rather than by where it is, so that equal ones are found
/// without comparing positions.
enum ContourVertex: Hashable {
  /// A node.
  case node(Int)
  /// Between a node and the next of its row.
  case across(Int)
  /// Between a node and the next of its column.
  case upward(Int)
  /// In the cell whose first corner a node is.
  case inside(Int)
}
