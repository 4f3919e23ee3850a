extension CustomMetric {
  /// Adds what each row gives to the lanes of each of the ``terms``.
  func measure<Real>(
    _ output: DenseStage<Real>, rows: Int, targets: BatchTargets<Real>,
    addTo sums: UnsafeMutablePointer<Double>
  ) {
    let units = output.units
    let count = units + targets.units + terms
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { memory in
      memory.initialize(repeating: 0)
      let outputs = UnsafeMutableBufferPointer(rebasing: memory[..<units])
      let target = UnsafeMutableBufferPointer(rebasing: memory[units..<count - terms])
      let given = UnsafeMutableBufferPointer(rebasing: memory[(count - terms)...])
      for row in 0..<rows {
        output.copyOutputs(of: row, to: outputs)
        targets.copy(row, to: target)
        given.update(repeating: 0)
        var numbers = given.mutableSpan
        measure(outputs.span, target: target.span, into: &numbers)
        for term in 0..<terms { sums[term * lanes + row % lanes] += given[term] }
      }
    }
  }

  /// What the sums of a quantity come to, over so many rows.
  func value(of sums: borrowing RowSums, _ quantity: Int, rows: Int) -> Double {
    var means: [Double] = []
    for term in 0..<terms { means.append(sums.total(of: quantity, term) / Double(rows)) }
    return value(of: means.span)
  }
}

extension DenseStage {
  /// Copies what the output layer gives for a row.
  func copyOutputs(of row: Int, to numbers: UnsafeMutableBufferPointer<Double>) {
    for unit in 0..<units { numbers[unit] = Double(outputs[unit * stride + row]) }
  }
}
