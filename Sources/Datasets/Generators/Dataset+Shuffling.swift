import RandomState

extension Dataset {
  /// Puts the rows in random order, as scikit-learn's `shuffle` does.
  mutating func shuffleRows(with random: inout RandomState) {
    let order = random.permutation(count)
    x = x.rows(inOrder: order)
    switch target {
    case .real(let values): target = .real(order.map { values[$0] })
    case .signed(let values): target = .signed(order.map { values[$0] })
    case .classes(let classes, let count):
      target = .classes(order.map { classes[$0] }, count: count)
    case .oneHot(let classes, let count):
      target = .oneHot(order.map { classes[$0] }, count: count)
    }
  }
}

extension Matrix {
  /// The rows of the given indices, one after the other.
  func rows(inOrder order: [Int]) -> Matrix {
    let columns = columns
    let gathered = [Double](unsafeUninitializedCapacity: order.count * columns) { buffer, count in
      for row in order {
        for index in (row * columns)..<((row + 1) * columns) {
          buffer.initializeElement(at: count, to: elements[index])
          count += 1
        }
      }
    }
    return Matrix(rows: order.count, columns: columns, elements: gathered)
  }

  /// Puts the columns into the order of the given indices.
  mutating func permuteColumns(_ order: [Int]) {
    var row = [Double](repeating: 0, count: columns)
    for start in stride(from: 0, to: elements.count, by: columns) {
      for column in 0..<columns { row[column] = elements[start + order[column]] }
      for column in 0..<columns { elements[start + column] = row[column] }
    }
  }
}
