internal import TrainingKernels

extension CustomLoss {
  /// Adds the loss of each row to the lanes, and sets the gradient of the mean over the rows, as the kernels do.
  ///
  /// - Parameters:
  ///   - output: The output layer after a batch went forward.
  ///   - rows: The rows of the batch.
  ///   - targets: The targets and what their rows are multiplied by.
  ///   - differentiating: Whether the gradient is wanted, with respect to the results of the output layer.
  ///   - sums: Where the lanes of the loss begin.
  func measure<Real>(
    _ output: DenseStage<Real>, rows: Int, targets: BatchTargets<Real>, differentiating: Bool,
    addTo sums: UnsafeMutablePointer<Double>
  ) {
    let units = output.units
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * units + targets.units) { memory in
      let outputs = UnsafeMutableBufferPointer(rebasing: memory[..<units])
      let gradient = UnsafeMutableBufferPointer(rebasing: memory[units..<2 * units])
      let target = UnsafeMutableBufferPointer(rebasing: memory[(2 * units)...])
      memory.initialize(repeating: 0)
      for row in 0..<rows {
        output.copyOutputs(of: row, to: outputs)
        targets.copy(row, to: target)
        let weight = targets.weights.map { Double($0[row]) } ?? 1
        sums[row % lanes] += value(of: outputs.span, target: target.span) * weight
        guard differentiating else { continue }
        gradient.update(repeating: 0)
        var derivatives = gradient.mutableSpan
        self.gradient(of: outputs.span, target: target.span, into: &derivatives)
        let share = 1 / Double(rows)
        for unit in 0..<units {
          output.gradient[unit * output.stride + row] = Real(gradient[unit] * share * weight)
        }
      }
    }
  }
}
