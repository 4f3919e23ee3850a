/// Finds the outlines of the classes of a field by marching squares (Lorensen and Cline's marching cubes in the plane),
/// for any number of classes.
///
/// A cell with a corner that is left out is left out. Where three or four classes meet in a cell, their boundaries meet in
/// one point. A saddle, a cell whose equal corners stand across from each other, is decided by the class in its middle.
/// A boundary is found once, from the two nodes it passes between, so that the outlines of neighbours fit exactly.
///
/// - Complexity: O(cells) for each call.
struct ContourTracer<Field: ContourField> {
  let field: Field

  /// The closed outlines of all nodes of a class or a later one, the inside to their left with y upward.
  func outlines(from least: Int) -> [ContourChain] {
    var joiner = ContourJoiner()
    visitCells { cell in
      let isInside = (0..<4).map { cell.classes[$0] >= least }
      guard isInside.contains(true) else { return }
      addInnerSides(of: cell, isInside: isInside, least: least, to: &joiner)
      for side in 0..<4 where !hasCell(beyond: side, of: cell) {
        addOuterSide(side, of: cell, isInside: isInside, to: &joiner)
      }
    }
    return joiner.chains()
  }

  /// The lines between classes, without the edge of the grid.
  func boundaries() -> [ContourChain] {
    var joiner = ContourJoiner()
    visitCells { cell in
      let crossed = (0..<4).filter { cell.isCrossed($0) }
      guard let first = crossed.first else { return }
      switch meeting(of: crossed.count, in: cell) {
      case .line:
        joiner.add(
          cell.crossing(of: first), cell.crossing(of: crossed[1]), forward: cell.falls(first))
      case .corners(let cut):
        for corner in cut {
          let (before, after) = ((corner + 3) % 4, corner)
          joiner.add(
            cell.crossing(of: after), cell.crossing(of: before), forward: cell.falls(after))
        }
      case .point:
        for side in crossed {
          joiner.add(cell.crossing(of: side), cell.middle, forward: cell.falls(side))
        }
      }
    }
    return joiner.chains()
  }

  /// How the boundaries that enter a cell go on in it.
  private enum Meeting {
    /// From one side to another.
    case line
    /// Around corners that are cut off.
    case corners([Int])
    /// To one point.
    case point
  }

  private func meeting(of crossings: Int, in cell: ContourCell) -> Meeting {
    if crossings == 2 { return .line }
    guard crossings == 4 else { return .point }
    let middle = field.middleClass(of: cell.corners)
    for (across, cut) in [(0, [1, 3]), (1, [0, 2])]
    where cell.classes[across] == cell.classes[across + 2] && cell.classes[across] == middle {
      return .corners(cut)
    }
    return .point
  }

  /// The parts of an outline that lie within a cell: each leads from where the edge of the cell leaves the inside to where
  /// it enters it.
  private func addInnerSides(
    of cell: ContourCell, isInside: [Bool], least: Int, to joiner: inout ContourJoiner
  ) {
    let leaving = (0..<4).filter { isInside[$0] && !isInside[($0 + 1) % 4] }
    guard !leaving.isEmpty else { return }
    let meeting = meeting(of: (0..<4).count { cell.isCrossed($0) }, in: cell)
    for leave in leaving {
      var enter = leave
      if leaving.count == 2, case .corners(let cut) = meeting, !isInside[cut[0]] {
        // The inside is one piece: around the corner outside of it that follows.
        enter = (leave + 1) % 4
      } else {
        repeat { enter = (enter + 3) % 4 } while isInside[enter]
      }
      if case .point = meeting {
        joiner.add(cell.crossing(of: leave), cell.middle)
        joiner.add(cell.middle, cell.crossing(of: enter))
      } else {
        joiner.add(cell.crossing(of: leave), cell.crossing(of: enter))
      }
    }
  }

  /// The part of an outline that runs along a side of a cell without a neighbour.
  private func addOuterSide(
    _ side: Int, of cell: ContourCell, isInside: [Bool], to joiner: inout ContourJoiner
  ) {
    let next = (side + 1) % 4
    let (start, end) = (
      ContourVertex.node(cell.corners[side]), ContourVertex.node(cell.corners[next])
    )
    switch (isInside[side], isInside[next]) {
    case (true, true): joiner.add(start, end)
    case (true, false): joiner.add(start, cell.crossing(of: side))
    case (false, true): joiner.add(cell.crossing(of: side), end)
    case (false, false): break
    }
  }

  private func visitCells(_ visit: (ContourCell) -> Void) {
    guard field.columns > 1, field.rows > 1 else { return }
    for row in 0..<field.rows - 1 {
      for column in 0..<field.columns - 1 {
        if let cell = ContourCell(column: column, row: row, of: field) { visit(cell) }
      }
    }
  }

  private func hasCell(beyond side: Int, of cell: ContourCell) -> Bool {
    let (across, up) = [(0, -1), (1, 0), (0, 1), (-1, 0)][side]
    let (column, row) = (cell.column + across, cell.row + up)
    guard (0..<field.columns - 1).contains(column), (0..<field.rows - 1).contains(row) else {
      return false
    }
    return ContourCell(column: column, row: row, of: field) != nil
  }
}
